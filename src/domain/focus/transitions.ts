import type { FocusState } from './state.js';

/**
 * What can happen to the timer.
 * - `start`: focus begins; `rest`: a break begins; `ring`: the planned end was reached and is announced;
 * - `finish`: it is done, early or late, and counts as completed; `stop`: it is over, and before its planned end it
 *   does not count; `void`: it was broken and is no pomodoro.
 */
export type FocusEventKind = 'start' | 'rest' | 'pause' | 'resume' | 'interrupt' | 'ring' | 'finish' | 'stop' | 'void';

/** What is done to the running interval, in order; `begin` makes the next one. */
export type FocusAction = 'pause' | 'resume' | 'log' | 'ring' | 'complete' | 'cut' | 'void' | 'begin';

/** What an event does. */
export interface Transition {
  readonly actions: readonly FocusAction[];
  /** The state afterwards; `begun` is that of the new interval. */
  readonly to: FocusState | 'begun';
}

const to = (state: FocusState | 'begun', ...actions: readonly FocusAction[]): Transition => ({ actions, to: state });

/** The timer as a table: what each event does in each state. What is missing is refused. */
export const TRANSITIONS: Readonly<Record<FocusState, Readonly<Partial<Record<FocusEventKind, Transition>>>>> = {
  idle: {
    start: to('begun', 'begin'),
    rest: to('begun', 'begin'),
  },
  focus: {
    pause: to('paused', 'pause'),
    interrupt: to('focus', 'log'),
    finish: to('idle', 'complete'),
    stop: to('idle', 'cut'),
    void: to('idle', 'void'),
  },
  paused: {
    resume: to('focus', 'resume'),
    interrupt: to('paused', 'log'),
    finish: to('idle', 'complete'),
    stop: to('idle', 'cut'),
    void: to('idle', 'void'),
  },
  overrun: {
    ring: to('overrun', 'ring'),
    interrupt: to('overrun', 'log'),
    start: to('begun', 'complete', 'begin'),
    rest: to('begun', 'complete', 'begin'),
    finish: to('idle', 'complete'),
    stop: to('idle', 'complete'),
    void: to('idle', 'void'),
  },
  flow: {
    pause: to('flow-paused', 'pause'),
    interrupt: to('flow', 'log'),
    rest: to('begun', 'complete', 'begin'),
    finish: to('idle', 'complete'),
    stop: to('idle', 'complete'),
  },
  'flow-paused': {
    resume: to('flow', 'resume'),
    interrupt: to('flow-paused', 'log'),
    rest: to('begun', 'complete', 'begin'),
    finish: to('idle', 'complete'),
    stop: to('idle', 'complete'),
  },
  break: {
    start: to('begun', 'cut', 'begin'),
    finish: to('idle', 'cut'),
    stop: to('idle', 'cut'),
  },
  'break-over': {
    ring: to('break-over', 'ring'),
    start: to('begun', 'complete', 'begin'),
    finish: to('idle', 'complete'),
    stop: to('idle', 'complete'),
  },
};

/** Whether something can be done in a state. */
export const isAllowed = (state: FocusState, event: FocusEventKind): boolean => TRANSITIONS[state][event] !== undefined;
