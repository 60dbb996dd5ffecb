import type { AdviceFacts, Weighed } from './advice-facts.js';
import { keepAdvice, type KeepAdvice } from './keep-advice.js';
import { missingFacts, type MissingFact } from './missing-facts.js';
import { startAdvice, type StartAdvice } from './start-advice.js';
import { stopAdvice, type StopAdvice } from './stop-advice.js';

/** What to stop, to start and to keep, the strongest first, and what would have to be known to say more. */
export interface Advice {
  readonly stop: readonly StopAdvice[];
  readonly start: readonly StartAdvice[];
  readonly keep: readonly KeepAdvice[];
  readonly missing: readonly MissingFact[];
}

/** So many of each: who is to do ten things does none. */
const MOST = 3;

/** Advice from the facts, at most three of each; where they are too thin for any, there is none. */
export const adviceOf = (facts: AdviceFacts): Advice => ({
  stop: strongest(stopAdvice(facts)),
  start: strongest(startAdvice(facts)),
  keep: strongest(keepAdvice(facts)),
  missing: missingFacts(facts),
});

const strongest = <Said>(each: readonly Weighed<Said>[]): readonly Said[] =>
  each
    .toSorted((one, other) => other.strength - one.strength)
    .slice(0, MOST)
    .map(({ said }) => said);
