import type { Span } from '../text/span.js';
import type { Mention } from './mention.js';

/** The mention at a place: the one that holds its character, or else the one that ends there. */
export const mentionAt = (mentions: readonly Mention[], offset: number): Mention | undefined =>
  mentions.find(({ span }) => span.start <= offset && offset < span.end) ??
  mentions.find(({ span }) => span.end === offset);

/**
 * The mention that was seen at a place with a text: the one that is there, or else the nearest with that text,
 * since the draft may have been edited meanwhile. Undefined where it has gone.
 */
export const mentionAgain = (mentions: readonly Mention[], span: Span, text: string): Mention | undefined => {
  let nearest: Mention | undefined;
  const away = (mention: Mention): number => Math.abs(mention.span.start - span.start);
  for (const mention of mentions) {
    if (mention.text === text && (nearest === undefined || away(mention) < away(nearest))) nearest = mention;
  }
  return nearest;
};

/** The mention of an entity after or before a place, round the ends of the draft. */
export const neighbour = (
  mentions: readonly Mention[],
  offset: number,
  direction: 'next' | 'previous',
): Mention | undefined =>
  direction === 'next'
    ? (mentions.find(({ span }) => span.start > offset) ?? mentions[0])
    : (mentions.findLast(({ span }) => span.end < offset) ?? mentions.at(-1));
