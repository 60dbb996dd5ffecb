import type { Meeting } from './meeting.js';
import { joinStretches, type Stretch } from './stretch.js';

/** The local minutes of a window that meetings take up: half-open stretches in order, none touching another. */
export const busyStretches = (meetings: readonly Meeting[], window: Stretch): readonly Stretch[] =>
  joinStretches(
    meetings.filter(({ busy }) => busy),
    window,
  );
