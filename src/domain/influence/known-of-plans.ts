import type { Records } from '../store/collections.js';
import { localDateOf, type Moment } from '../time/moment.js';
import { hoursByPiece } from './hours-spent.js';
import { missedShare, type MissedShare } from './missed-share.js';
import { ARTICLE_COSTS } from './piece-hours.js';
import type { PlanFacts } from './problem-of-plan.js';
import { usualReach } from './usual-reach.js';

/** What the records tell that every plan rests on. */
export interface KnownOfPlans extends Omit<PlanFacts, 'preferences'> {
  /** Of how many weeks `missedShare` is known; 0 where it is the prior. */
  readonly missedWeeks: MissedShare['weeks'];
}

/** What was learnt from the records: time spent, the effort of pieces, the usual reach, and how much of the planned time is missed. */
export const knownOfPlans = (records: Records, moment: Moment): KnownOfPlans => {
  const today = localDateOf(moment);
  const missed = missedShare(records, moment);
  return {
    today,
    spent: hoursByPiece(records, moment.now),
    costs: ARTICLE_COSTS,
    usualReach: usualReach(records, today),
    missedShare: rounded(missed.share),
    missedWeeks: missed.weeks,
  };
};

/** In hundredths, so that a minute more or less changes no plan. */
const rounded = (value: number): number => Math.round(value * 100) / 100;
