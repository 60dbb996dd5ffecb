import type { CalendarEvent, Moment } from './calendar-event.js';
import { instantOfMoment } from './calendar-event.js';
import type { CalendarTrouble } from './calendar-trouble.js';
import type { Clock } from './clock.js';
import { NO_LENGTH, readLength, type EventLength } from './event-length.js';
import { readTimes, type EventTime } from './event-time.js';
import type { FindClock } from './find-clock.js';
import { isBusy } from './is-busy.js';
import { readProperties, type Property } from './property.js';

const PROPERTIES = new Set([
  'UID',
  'SUMMARY',
  'DTSTART',
  'DTEND',
  'DURATION',
  'RRULE',
  'RDATE',
  'EXDATE',
  'RECURRENCE-ID',
  'SEQUENCE',
  'STATUS',
  'TRANSP',
  'CATEGORIES',
  'ATTENDEE',
  'X-MICROSOFT-CDO-BUSYSTATUS',
]);
const MINUTE = 60_000;
const DAY: EventLength = { days: 1, minutes: 0 };

/** Whose calendar it is. */
export interface EventReader {
  /** The clock of the person who reads. */
  readonly own: Clock;
  readonly findClock: FindClock;
  /** The person's addresses, in lower case. */
  readonly addresses: ReadonlySet<string>;
}

/** What came of an event: null where it cannot be read. */
export interface EventReading {
  readonly event: CalendarEvent | null;
  readonly troubles: readonly CalendarTrouble[];
}

/**
 * Reads a VEVENT.
 * @param body what stands between its BEGIN and its END
 * @param line where it begins
 */
export const readEvent = (body: string, line: number, reader: EventReader): EventReading => {
  const properties = readProperties(body, PROPERTIES);
  const first = (name: string): Property | undefined => properties.find((property) => property.name === name);
  const uid = first('uid')?.raw.trim() ?? '';
  const troubles: CalendarTrouble[] = [];
  const trouble = (code: CalendarTrouble['code'], detail: string | null): void => {
    troubles.push({ code, line, uid: uid === '' ? null : uid, detail });
  };

  const place = (time: EventTime, floating: Clock): Moment => {
    const found = time.zone === null ? floating : reader.findClock(time.zone);
    if (found === null) trouble('zone-unknown', time.zone);
    return { minute: time.minute, day: time.day, clock: found ?? reader.own };
  };
  const times = (name: string, floating: Clock): readonly Moment[] =>
    properties
      .filter((property) => property.name === name)
      .flatMap(readTimes)
      .flatMap((time) => {
        if (time === null) trouble(name === 'dtstart' ? 'start-unreadable' : 'time-unreadable', name.toUpperCase());
        return time === null ? [] : [place(time, floating)];
      });

  const start = times('dtstart', reader.own)[0];
  if (start === undefined) {
    if (troubles.length === 0) trouble('start-unreadable', null);
    return { event: null, troubles };
  }
  const end = times('dtend', start.clock)[0];
  const duration = first('duration')?.raw;
  const length = end === undefined ? ownLength(start, duration) : lengthBetween(start, end);
  if (length === 'end-before-start') trouble('end-before-start', 'DTEND');
  if (length === 'unreadable') trouble('time-unreadable', 'DURATION');
  const replaces = first('recurrence-id');
  return {
    event: {
      uid,
      title: first('summary')?.texts[0]?.trim() ?? '',
      line,
      start,
      length: typeof length === 'string' ? NO_LENGTH : length,
      rules: properties.filter(({ name }) => name === 'rrule').map(({ raw }) => raw),
      further: times('rdate', start.clock),
      except: times('exdate', start.clock),
      replaces: times('recurrence-id', start.clock)[0] ?? null,
      following: replaces?.parameters['range'] === 'THISANDFUTURE',
      sequence: Number(first('sequence')?.raw) || 0,
      cancelled: first('status')?.raw.trim().toUpperCase() === 'CANCELLED',
      busy: isBusy(properties, start.day, reader.addresses),
    },
    troubles,
  };
};

/** A day without an end takes the day, a time without one takes none (RFC 5545, 3.6.1). */
const ownLength = (start: Moment, duration: string | undefined): EventLength | 'unreadable' => {
  if (duration === undefined) return start.day ? DAY : NO_LENGTH;
  const length = readLength(duration);
  if (length === null) return 'unreadable';
  return start.day ? { days: Math.max(1, length.days + Math.ceil(length.minutes / 1440)), minutes: 0 } : length;
};

const lengthBetween = (start: Moment, end: Moment): EventLength | 'end-before-start' => {
  if (start.day) {
    const days = Math.ceil((end.minute - start.minute) / 1440);
    // Some programs write a day's end as its start.
    return days < 0 ? 'end-before-start' : { days: Math.max(1, days), minutes: 0 };
  }
  const minutes = Math.ceil((instantOfMoment(end) - instantOfMoment(start)) / MINUTE);
  return minutes < 0 ? 'end-before-start' : { days: 0, minutes };
};
