import type { Block } from '../text/block.js';
import { opaqueSpans } from './opaque.js';
import type { Window } from './windows.js';

/**
 * The name under which a window's annotation is kept: a hash of all that it follows from. Two windows with the same
 * text, sentences and code get the same annotation, wherever they stand.
 *
 * @param model tells one set of weights from another
 */
export const windowKey = (window: Window, blocks: readonly Block[], model: string): string => {
  const shape = blocks
    .slice(window.blocks.start, window.blocks.end)
    .map((block) => [
      block.text.length,
      block.sentences.map(({ inBlock }) => [inBlock.start, inBlock.end]),
      opaqueSpans(block).map(({ start, end }) => [start, end]),
    ]);
  return hash(`${model}\n${JSON.stringify(shape)}\n${window.text}`);
};

/** 106 bits from two multiply-and-xor passes with different seeds (after cyrb53, public domain): no secret, no crypto. */
const hash = (text: string): string => `${half(text, 0x9e3779b9)}${half(text, 0x51ed270b)}`;

const half = (text: string, seed: number): string => {
  let one = 0xdeadbeef ^ seed;
  let two = 0x41c6ce57 ^ seed;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 2654435761);
    two = Math.imul(two ^ unit, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return (4294967296 * (2097151 & two) + (one >>> 0)).toString(36);
};
