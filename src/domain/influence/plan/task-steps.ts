import type { PlannedPiece } from '../portfolio.js';

/** What a task does for its piece: all of it, or one of the steps of a long draft. */
export type TaskStep = 'whole' | 'outline' | 'draft' | 'review';

/** A draft that takes longer than this is made in steps; hours. */
export const LONGEST_TASK = 4;

/**
 * The share of a long draft's hours that each step takes. A convention to start from, ours, not measured: thinking first and reading
 * again together take as long as writing down. The tasks' estimates can be changed, and the piece's hours are what counts.
 */
const SHARES = [
  { step: 'outline', share: 0.2 },
  { step: 'draft', share: 0.5 },
  { step: 'review', share: 0.3 },
] as const;

/** The tasks that a planned piece needs, in their order, each after the one before it, with their hours. */
export const taskSteps = ({
  words,
  hours,
}: Pick<PlannedPiece, 'words' | 'hours'>): readonly { readonly step: TaskStep; readonly hours: number }[] =>
  words === null || hours <= LONGEST_TASK
    ? [{ step: 'whole', hours }]
    : SHARES.map(({ step, share }) => ({ step, hours: hours * share }));
