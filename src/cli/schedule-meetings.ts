import { t } from '@vscode/l10n';
import type { Stretch } from '../domain/schedule/stretch.js';
import { MINUTES_A_DAY, parseLocalMinute } from '../domain/time/local-minute.js';
import { isRecord, memberText, type Complain } from './json-member.js';

/** Reads stretches of time with a start and an end; what is wrong is left out, an end that is missing is that of the day. */
export const readMeetings = (value: unknown, complain: Complain): readonly Stretch[] => {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    complain('meetings', t('expected a list'));
    return [];
  }
  return value.flatMap((one: unknown, index): readonly Stretch[] => {
    const place = `meetings[${index}]`;
    if (!isRecord(one)) {
      complain(place, t('expected an object with "start" and "end", not {0}', memberText(one)));
      return [];
    }
    const start = minuteOf(one['start'], 'start');
    if (start === null) {
      complain(`${place}.start`, t('expected a time such as 2026-11-24T10:00, not {0}', memberText(one['start'])));
      return [];
    }
    const end = minuteOf(one['end'], 'end');
    if (end === null) {
      const text = memberText(one['end']);
      complain(`${place}.end`, t('expected a time, not {0}; the meeting is taken to fill the rest of its day', text));
      return [{ start, end: (Math.floor(start / MINUTES_A_DAY) + 1) * MINUTES_A_DAY }];
    }
    if (end < start) complain(place, t('it ends before it starts; it is left out'));
    return end > start ? [{ start, end }] : [];
  });
};

/** The local minute of a member, or null. */
export const minuteOf = (value: unknown, end: 'start' | 'end'): number | null =>
  typeof value === 'string' ? parseLocalMinute(value, end) : null;
