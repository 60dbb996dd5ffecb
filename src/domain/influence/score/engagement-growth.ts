import type { LocalDate } from '../../time/local.js';
import { dayNumber } from '../../time/calendar.js';

/** The age, in days, at which pieces are compared. */
export const COMPARED_AGE = 365;

/**
 * The factor by which the counts of a piece are still expected to grow until it is a year old: ln(1 + 365) / ln(1 + age), 1 for
 * older ones. That attention comes fast at first and ever slower is known (Wu and Huberman, PNAS 104, 2007; Szabo and Huberman,
 * CACM 53, 2010, who also found that it differs between channels); the logarithm as its form is an assumption.
 *
 * @param published the day on which it appeared; null where nobody knows: it is taken for a year old
 * @param counted the day at whose end it was counted; before it appeared counts as its first day
 */
export const growthToCome = (published: LocalDate | null, counted: LocalDate): number => {
  if (published === null) return 1;
  const age = Math.max(1, dayNumber(counted) - dayNumber(published));
  return age >= COMPARED_AGE ? 1 : Math.log(1 + COMPARED_AGE) / Math.log(1 + age);
};
