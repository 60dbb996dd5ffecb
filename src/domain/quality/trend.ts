const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;

/** A line of bars for the last scores, 0–100, oldest first; empty for fewer than two. */
export const sparkline = (scores: readonly number[], most = 24): string => {
  if (scores.length < 2) return '';
  return scores
    .slice(-most)
    .map((score) => BARS[Math.min(BARS.length - 1, Math.floor((Math.max(0, score) / 100) * BARS.length))])
    .join('');
};
