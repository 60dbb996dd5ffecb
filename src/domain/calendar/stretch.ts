/** A half-open stretch of local minutes. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The union of stretches within a window: in order, none touching another. */
export const joinStretches = (stretches: readonly Stretch[], window: Stretch): readonly Stretch[] => {
  const joined: { start: number; end: number }[] = [];
  for (const stretch of [...stretches].sort((one, other) => one.start - other.start)) {
    const start = Math.max(stretch.start, window.start);
    const end = Math.min(stretch.end, window.end);
    const last = joined.at(-1);
    if (start >= end) continue;
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
};
