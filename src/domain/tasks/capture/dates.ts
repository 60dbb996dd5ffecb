import type { Span } from '../../text/span.js';
import { addDays, daysBetween } from '../../time/add-days.js';
import { clockOf, dayOf, withClock } from '../../time/calendar.js';
import type { LocalDate, LocalTime } from '../../time/local.js';
import { findWhens } from './find-whens.js';
import type { RepeatFound } from './repeats.js';
import type { Hours, Now, When } from './when.js';

/** What a date is for: a limit, a beginning, the day after, or said without a word. */
type Role = 'due' | 'start' | 'after' | 'plain';

/** The dates of a line. */
export interface DatesFound {
  readonly start: LocalTime | null;
  readonly due: LocalTime | null;
  readonly parts: readonly Span[];
  readonly impossible: readonly Span[];
  readonly surplus: readonly Span[];
}

const B = String.raw`(?<![\p{Script=Latin}\p{N}_'’\-])`;
const BEFORE: readonly (readonly [Role, RegExp])[] = [
  [
    'start',
    new RegExp(String.raw`${B}(?:not before|from|(?<!^\s*)start(?:s|ing)?(?: on| from| at)?:?)\s+(?:the )?$`, 'iu'),
  ],
  ['start', /从\s*$/u],
  ['after', new RegExp(String.raw`${B}after\s+$`, 'iu')],
  [
    'due',
    new RegExp(
      String.raw`${B}(?:no later than|not later than|by|due(?: on| by| at)?|before|until|till|deadline|for):?\s+(?:the )?$`,
      'iu',
    ),
  ],
  ['due', /(?:截止(?:日期|时间)?(?:到|至)?|截至|最迟|最晚|不晚于|到期(?:日)?)[:：]?\s*(?:在|于)?$/u],
  ['plain', new RegExp(String.raw`(?:${B}(?:on|at)|(?<=\s)@)\s+(?:the )?$`, 'iu')],
  ['plain', /(?<![现存所正实])(?:在|于)$/u],
];
const AFTER: readonly (readonly [Role, RegExp])[] = [
  ['due', /^\s*(?:之前|以前|(?:之|以)?内(?![容部存外地])|前(?![端台沿期往面后提景任])|截止|到期|为止)(?:要|必须)?/u],
  ['start', /^\s*(?:起|开始(?!的))/u],
  ['after', /^\s*(?:之后|以后|后(?![天端台续来面期]))/u],
];
const BETWEEN = /^(?:[\s,，]*(?:at|on|the)?\s*|的|\s?[（(])$/iu;
const TO = /^\s*(?:to|till|until|-|–|—|到|至)\s*$/iu;

interface Phrase extends Span {
  readonly role: Role;
  readonly when: When;
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
  const phrases = phrasesOf(line, joined(line, whens));
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

/** Neighbours made one: a day and its time, a weekday and its date. */
const joined = (line: string, whens: readonly When[]): readonly When[] => {
  const all: When[] = [];
  for (const when of whens) {
    const last = all.at(-1);
    const both = last === undefined || !BETWEEN.test(line.slice(last.end, when.start)) ? null : merged(last, when);
    if (both === null) all.push(when);
    else all.splice(-1, 1, closed(line, both));
  }
  return all;
};

/** With the bracket that closes the one between: 周五（12月4日）. */
const closed = (line: string, when: When): When =>
  /[（(][^）)]*$/.test(line.slice(when.start, when.end)) && /[）)]/.test(line[when.end] ?? '')
    ? { ...when, end: when.end + 1 }
    : when;

const merged = (a: When, b: When): When | null => {
  if (a.hours !== null && b.hours !== null) return exact(a, b);
  const vague = (a.hours === null || a.vague === true) && (b.hours === null || b.vague === true);
  const span = { start: a.start, end: b.end, limit: a.limit === true || b.limit === true, vague };
  if (a.days === null || b.days === null) {
    return { ...span, days: a.days ?? b.days, hours: a.hours ?? b.hours, weak: a.days === null && b.days === null };
  }
  // "Fri 4 Dec": the date says more than the weekday.
  if (a.weekly === b.weekly || (a.weekly !== true && b.weekly !== true)) return null;
  return { ...span, days: a.weekly === true ? b.days : a.days, hours: a.hours ?? b.hours };
};

/** "Tonight at 8" is at 20:00. */
const exact = (a: When, b: When): When | null => {
  if (
    (a.vague === true) === (b.vague === true) ||
    a.hours === null ||
    b.hours === null ||
    (a.days !== null && b.days !== null)
  )
    return null;
  const [part, hours] = a.vague === true ? [a.hours, b.hours] : [b.hours, a.hours];
  const late = part.from >= '12:00';
  return {
    start: a.start,
    end: b.end,
    days: a.days ?? b.days,
    hours: {
      from: late ? afternoon(hours.from) : hours.from,
      to: late && hours.to !== null ? afternoon(hours.to) : hours.to,
    },
  };
};

const afternoon = (clock: string): string =>
  clock < '12:00' ? String(Number(clock.slice(0, 2)) + 12) + clock.slice(2) : clock;

const phrasesOf = (line: string, whens: readonly When[]): readonly Phrase[] => {
  const phrases: Phrase[] = [];
  for (const when of whens) {
    const last = phrases.at(-1);
    if (last?.role === 'start' && TO.test(line.slice(last.end, when.start))) {
      phrases.push({ start: last.end, end: when.end, role: 'due', when });
      continue;
    }
    if (last?.role === 'plain' && TO.test(line.slice(last.end, when.start))) {
      const both = spanned(last, when);
      if (both !== null) {
        phrases.splice(-1, 1, both);
        continue;
      }
    }
    const phrase = phraseOf(line, when, last?.end ?? 0);
    if (phrase !== null) phrases.push(phrase);
  }
  return phrases;
};

/** "Monday to Friday", 周一至周五: from one day to another. */
const spanned = (phrase: Phrase, when: When): Phrase | null => {
  const { days, hours } = phrase.when;
  if (days === null || when.days === null || hours !== null || when.hours !== null) return null;
  const last = when.weekly === true ? notBefore(when.days.last, days.first) : when.days.last;
  if (last < days.first) return null;
  const span = { start: phrase.start, end: when.end };
  return { ...span, role: 'plain', when: { ...span, days: { first: days.first, last }, hours: null } };
};

/** The same weekday, not before a day. */
const notBefore = (day: LocalDate, first: LocalDate): LocalDate =>
  day >= first ? day : addDays(day, Math.ceil(daysBetween(day, first) / 7) * 7);

const phraseOf = (line: string, when: When, floor: number): Phrase | null => {
  const before = line.slice(floor, when.start);
  const after = line.slice(when.end);
  const [role, lead = ''] = first(BEFORE, before);
  const [later, tail = ''] = first(AFTER, after);
  const said = role === 'plain' ? null : role;
  if (when.weak === true && said === null && later === null) return null;
  const stretch = when.hours !== null && when.hours.to !== null && said === 'start';
  const span = { start: when.start - lead.length, end: when.end + tail.length };
  return { ...span, role: stretch ? 'plain' : (later ?? said ?? (when.limit === true ? 'due' : 'plain')), when };
};

const first = (words: typeof BEFORE, text: string): readonly [Role | null, string?] => {
  for (const [role, pattern] of words) {
    const found = pattern.exec(text);
    if (found !== null) return [role, found[0]];
  }
  return [null];
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
