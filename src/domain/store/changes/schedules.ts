import { failure, success, type Result } from '../../result.js';
import type { KeptSchedule, ScheduleKey } from '../../schedule/kept-schedule.js';
import { recordOf, type RecordChange, type Records } from '../collections.js';
import type { ScheduleCommand } from '../command.js';
import type { CommandFailure } from '../failure.js';

/** What a command about the schedule changes. */
export const changeSchedules = (
  { schedules }: Records,
  command: ScheduleCommand,
): Result<readonly RecordChange[], CommandFailure> => {
  if (command.kind === 'propose-schedule') return success([put('proposed', command.schedule)]);
  const meant = recordOf(schedules, command.kind === 'change-schedule' ? 'accepted' : 'proposed');
  if (meant?.made !== command.made) return failure({ code: 'schedule-gone' });
  switch (command.kind) {
    case 'accept-schedule':
      return success([put('proposed', null), put('accepted', meant)]);
    case 'discard-schedule':
      return success([put('proposed', null)]);
    case 'change-schedule':
      return success([put('accepted', command.schedule)]);
  }
};

const put = (id: ScheduleKey, value: KeptSchedule | null): RecordChange => ({ collection: 'schedules', id, value });
