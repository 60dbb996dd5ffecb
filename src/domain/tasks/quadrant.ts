import { daysBetween } from '../time/add-days.js';
import { dayOf } from '../time/calendar.js';
import type { LocalTime } from '../time/local.js';
import type { Project, Quadrant, Task } from './task.js';
import { isPast } from './timing.js';

/** Why a task stands in its quadrant. Minutes are of work: `left` of the estimate, `free` until it is due. */
export type QuadrantReason =
  | {
      readonly code:
        'by-hand' | 'overdue' | 'important-project' | 'low-priority' | 'nothing-urgent' | 'nothing-important';
    }
  | { readonly code: 'due-soon'; readonly days: number }
  | { readonly code: 'not-enough-time' | 'little-slack'; readonly left: number; readonly free: number }
  | { readonly code: 'high-priority'; readonly priority: number };

export interface Placed {
  readonly quadrant: Quadrant;
  readonly urgent: boolean;
  readonly important: boolean;
  readonly reasons: readonly QuadrantReason[];
}

/** What the quadrant depends on beside the task. */
export interface QuadrantContext {
  readonly now: LocalTime;
  /** The task's project, or null. */
  readonly project: Project | null;
  /** Minutes already worked on it. */
  readonly spent: number;
  /** Free minutes from now until then, or null where nobody knows the person's hours. */
  readonly freeUntil: ((due: LocalTime) => number) | null;
}

/** Due today or tomorrow is soon. */
const SOON_DAYS = 1;
/** Slack is little where the work that is left takes up more than half of the free time. */
const LITTLE_SLACK = 2;

/**
 * A task's quadrant in the Eisenhower matrix (Covey, 1989). Urgent is what is overdue or due by tomorrow, and what needs more
 * than half of the free time there is until then. Important is what serves a goal through its project, and what has priority 1 or
 * 2; never what has priority 4. Where a person put it by hand, there it stays, and the reasons say what would be so otherwise.
 */
export const quadrantOf = (task: Task, context: QuadrantContext): Placed => {
  const urgency = urgentBecause(task, context);
  const importance = importantBecause(task, context.project);
  const [urgent, important] = [urgency !== null, importance !== null && importance.code !== 'low-priority'];
  const computed = urgent ? (important ? 'do' : 'delegate') : important ? 'plan' : 'drop';
  const reasons = [
    urgency ?? ({ code: 'nothing-urgent' } as const),
    importance ?? ({ code: 'nothing-important' } as const),
  ];
  return task.quadrant === null
    ? { quadrant: computed, urgent, important, reasons }
    : { quadrant: task.quadrant, ...AXES[task.quadrant], reasons: [{ code: 'by-hand' }, ...reasons] };
};

const AXES = {
  do: { urgent: true, important: true },
  plan: { urgent: false, important: true },
  delegate: { urgent: true, important: false },
  drop: { urgent: false, important: false },
} as const;

const urgentBecause = (task: Task, { now, spent, freeUntil, project }: QuadrantContext): QuadrantReason | null => {
  const due = task.due ?? project?.due ?? null;
  if (due === null) return null;
  if (isPast(due, now)) return { code: 'overdue' };
  const left = Math.max((task.estimate ?? 0) - spent, 0);
  const free = freeUntil?.(due) ?? null;
  if (free !== null && left > free) return { code: 'not-enough-time', left, free };
  const days = daysBetween(dayOf(now), dayOf(due));
  if (days <= SOON_DAYS) return { code: 'due-soon', days };
  return free !== null && left * LITTLE_SLACK > free ? { code: 'little-slack', left, free } : null;
};

const importantBecause = ({ priority }: Task, project: Project | null): QuadrantReason | null => {
  if (priority === 4) return { code: 'low-priority' };
  if (project?.important === true) return { code: 'important-project' };
  return priority <= 2 ? { code: 'high-priority', priority } : null;
};
