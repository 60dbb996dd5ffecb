import type { CalendarWindow } from '../domain/calendar/calendar-window.js';
import type { Meeting } from '../domain/calendar/meeting.js';

/** The meetings of calendar files and folders. What reads them is loaded when it is first needed, and remembers files that have not changed. */
export const calendarMeetings = (): ((
  paths: readonly string[],
  window: CalendarWindow,
) => Promise<readonly Meeting[]>) => {
  let calendars: ReturnType<typeof load> | undefined;
  return async (paths, window) => {
    if (paths.length === 0) return [];
    calendars ??= load();
    return (await (await calendars).meetings(paths, window)).meetings;
  };
};

const load = async () => {
  const [{ Calendars }, { CalendarFiles }, { readCalendar }] = await Promise.all([
    import('../app/calendars.js'),
    import('../storage/calendar-files.js'),
    import('../domain/calendar/read-calendar.js'),
  ]);
  return new Calendars(new CalendarFiles(), readCalendar);
};
