import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { failure, success, type Result } from '../result.js';
import type { Clock } from './clock.js';
import { readTime } from './event-time.js';

const MINUTE = 60_000;
/** The last minute of a day. */
const LAST = 1439;
/** The last minute of the year 9999. */
const ENDLESS = Date.UTC(10_000, 0) / MINUTE - 1;
/** The parts of a rule by RFC 5545 (3.3.10); what else stands in one is ignored. */
const PARTS =
  /^(FREQ|INTERVAL|COUNT|BYSECOND|BYMINUTE|BYHOUR|BYDAY|BYMONTHDAY|BYYEARDAY|BYWEEKNO|BYMONTH|BYSETPOS|WKST)=[\w,+-]+$/;

/** Why a rule was not followed. */
export type RuleFailure = 'rule-unreadable' | 'rule-too-long';

/** What a rule is counted from. */
export interface RuleStart {
  /** The first minute, on the event's clock. */
  readonly minute: number;
  readonly clock: Clock;
}

/**
 * The minutes in [from, to), on the event's clock, at which a rule lets an event begin.
 *
 * Rules are followed on the wall's clock, as if it were UTC, and only then do its minutes become instants, so that nine
 * o'clock stays nine o'clock and a meeting at an hour that is skipped is moved, not lost, as calendar programs do it.
 * `rrule-temporal` is given UTC for that, where it does not leave such hours out as it does elsewhere. It was preferred to
 * the iterator of `ical.js` after 1,500 random rules were held against Python's `dateutil`: 7 differ (BYWEEKNO without a
 * weekday, numbered weekdays together with days of the month), 138 with `ical.js` (BYSETPOS with weeks, days of the month
 * in yearly rules); it also jumps to the window instead of walking there.
 *
 * @param rule the value of an RRULE
 */
export const followRule = (
  rule: string,
  start: RuleStart,
  from: number,
  to: number,
): Result<readonly number[], RuleFailure> => {
  const parts = partsOf(rule);
  const until = lastMinute(rule, start.clock);
  if (until === null || !parts.some((part) => part.startsWith('FREQ='))) return failure('rule-unreadable');
  const end = Math.min(to, until + 1);
  if (start.minute >= end) return success([]);
  try {
    const found = new RRuleTemporal({
      rruleString: parts.filter((part) => PARTS.test(part)).join(';'),
      dtstart: Temporal.Instant.fromEpochMilliseconds(start.minute * MINUTE).toZonedDateTimeISO('UTC'),
      cache: false,
    }).between(new Date(from * MINUTE), new Date((end - 1) * MINUTE), true);
    return success(found.map(({ epochMilliseconds }) => Math.floor(epochMilliseconds / MINUTE)));
  } catch (error) {
    // rrule-temporal throws for a rule that makes no sense, and where its limit of steps is reached.
    return failure(
      error instanceof Error && /max|limit|exceed/i.test(error.message) ? 'rule-too-long' : 'rule-unreadable',
    );
  }
};

/** The last minute, on the event's clock, that a rule allows; null where its UNTIL cannot be read. */
export const lastMinute = (rule: string, clock: Clock): number | null => {
  const part = partsOf(rule).find((candidate) => candidate.startsWith('UNTIL='));
  if (part === undefined) return ENDLESS;
  const time = readTime(part.slice('UNTIL='.length));
  if (time === null) return null;
  if (time.day) return time.minute + LAST;
  return time.zone === 'UTC' ? clock.localMinute(time.minute * MINUTE) : time.minute;
};

const partsOf = (rule: string): readonly string[] => rule.toUpperCase().replaceAll(/\s/g, '').split(';');
