import { goalSchema } from '../domain/influence/goal.js';
import { isLocalDate } from '../domain/time/local.js';
import type { PlanIntent } from './page.js';
import { isAmount, isRecord, isText } from './shapes.js';

/** Takes a value for what a person wants of the plan only where each of its members is as it must be; null otherwise. */
export const readPlanIntent = (intent: Readonly<Record<string, unknown>>): PlanIntent | null => {
  const { type, template, efficiency, influence, time, goal, aim, start, weeks, kind } = intent;
  switch (type) {
    case 'accept-plan':
    case 'end-plan':
      return { type };
    case 'start-plan':
      return isText(template) ? { type, template } : null;
    case 'set-weights':
      return isAmount(efficiency) && isAmount(influence) && isAmount(time)
        ? { type, efficiency, influence, time }
        : null;
    case 'set-goal': {
      const read = goalSchema.safeParse(goal);
      return read.success ? { type, goal: read.data } : null;
    }
    case 'remove-goal':
      return isText(goal) ? { type, goal } : null;
    case 'aim':
      if (aim === null) return { type, aim };
      return isRecord(aim) && isAmount(aim['quality']) && isAmount(aim['hours'])
        ? { type, aim: { quality: aim['quality'], hours: aim['hours'] } }
        : null;
    case 'set-period':
      return isText(start) && isLocalDate(start) && isAmount(weeks) ? { type, start, weeks } : null;
    case 'edit-kind':
      return kind === null || isText(kind) ? { type, kind } : null;
    default:
      return null;
  }
};
