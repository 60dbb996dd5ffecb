import type { Span } from '../text/span.js';
import type { Decoded } from './decode.js';
import type { Head } from './heads.js';
import type { Label } from './labels.js';

/** A mention in the text of a window, before it is carried over to the draft. */
export interface WindowMention {
  readonly span: Span;
  readonly type: string;
  readonly confidence: number;
}

/**
 * Joins decoded heads to mentions. A mention runs from its first head to the last character before the next head,
 * so that it holds its last word whole; blanks at its end are left out.
 *
 * @param end where the text that the heads stand in ends
 */
export const joinMentions = (
  text: string,
  heads: readonly Head[],
  decoded: readonly Decoded[],
  labels: readonly Label[],
  end: number,
): readonly WindowMention[] => {
  const mentions: WindowMention[] = [];
  let index = 0;
  while (index < heads.length) {
    const type = labels[decoded[index]?.label ?? 0]?.type ?? '';
    let last = index + 1;
    while (last < heads.length && labels[decoded[last]?.label ?? 0]?.position === 'I') last++;
    if (type !== '') {
      const start = heads[index]?.span.start ?? 0;
      const covered = text.slice(start, heads[last]?.span.start ?? end).trimEnd();
      const mean = decoded.slice(index, last).reduce((sum, { probability }) => sum + probability, 0) / (last - index);
      mentions.push({ span: { start, end: start + covered.length }, type, confidence: mean });
    }
    index = last;
  }
  return mentions;
};
