/** The commands of the schedule, so that they are known before it is loaded. */
export const SCHEDULE_COMMANDS = [
  'inkbearing.schedule.make',
  'inkbearing.schedule.accept',
  'inkbearing.schedule.discard',
  'inkbearing.schedule.show',
  'inkbearing.schedule.move',
  'inkbearing.schedule.export',
] as const;

export type ScheduleCommandName = (typeof SCHEDULE_COMMANDS)[number];
