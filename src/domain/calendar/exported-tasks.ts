import type { KeptSchedule } from '../schedule/kept-schedule.js';
import type { Task } from '../tasks/task.js';

/** The tasks that belong into an exported calendar: what is to be done, and what is placed, done or not. Someday and reference stay at home. */
export const exportedTasks = (
  tasks: Readonly<Record<string, Task>>,
  { placements }: Pick<KeptSchedule, 'placements'>,
): readonly Task[] => {
  const placed = new Set(placements.map(({ task }) => task));
  return Object.values(tasks).filter(
    ({ id, list, status }) => placed.has(id) || (status === 'open' && list !== 'someday' && list !== 'reference'),
  );
};
