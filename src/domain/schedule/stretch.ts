/** A stretch of time in local minutes: half-open. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Stretches in order, those that overlap or touch made one; empty and reversed ones are left out. */
export const mergeStretches = (stretches: readonly Stretch[]): readonly Stretch[] => {
  const merged: Stretch[] = [];
  for (const stretch of [...stretches].filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last === undefined || stretch.start > last.end) merged.push(stretch);
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, stretch.end) };
  }
  return merged;
};

/** What of some merged stretches lies outside other merged stretches. */
export const subtractStretches = (from: readonly Stretch[], taken: readonly Stretch[]): readonly Stretch[] => {
  const left: Stretch[] = [];
  let next = 0;
  for (const { start, end } of from) {
    let at = start;
    while (next < taken.length && (taken[next]?.end ?? 0) <= at) next += 1;
    for (let index = next; at < end; index += 1) {
      const other = taken[index];
      if (other === undefined || other.start >= end) {
        left.push({ start: at, end });
        break;
      }
      if (other.start > at) left.push({ start: at, end: other.start });
      at = Math.max(at, other.end);
    }
  }
  return left;
};

/** How many minutes of some disjoint stretches lie in [from, to). */
export const minutesWithin = (stretches: readonly Stretch[], from: number, to: number): number =>
  stretches.reduce((sum, { start, end }) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0);
