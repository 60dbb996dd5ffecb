import type { Run } from '../../text/block.js';
import { overlaps, type Span } from '../../text/span.js';
import type { ProseBlock } from '../rule.js';

/** Stands in for each character of what is no prose: no letter, no blank, no mark that any rule looks for. */
const NO_PROSE = '\ufffc';

/** The text of a block with everything that is no prose made unreadable; offsets stay. */
export const readable = ({ runs }: Pick<ProseBlock, 'runs'>): string =>
  runs.map(({ kind, text }) => (kind === 'opaque' ? NO_PROSE.repeat(text.length) : text)).join('');

/** A run with its place in the block's text. */
export interface PlacedRun {
  readonly kind: Run['kind'];
  readonly at: Span;
}

/** The runs of a block with their places in its text. */
export const placedRuns = ({ runs }: Pick<ProseBlock, 'runs'>): readonly PlacedRun[] => {
  let start = 0;
  return runs.map(({ kind, text }) => {
    const at = { start, end: start + text.length };
    start = at.end;
    return { kind, at };
  });
};

/** Whether something that is no prose stands in a stretch of the block's text, be it an image without any text. */
export const hasOpaque = (runs: readonly PlacedRun[], stretch: Span): boolean =>
  runs.some(
    ({ kind, at }) =>
      kind === 'opaque' &&
      (overlaps(at, stretch) || (at.start === at.end && stretch.start <= at.start && at.end <= stretch.end)),
  );
