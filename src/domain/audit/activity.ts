import type { ActivityFile, Stretch } from './stretch.js';
import { fileKey } from './stretch.js';

/** A sign of somebody at work: a change, a move of the cursor, another editor, or a window that got or lost the focus. */
export interface EditorEvent {
  /** Milliseconds since 1970 (UTC), by a clock that may be set back. */
  readonly at: number;
  /** The file that is worked in from then on; null when there is none, or when the window has lost the focus. */
  readonly file: ActivityFile | null;
}

/** The stretch that is under way: the last sign of it was seen at `last`, in whole seconds. */
export interface Underway {
  readonly file: ActivityFile;
  readonly start: number;
  readonly last: number;
}

/** What is under way after an event, and the stretch that it ended, if any. */
export interface Step {
  readonly underway: Underway | null;
  readonly ended: Stretch | null;
}

/** Seconds without a sign after which somebody is taken to be idle, when nobody said otherwise: as Super Productivity has it. */
export const USUAL_IDLE = 300;

/**
 * Goes on from what is under way to the next event. The time between two events belongs to the file of the first, if they
 * are at most `idle` apart; of a longer pause nothing counts, as WakaTime does it with its time-out (others, such as
 * Code Time, count the pause up to the limit). So a machine that slept adds nothing, and a clock that was set back ends the
 * stretch at its last sign; what is then seen twice counts once where stretches are merged.
 *
 * @param idle seconds
 */
export const nextActivity = (underway: Underway | null, event: EditorEvent, idle: number): Step => {
  const at = Math.floor(event.at / 1000);
  const begun = event.file === null ? null : { file: event.file, start: at, last: at };
  if (underway === null) return { underway: begun, ended: null };
  if (at < underway.last || at - underway.last > idle) return { underway: begun, ended: ended(underway) };
  const going = { ...underway, last: at };
  if (event.file !== null && isSame(event.file, underway.file)) return { underway: going, ended: null };
  return { underway: begun, ended: ended(going) };
};

const isSame = (one: ActivityFile, other: ActivityFile): boolean => one === other || fileKey(one) === fileKey(other);

/** Hands over what is known so far of a stretch that goes on. */
export const cutActivity = (underway: Underway): Step => ({
  underway: { ...underway, start: underway.last },
  ended: ended(underway),
});

const ended = ({ file, start, last }: Underway): Stretch | null => (last > start ? { file, start, end: last } : null);

/** The stretches of a whole list of events. @param idle seconds */
export const activityOf = (events: readonly EditorEvent[], idle: number): readonly Stretch[] => {
  const stretches: Stretch[] = [];
  let underway: Underway | null = null;
  for (const event of events) {
    const step: Step = nextActivity(underway, event, idle);
    underway = step.underway;
    if (step.ended !== null) stretches.push(step.ended);
  }
  const last = underway === null ? null : ended(underway);
  return last === null ? stretches : [...stretches, last];
};
