import type { GoalProgress } from '../domain/influence/review/goal-progress.js';
import { goalText } from '../messages/influence-goals.js';
import type { InfluenceNames } from '../messages/influence-terms.js';
import type { GoalSnapshot } from '../protocol/plan-snapshot.js';

/** A goal as the person set it, and how far it is. */
export const goalSnapshot = (
  { goal, asked, planned, done, state }: GoalProgress,
  names: InfluenceNames,
): GoalSnapshot => ({ ...goal, text: goalText(goal, names.kind(goal.kind)), asked, planned, done, state });
