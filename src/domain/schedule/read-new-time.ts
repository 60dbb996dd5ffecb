import { parseCapture } from '../tasks/parse-capture.js';
import { isLocalTime, type LocalDate, type LocalTime } from '../time/local.js';

const CLOCK = /^(\d{1,2})[:：](\d{2})$/u;

/**
 * The time that a person gives something to begin at, or null where it is none: `2026-11-24T10:00` with a `T` or a blank, a
 * time alone, which is on the day where it stands now, or words, English or Chinese: "tomorrow 9am", 明天下午三点.
 */
export const readNewTime = (text: string, day: LocalDate, now: LocalTime): LocalTime | null => {
  const line = text.trim();
  const [, hour, minute] = CLOCK.exec(line) ?? [];
  const exact = hour === undefined ? line.replace(/\s+/, 'T') : `${day}T${hour.padStart(2, '0')}:${minute}`;
  if (exact.includes('T') && isLocalTime(exact)) return exact;
  const { due, start, title } = parseCapture(line, { now });
  return title === '' ? ([start, due].find((read) => read?.includes('T')) ?? null) : null;
};
