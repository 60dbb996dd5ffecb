import { mergeStretches, type Stretch } from '../schedule/stretch.js';
import type { Meeting } from './meeting.js';

/** The local minutes of a window that meetings take up: half-open stretches in order, none touching another. */
export const busyStretches = (meetings: readonly Meeting[], window: Stretch): readonly Stretch[] =>
  mergeStretches(
    meetings
      .filter(({ busy }) => busy)
      .map(({ start, end }) => ({ start: Math.max(start, window.start), end: Math.min(end, window.end) })),
  );
