import type { Span } from '../../text/span.js';
import { addDays } from '../../time/add-days.js';
import { clockOf, dayOf, withClock } from '../../time/calendar.js';
import type { LocalDate, LocalTime } from '../../time/local.js';
import { notBefore } from './calendar-words.js';
import { findWhens } from './find-whens.js';
import { phrasesOf, type Phrase } from './phrases.js';
import type { RepeatFound } from './repeats.js';
import type { Hours, Now } from './when.js';

/** The dates of a line. */
export interface DatesFound {
  readonly start: LocalTime | null;
  readonly due: LocalTime | null;
  readonly parts: readonly Span[];
  readonly impossible: readonly Span[];
  readonly surplus: readonly Span[];
}

/**
 * The dates of a line and what they are for.
 * - A limit ("by Friday", "due 1 Dec", 周五前, 三天内) is `due`: that day, or that time of it.
 * - A beginning ("from Monday", "start 1 Dec", 周一起) is `start`; "after Friday" starts the day after.
 * - A day without a word ("Friday", 明天) is `due`: it must not be hidden until the day comes.
 * - A time of day without a word ("tomorrow 9am", 明天下午三点) is an appointment: it starts then and is due by the end of that
 *   day; of a stretch ("2–4pm") its end is due.
 * - Several days ("next week", 周末) begin with their first and are due on their last.
 * - A time without a day is today, or tomorrow where it has passed; where a recurrence gives its days, on the first of them.
 */
export const findDates = (
  line: string,
  now: Now,
  repeat: Pick<RepeatFound, 'first' | 'second'> | null = null,
): DatesFound => {
  const { whens, impossible } = findWhens(line, now);
  const phrases = phrasesOf(line, whens);
  let [start, due]: readonly [LocalTime | null, LocalTime | null] = [null, null];
  let dueWeekly = false;
  const parts: Span[] = [];
  const surplus: Span[] = [];
  for (const phrase of phrases) {
    const times = resolve(phrase, now, repeat);
    if ((times.start !== null && start !== null) || (times.due !== null && due !== null)) {
      surplus.push({ start: phrase.start, end: phrase.end });
    } else {
      [start, due] = [times.start ?? start, times.due ?? due];
      if (phrase.when.weekly === true && times.due !== null) dueWeekly = true;
      parts.push({ start: phrase.start, end: phrase.end });
    }
  }
  if (dueWeekly && start !== null && due !== null) {
    due = withClock(notBefore(dayOf(due), dayOf(start)), clockOf(due));
  }
  return { start, due, parts, impossible, surplus };
};

const comingDay = (hours: Hours | null, now: Now, repeat: Pick<RepeatFound, 'first' | 'second'> | null): LocalDate => {
  const past = hours !== null && hours.from <= now.clock;
  if (repeat === null) return past ? addDays(now.today, 1) : now.today;
  return past && repeat.first === now.today ? repeat.second : repeat.first;
};

const resolve = (
  { role, when: { days, hours } }: Phrase,
  now: Now,
  repeat: Pick<RepeatFound, 'first' | 'second'> | null,
): { readonly start: LocalTime | null; readonly due: LocalTime | null } => {
  const coming = comingDay(hours, now, repeat);
  const { first: begin, last: end } = days ?? { first: coming, last: coming };
  const from = hours?.from ?? null;
  switch (role) {
    case 'due':
      return { start: null, due: withClock(end, hours?.to ?? from) };
    case 'start':
      return { start: withClock(begin, from), due: null };
    case 'after':
      return { start: from === null ? addDays(end, 1) : withClock(end, from), due: null };
    case 'plain':
      if (from !== null) return { start: withClock(begin, from), due: withClock(end, hours?.to ?? null) };
      return { start: begin === end || begin <= now.today ? null : begin, due: end };
  }
};
