/**
 * How long an event takes. RFC 5545 (3.3.6) counts days on the wall's clock and hours as they pass: a day that begins before
 * a change of the clock has 23 or 25 of them.
 */
export interface EventLength {
  readonly days: number;
  readonly minutes: number;
}

export const NO_LENGTH: EventLength = { days: 0, minutes: 0 };

const DURATION = /^([+-])?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i;

/** Reads a DURATION; seconds count as a whole minute. Null where it is none; negative ones are nothing. */
export const readLength = (text: string): EventLength | null => {
  const match = DURATION.exec(text.trim());
  if (match === null || /[PT]$/i.test(text.trim())) return null;
  if (match[1] === '-') return NO_LENGTH;
  const [weeks, days, hours, minutes, seconds] = match.slice(2).map((digits) => Number(digits ?? 0));
  return {
    days: (weeks ?? 0) * 7 + (days ?? 0),
    minutes: (hours ?? 0) * 60 + (minutes ?? 0) + Math.ceil((seconds ?? 0) / 60),
  };
};
