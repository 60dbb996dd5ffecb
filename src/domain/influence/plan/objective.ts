import type { Terms, Weights } from '../influence-plan.js';

/** F + αE + βI + γT; a term that is null counts as nothing. Null where all of them are. */
export const objectiveOf = ({ F, E, I, T }: Terms, { efficiency, influence, time }: Weights): number | null =>
  F === null && E === null && I === null && T === null
    ? null
    : (F ?? 0) + efficiency * (E ?? 0) + influence * (I ?? 0) + time * (T ?? 0);
