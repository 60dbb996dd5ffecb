import type { Edit } from '../domain/annotation/finding.js';

/** Two texts are in step again where so many characters agree. */
const AGREEING = 2;

/** A correction that goes on for longer is no matter of single marks. */
const REACH = 12;

/**
 * The smallest edits that make one text of the other, or null where a stretch differs by more than marks and blanks.
 * Offsets into `before`.
 */
export const minimalEdits = (before: string, after: string): readonly Edit[] | null => {
  const edits: Edit[] = [];
  let left = 0;
  let right = 0;
  while (left < before.length || right < after.length) {
    if (left < before.length && before[left] === after[right]) {
      left += 1;
      right += 1;
      continue;
    }
    const step = resume(before, after, left, right);
    if (step === null) return null;
    const [dropped, added] = step;
    edits.push({ span: { start: left, end: left + dropped }, newText: after.slice(right, right + added) });
    left += dropped;
    right += added;
  }
  return edits;
};

/** How many characters to drop and to add until the texts agree again, the fewest first. */
const resume = (before: string, after: string, left: number, right: number): readonly [number, number] | null => {
  // A blank alone is the commonest difference, and another one may follow after one character.
  if (after[right] === ' ' && before[left] !== undefined && before[left] === after[right + 1]) return [0, 1];
  if (before[left] === ' ' && after[right] !== undefined && before[left + 1] === after[right]) return [1, 0];
  for (let total = 1; total <= REACH; total += 1) {
    for (let dropped = 0; dropped <= total; dropped += 1) {
      const from = left + dropped;
      const to = right + total - dropped;
      if (from > before.length || to > after.length) continue;
      const rest = Math.min(AGREEING, before.length - from, after.length - to);
      const ends = rest === AGREEING || (before.length - from === rest && after.length - to === rest);
      if (ends && before.startsWith(after.slice(to, to + rest), from)) return [dropped, total - dropped];
    }
  }
  return null;
};
