import * as z from 'zod';

/** Working hours on a day of the week; times as `09:00`, `to` may be `24:00`. */
export interface WeekHours {
  /** 1 Monday – 7 Sunday (ISO 8601). */
  readonly weekday: number;
  readonly from: string;
  readonly to: string;
}

/** Minutes of focus and breaks, and after how many focus intervals the break is a long one (Cirillo: 25, 5, 15, 4). */
export interface FocusLengths {
  readonly focus: number;
  readonly shortBreak: number;
  readonly longBreak: number;
  readonly longBreakEvery: number;
}

/** Hours of a working day meant for each kind of work. */
export interface Shares {
  readonly coding: number;
  readonly collaborating: number;
  readonly learning: number;
  readonly writing: number;
}

/** What a person has set about their time: the editor's settings, kept so that the command line has them too. */
export interface TimePreferences {
  readonly hours: readonly WeekHours[];
  /** Minutes of placed work a day at most, or null for all hours. */
  readonly dailyFocusMinutes: number | null;
  /** ICS files, or folders of them. */
  readonly calendars: readonly string[];
  readonly lengths: FocusLengths;
  readonly shares: Shares;
}

const WEEKDAYS = [1, 2, 3, 4, 5];

/** Monday to Friday, nine to six with an hour at noon; the shares are those of the engineer's day in the article on output and influence. */
export const DEFAULT_PREFERENCES: TimePreferences = {
  hours: WEEKDAYS.flatMap((weekday) => [
    { weekday, from: '09:00', to: '12:00' },
    { weekday, from: '13:00', to: '18:00' },
  ]),
  dailyFocusMinutes: 300,
  calendars: [],
  lengths: { focus: 25, shortBreak: 5, longBreak: 15, longBreakEvery: 4 },
  shares: { coding: 4, collaborating: 2, learning: 1, writing: 1 },
};

const clock = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'expected a time such as 09:00');
const minutes = z.int().min(1).max(1_440);
const hours = z.number().min(0).max(24);

export const weekHoursSchema = z
  .strictObject({ weekday: z.int().min(1).max(7), from: clock, to: clock })
  .refine(({ from, to }) => from < to, 'expected "to" after "from"') satisfies z.ZodType<WeekHours>;

export const focusLengthsSchema = z.strictObject({
  focus: minutes,
  shortBreak: minutes,
  longBreak: minutes,
  longBreakEvery: z.int().min(1).max(100),
}) satisfies z.ZodType<FocusLengths>;

export const sharesSchema = z.strictObject({
  coding: hours,
  collaborating: hours,
  learning: hours,
  writing: hours,
}) satisfies z.ZodType<Shares>;

export const timePreferencesSchema = z.strictObject({
  hours: z.array(weekHoursSchema).max(200),
  dailyFocusMinutes: minutes.nullable(),
  calendars: z.array(z.string().min(1)).max(200),
  lengths: focusLengthsSchema,
  shares: sharesSchema,
}) satisfies z.ZodType<TimePreferences>;
