import { addDays, daysBetween } from '../../src/domain/time/add-days.js';
import type { LocalDate } from '../../src/domain/time/local.js';
import type { Format } from '../format.js';
import { weekBegin } from '../pieces/calendar-days.js';

/** What came out on which day. */
export interface HeatSpec {
  readonly today: LocalDate;
  readonly titles: ReadonlyMap<LocalDate, readonly string[]>;
  readonly format: Format;
}

/** The weeks up to today, each from its first day; days to come are left out. */
export const heatWeeks = (
  { today, format }: Pick<HeatSpec, 'today' | 'format'>,
  count: number,
): readonly (readonly LocalDate[])[] => {
  const last = weekBegin(today, format.firstDay);
  return Array.from({ length: count }, (_, index) => {
    const begin = addDays(last, (index - count + 1) * 7);
    return Array.from({ length: Math.min(7, daysBetween(begin, today) + 1) }, (_unused, day) => addDays(begin, day));
  });
};
