import type { FocusView } from './focus-view.js';

const MINUTE = 60_000;

/** The minutes that a surface shows: left, beyond the end, or gone by in flow mode. A begun minute is still left. */
export const shownMinutes = ({ remaining, elapsed }: Pick<FocusView, 'remaining' | 'elapsed'>): number => {
  if (remaining === null) return Math.floor(elapsed / MINUTE);
  return remaining > 0 ? Math.ceil(remaining / MINUTE) : Math.floor(-remaining / MINUTE);
};

/** How long the minutes shown stay as they are, in milliseconds, while time counts. */
export const millisecondsToNextMinute = ({ remaining, elapsed }: Pick<FocusView, 'remaining' | 'elapsed'>): number =>
  remaining === null
    ? MINUTE - (elapsed % MINUTE)
    : remaining > 0
      ? remaining % MINUTE || MINUTE
      : MINUTE - (-remaining % MINUTE);
