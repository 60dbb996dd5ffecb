/** How many characters must be added, taken away or replaced to make one text out of another; `most` + 1 for more. */
export const editDistance = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
      now.push(
        Math.min((before[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1, (before[column - 1] ?? 0) + (same ? 0 : 1)),
      );
    }
    if (Math.min(...now) > most) return most + 1;
    before = now;
  }
  return Math.min(before[b.length] ?? 0, most + 1);
};

/** The candidate closest to a text, at most `most` changes away; the first of several, or null. */
export const nearest = (text: string, candidates: Iterable<string>, most: number): string | null => {
  let best: string | null = null;
  let limit = most;
  for (const candidate of candidates) {
    const distance = editDistance(text, candidate, limit);
    if (distance > limit) continue;
    best = candidate;
    limit = distance - 1;
    if (limit < 0) break;
  }
  return best;
};
