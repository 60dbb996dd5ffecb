import { t } from '@vscode/l10n';
import type { CalendarsTrouble } from '../app/calendars.js';

/** What could not be read of a calendar, and what was done instead. */
export const calendarTroubleMessage = (trouble: CalendarsTrouble): string => {
  const { code, path } = trouble;
  switch (code) {
    case 'file-missing':
      return t('The calendar {0} does not exist. Check its path.', path);
    case 'file-unreadable':
      return t('The calendar {0} cannot be read. Check its permissions.', path);
    case 'file-too-large':
      return t('The calendar {0} is too large to be read.', path);
    case 'too-many-files':
      return t('There are too many calendar files: {0} and those after it are not read.', path);
    case 'not-read':
      return t('The calendar {0} was not read: what reads calendars does not answer. The log says why.', path);
    case 'not-a-calendar':
      return t('{0} is no calendar in iCalendar format.', path);
    case 'not-closed':
      return t('{0}, line {1}: the calendar breaks off. What stands there was read.', path, trouble.line);
    case 'start-unreadable':
      return t('{0}, line {1}: an event without a start that can be read is left out.', path, trouble.line);
    case 'time-unreadable':
      return t(
        '{0}, line {1}: {2} of the event cannot be read and is ignored.',
        path,
        trouble.line,
        trouble.detail ?? '',
      );
    case 'end-before-start':
      return t('{0}, line {1}: the event ends before it begins, so it takes no time.', path, trouble.line);
    case 'rule-unreadable':
      return t(
        '{0}, line {1}: the rule “{2}” makes no sense; its event is taken once.',
        path,
        trouble.line,
        trouble.detail ?? '',
      );
    case 'rule-too-long':
      return t(
        '{0}, line {1}: the rule “{2}” comes too often; its event is taken once.',
        path,
        trouble.line,
        trouble.detail ?? '',
      );
    case 'zone-unknown':
      return t(
        '{0}, line {1}: the time zone “{2}” is unknown; its times are taken as yours.',
        path,
        trouble.line,
        trouble.detail ?? '',
      );
  }
};
