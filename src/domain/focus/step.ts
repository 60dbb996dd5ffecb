import { failure, success, type Result } from '../result.js';
import type { Instant } from '../time/local.js';
import type { FocusFailure } from './failure.js';
import {
  newInterval,
  type FocusInterval,
  type FocusOutcome,
  type InterruptionKind,
  type NewInterval,
} from './interval.js';
import { lastInstant } from './last-instant.js';
import { stateOf } from './state.js';
import { TRANSITIONS, type FocusAction, type FocusEventKind } from './transitions.js';

/** Something that happens to the timer. */
export type FocusHappening =
  | { readonly kind: 'start' | 'rest'; readonly begun: NewInterval }
  | { readonly kind: 'interrupt'; readonly by: InterruptionKind; readonly note: string }
  | { readonly kind: Exclude<FocusEventKind, 'start' | 'rest' | 'interrupt'> };

/**
 * Lets something happen to the timer.
 * @param running the interval without an end, or null
 * @param time when; taken for the latest moment that the interval knows of where it is earlier: a clock was set back unseen
 * @returns the intervals that are different afterwards: the running one, the one that begins, or both
 */
export const step = (
  running: FocusInterval | null,
  happening: FocusHappening,
  time: Instant,
): Result<readonly FocusInterval[], FocusFailure> => {
  const now = Math.max(Date.parse(time), running === null ? -Infinity : lastInstant(running));
  const state = stateOf(running, now);
  const transition = TRANSITIONS[state][happening.kind];
  if (transition === undefined) {
    if (running !== null && (happening.kind === 'start' || happening.kind === 'rest'))
      return failure({ code: 'focus-running', interval: running.id });
    return failure({ code: 'focus-refused', state, event: happening.kind });
  }
  if (happening.kind === 'ring' && running?.rung) return failure({ code: 'focus-rung', interval: running.id });
  const at = new Date(now).toISOString();
  const changed = transition.actions
    .filter((action) => action !== 'begin')
    .reduce((interval, action) => interval && act(interval, action, happening, at), running);
  const begun = 'begun' in happening ? [newInterval({ ...happening.begun, start: at })] : [];
  return success([...(changed === null ? [] : [changed]), ...begun]);
};

const act = (
  interval: FocusInterval,
  action: Exclude<FocusAction, 'begin'>,
  happening: FocusHappening,
  at: Instant,
): FocusInterval => {
  switch (action) {
    case 'pause':
      return { ...interval, pauses: [...interval.pauses, { from: at, to: null }] };
    case 'resume':
      return { ...interval, pauses: closed(interval, at) };
    case 'log': {
      if (happening.kind !== 'interrupt') return interval;
      const { by, note } = happening;
      return { ...interval, interruptions: [...interval.interruptions, { time: at, by, note }] };
    }
    case 'ring':
      return { ...interval, rung: at };
    case 'complete':
      return ended(interval, 'completed', at);
    case 'cut':
      return ended(interval, 'stopped', at);
    case 'void':
      return ended(interval, 'void', at);
  }
};

const ended = (interval: FocusInterval, outcome: FocusOutcome, at: Instant): FocusInterval => ({
  ...interval,
  pauses: closed(interval, at),
  end: at,
  outcome,
});

const closed = ({ pauses }: FocusInterval, at: Instant): FocusInterval['pauses'] =>
  pauses.map((pause) => (pause.to === null ? { ...pause, to: at } : pause));
