import type { FocusView } from '../domain/focus/focus-view.js';

const seconds = (milliseconds: number): number => Math.round(milliseconds / 1000);

/** The timer for programs. */
export const focusJson = ({ state, interval, title, elapsed, remaining, gap, next, done, of }: FocusView) => ({
  schema: 1,
  state,
  interval: interval && {
    id: interval.id,
    kind: interval.kind,
    mode: interval.mode,
    task: interval.task,
    title,
    minutes: interval.planned,
    start: interval.start,
    interruptions: interval.interruptions.length,
  },
  elapsedSeconds: seconds(elapsed),
  remainingSeconds: remaining === null ? null : seconds(remaining),
  gap: gap && { from: gap.from, to: gap.to },
  series: { done, of },
  next: { kind: next.kind, minutes: next.planned },
});
