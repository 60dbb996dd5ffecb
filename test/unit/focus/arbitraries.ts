import * as fc from 'fast-check';
import type { FocusInterval } from '../../../src/domain/focus/interval.js';
import type { FocusHappening } from '../../../src/domain/focus/step.js';

export const BEGIN = Date.parse('2026-11-24T09:00:00.000Z');
export const MINUTE = 60_000;

/** A moment some milliseconds after the beginning. */
export const at = (milliseconds: number): string => new Date(BEGIN + milliseconds).toISOString();

/** A pomodoro of 25 minutes that began at nine. */
export const pomodoro = (more: Partial<FocusInterval> = {}): FocusInterval => ({
  id: 'a',
  kind: 'focus',
  mode: 'pomodoro',
  task: null,
  planned: 25,
  day: '2026-11-24',
  start: at(0),
  pauses: [],
  interruptions: [],
  gaps: [],
  shifts: [],
  rung: null,
  end: null,
  outcome: null,
  ...more,
});

/** What happens in a storm, and how many milliseconds after the thing before it; clocks go backwards at times. */
export type StormEvent = (
  | { readonly kind: 'step'; readonly happening: FocusHappening }
  | { readonly kind: 'gap'; readonly length: number }
  | { readonly kind: 'answer'; readonly as: 'work' | 'break' | 'discard' }
  | { readonly kind: 'shift'; readonly by: number }
) & { readonly after: number };

const begun = fc
  .record({
    kind: fc.constantFrom('focus' as const, 'short-break' as const, 'long-break' as const),
    flow: fc.boolean(),
    planned: fc.integer({ min: 1, max: 60 }),
  })
  .map(({ kind, flow, planned }) => {
    const isFlow = flow && kind === 'focus';
    return {
      kind,
      mode: isFlow ? ('flow' as const) : ('pomodoro' as const),
      task: null,
      planned: isFlow ? null : planned,
    };
  });

const happenings: fc.Arbitrary<FocusHappening> = fc.oneof(
  begun.map((each) => ({
    kind: each.kind === 'focus' ? ('start' as const) : ('rest' as const),
    begun: { ...each, id: '', day: '2026-11-24', start: '' },
  })),
  fc.constantFrom(
    ...(['pause', 'resume', 'ring', 'finish', 'stop', 'void'] as const).map((kind) => ({ kind }) as const),
  ),
  fc.record({
    kind: fc.constant('interrupt' as const),
    by: fc.constantFrom('internal' as const, 'external' as const),
    note: fc.constant(''),
  }),
);

const after = fc.integer({ min: -10 * MINUTE, max: 40 * MINUTE });

/** Any sequence of what can happen to the timer, allowed or not. */
export const storms: fc.Arbitrary<readonly StormEvent[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('step' as const), happening: happenings, after }) },
    fc.record({
      kind: fc.constant('gap' as const),
      length: fc.integer({ min: 0, max: 90 * MINUTE }),
      after,
    }),
    fc.record({
      kind: fc.constant('answer' as const),
      as: fc.constantFrom('work' as const, 'break' as const, 'discard' as const),
      after,
    }),
    fc.record({
      kind: fc.constant('shift' as const),
      by: fc.integer({ min: -600 * MINUTE, max: 600 * MINUTE }),
      after,
    }),
  ),
  { maxLength: 40 },
);
