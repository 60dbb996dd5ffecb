import type { Goal } from '../goal.js';
import type { OutputKind } from '../output-kind.js';

/**
 * The lengths that pieces of a kind can have, ascending: its own, and those that goals ask for beyond it. Null where there is none
 * to choose.
 */
export const lengthsOf = ({ id, words }: OutputKind, goals: readonly Goal[]): readonly (number | null)[] => {
  const asked = goals.flatMap((goal) =>
    goal.kind === id && goal.words !== null && goal.words > (words ?? 0) ? [goal.words] : [],
  );
  return [words, ...new Set(asked.sort((a, b) => a - b))];
};

/** The quality scores that can be aimed at, ascending: those of the kind, and the floors of its goals. Null: without a score. */
export const qualitiesOf = ({ id, qualityLevels }: OutputKind, goals: readonly Goal[]): readonly (number | null)[] => {
  const floors = goals.flatMap(({ kind, quality }) =>
    kind === id && quality !== null && quality <= 100 ? [quality] : [],
  );
  const levels = [...new Set([...qualityLevels.map(score), ...floors])].sort((a, b) => a - b);
  return qualityLevels.length === 0 ? [null, ...levels] : levels;
};

/** Whether pieces of a kind can have a draft that is scored. */
export const hasDraft = (kind: OutputKind, goals: readonly Goal[]): boolean =>
  lengthsOf(kind, goals).some((words) => words !== null) &&
  qualitiesOf(kind, goals).some((quality) => quality !== null);

/** Within 0–100. */
export const score = (value: number): number => Math.min(100, Math.max(0, value));
