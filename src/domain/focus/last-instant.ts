import type { FocusInterval } from './interval.js';

/** The latest moment of which an interval knows something, in milliseconds since the epoch. */
export const lastInstant = ({ start, pauses, interruptions, gaps, rung }: FocusInterval): number => {
  const known = [
    start,
    ...pauses.flatMap(({ from, to }) => (to === null ? [from] : [from, to])),
    ...interruptions.map(({ time }) => time),
    ...gaps.map(({ to }) => to),
    ...(rung === null ? [] : [rung]),
  ];
  return Math.max(...known.map((instant) => Date.parse(instant)));
};
