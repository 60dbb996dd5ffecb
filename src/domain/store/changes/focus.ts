import { applyFocus } from '../../focus/apply-focus.js';
import type { FocusCommand } from '../../focus/command.js';
import { failure, success, type Result } from '../../result.js';
import { recordOf, type RecordChange, type Records } from '../collections.js';
import type { CommandFailure } from '../failure.js';

/** What a command about the timer changes. */
export const changeFocus = (
  records: Records,
  command: FocusCommand,
): Result<readonly RecordChange[], CommandFailure> => {
  if (command.kind === 'start-focus') {
    const { task } = command.interval;
    if (task !== null && recordOf(records.tasks, task) === undefined) return failure({ code: 'task-unknown', task });
  }
  const changed = applyFocus(records, command);
  if (!changed.ok) return changed;
  const { intervals, gone, days } = changed.value;
  return success([
    ...intervals.map((value) => ({ collection: 'intervals', id: value.id, value }) as const),
    ...gone.map((id) => ({ collection: 'intervals', id, value: null }) as const),
    ...days.map((value) => ({ collection: 'focusDays', id: value.day, value }) as const),
  ]);
};
