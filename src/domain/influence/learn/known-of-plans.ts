import type { Records } from '../../store/collections.js';
import { localDateOf, type Moment } from '../../time/moment.js';
import { effortSamples } from './effort-samples.js';
import { hoursByPiece } from '../pieces/hours-spent.js';
import { learnEffort, type LearntEffort } from './learn-effort.js';
import { missedShare, type MissedShare } from './missed-share.js';
import type { PlanFacts } from '../plan/problem-of-plan.js';
import { usualReach } from './usual-reach.js';

/** What the records tell that every plan rests on. */
export interface KnownOfPlans extends Omit<PlanFacts, 'preferences'> {
  /** Of how many weeks `missedShare` is known; 0 where it is the prior. */
  readonly missedWeeks: MissedShare['weeks'];
  /** What pieces take, and how sure that is. */
  readonly effort: LearntEffort;
}

/** What was learnt from the records: time spent, the effort of pieces, the usual reach, and how much of the planned time is missed. */
export const knownOfPlans = (records: Records, moment: Moment): KnownOfPlans => {
  const today = localDateOf(moment);
  const missed = missedShare(records, moment);
  const spent = hoursByPiece(records, moment.now);
  const effort = learnEffort(effortSamples(records, spent));
  return {
    today,
    spent,
    effort,
    costs: { c1: rounded(effort.c1), c2: rounded(effort.c2) },
    usualReach: usualReach(records, today),
    missedShare: rounded(missed.share),
    missedWeeks: missed.weeks,
  };
};

/** In hundredths, so that a minute more or less changes no plan. */
const rounded = (value: number): number => Math.round(value * 100) / 100;
