import type { Block } from '../text/block.js';
import type { Span } from '../text/span.js';
import type { WindowSizes } from './manifest.js';
import { runThrough, type Steps } from './steps.js';

/** So many blocks are looked at in one step: a millisecond of work. */
const STEP = 200;

/** Consecutive blocks that go through the encoder together, so that short ones see their neighbours. */
export interface Window {
  /** Half-open range of indexes into the blocks of the draft. */
  readonly blocks: Span;
  /** The texts of its blocks, a line break between them. */
  readonly text: string;
  /** Where in `text` each of its blocks begins. */
  readonly offsets: readonly number[];
}

/**
 * Cuts a draft into windows. A window ends before a heading, before a block that would make it longer than the
 * maximum, and once it holds `target` subwords. As an ordinary paragraph closes its window by itself, an edit changes
 * that window alone and the later ones find the same boundaries again. Blocks in other languages are left out.
 */
export function* planWindowsInSteps(blocks: readonly Block[], sizes: WindowSizes): Steps<readonly Window[]> {
  const windows: Window[] = [];
  let first = 0;
  let held = 0;
  const close = (end: number): void => {
    if (end > first) windows.push(joinBlocks(blocks, first, end));
    first = end;
    held = 0;
  };
  for (const [index, block] of blocks.entries()) {
    if (index % STEP === STEP - 1) yield;
    if (block.language === 'other') {
      close(index);
      first = index + 1;
      continue;
    }
    const estimate = estimateSubwords(block.text);
    const afterHeading = blocks[index - 1]?.kind === 'heading' && index > first;
    const startsSection = block.kind === 'heading' && !afterHeading;
    if (startsSection || held >= sizes.target || held + estimate > sizes.maximum) close(index);
    held += estimate;
  }
  close(blocks.length);
  return windows;
}

/** The same at once. */
export const planWindows = (blocks: readonly Block[], sizes: WindowSizes): readonly Window[] =>
  runThrough(planWindowsInSteps(blocks, sizes));

const joinBlocks = (blocks: readonly Block[], start: number, end: number): Window => {
  const offsets: number[] = [];
  let text = '';
  for (const block of blocks.slice(start, end)) {
    if (offsets.length > 0) text += '\n';
    offsets.push(text.length);
    text += block.text;
  }
  return { blocks: { start, end }, text, offsets };
};

const HAN = /\p{Script=Han}/gu;

/**
 * How many subwords a text has, without tokenising it: measured on technical prose, one for about 3.6 characters of
 * English and 0.65 for each Han character.
 */
export const estimateSubwords = (text: string): number => {
  const han = text.match(HAN)?.length ?? 0;
  return Math.ceil(han * 0.65 + (text.length - han) / 3.6);
};

/** One run of the encoder over a part of a long window: it computes `span` and answers for `kept`, both in subwords. */
export interface Stretch {
  readonly span: Span;
  readonly kept: Span;
}

/**
 * Splits `count` subwords into stretches of at most `maximum` that share `overlap` with their neighbours; each subword
 * is kept from the stretch that gives it more context. The kept parts are disjoint and cover everything.
 */
export const splitWindow = (count: number, { maximum, overlap }: WindowSizes): readonly Stretch[] => {
  const shared = Math.min(overlap, Math.floor(maximum / 2));
  const stretches: Stretch[] = [];
  let kept = 0;
  for (let start = 0; start === 0 || start + shared < count; start += maximum - shared) {
    const end = Math.min(count, start + maximum);
    const keptEnd = end === count ? count : end - Math.floor(shared / 2);
    stretches.push({ span: { start, end }, kept: { start: kept, end: keptEnd } });
    kept = keptEnd;
    if (end === count) break;
  }
  return stretches;
};
