import type { Records } from '../store/collections.js';
import { addDays } from '../time/add-days.js';
import type { LocalDate } from '../time/local.js';
import type { InfluencePlan } from './influence-plan.js';

/** The plan that the person is making or following: the youngest that they have not ended, or null. */
export const currentPlan = ({ plans }: Pick<Records, 'plans'>): InfluencePlan | null =>
  Object.values(plans)
    .filter(({ ended }) => ended === null)
    .reduce<InfluencePlan | null>((best, plan) => (best === null || plan.created > best.created ? plan : best), null);

/** The last day of a plan. */
export const lastDayOf = ({ start, weeks }: Pick<InfluencePlan, 'start' | 'weeks'>): LocalDate =>
  addDays(start, weeks * 7 - 1);
