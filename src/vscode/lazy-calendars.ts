import type { Calendars } from '../app/calendars.js';

/** The calendars, and what reads them loaded when there is one to read. */
export const lazyCalendars = (): Pick<Calendars, 'meetings'> => {
  let calendars: ReturnType<typeof load> | undefined;
  return {
    meetings: async (paths, window) => {
      if (paths.length === 0) return { meetings: [], troubles: [] };
      calendars ??= load();
      return (await calendars).meetings(paths, window);
    },
  };
};

const load = async (): Promise<Calendars> => {
  const [{ Calendars: Loaded }, { CalendarFiles }, { readCalendar }] = await Promise.all([
    import('../app/calendars.js'),
    import('../storage/calendar-files.js'),
    import('../domain/calendar/read-calendar.js'),
  ]);
  return new Loaded(new CalendarFiles(), readCalendar);
};
