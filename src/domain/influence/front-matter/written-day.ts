import { isLocalDate, type LocalDate } from '../../time/local.js';
import { monthNumber } from '../../time/month-number.js';

const MONTH = '(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';

/** `2026-11-24` with or without a time, `2026/1/2`, 2026年1月2日; `Nov 24, 2026`; `24 November 2026`. */
const FORMS = [
  /^(?<year>\d{4})(?:-|\/|\.|\s*年\s*)(?<month>\d{1,2})(?:-|\/|\.|\s*月\s*)(?<day>\d{1,2})(?!\d)(?:\s*日)?/u,
  new RegExp(`^(?:[a-z]{3,9},?\\s+)?${MONTH}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})(?!\\d)`, 'iu'),
  new RegExp(`^(?:[a-z]{3,9},?\\s+)?(?<day>\\d{1,2})\\s+${MONTH},?\\s+(?<year>\\d{4})(?!\\d)`, 'iu'),
];

/** The day with which a text begins as site generators have it, on the calendar of whoever wrote it; null where it is none. */
export const writtenDay = (text: string): { readonly day: LocalDate; readonly length: number } | null => {
  for (const form of FORMS) {
    const found = form.exec(text);
    const { year, month = '', day = '' } = found?.groups ?? {};
    if (found === null || year === undefined) continue;
    const number = monthNumber(month) || Number(month);
    const date = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
    return isLocalDate(date) ? { day: date, length: found[0].length } : null;
  }
  return null;
};
