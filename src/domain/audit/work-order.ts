import type { Task } from '../tasks/task.js';

/**
 * The order in which tasks are taken to be worked on: what is due first, then by priority and age, and nothing before the
 * tasks that it waits for.
 */
export const workOrder = (tasks: readonly Task[]): readonly Task[] => {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const ordered = new Set<Task>();
  const entered = new Set<Task>();
  for (const first of tasks.toSorted(bySooner)) {
    const stack = [first];
    for (let task = stack.at(-1); task !== undefined; task = stack.at(-1)) {
      const waitsFor = entered.has(task) ? [] : task.after.map((id) => byId.get(id)).filter((one) => one !== undefined);
      entered.add(task);
      const open = waitsFor.filter((one) => !entered.has(one));
      if (open.length === 0) ordered.add(stack.pop() ?? task);
      else stack.push(...open.sort(bySooner).toReversed());
    }
  }
  return [...ordered];
};

const LATER = '9999';

const bySooner = (one: Task, other: Task): number =>
  compare(one.due ?? LATER, other.due ?? LATER) ||
  one.priority - other.priority ||
  compare(one.created, other.created) ||
  compare(one.id, other.id);

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
