import { addDays, weekdayOf } from '../../src/domain/time/add-days.js';
import { addMonths, monthEnd, monthStart } from '../../src/domain/time/calendar.js';
import type { LocalDate } from '../../src/domain/time/local.js';
import type { Span } from '../ui-state.js';

/** The first day of the week that a day lies in, where weeks begin with a day of the week (1 is Monday). */
export const weekBegin = (day: LocalDate, firstDay: number): LocalDate =>
  addDays(day, -((weekdayOf(day) - firstDay + 7) % 7));

/** The weeks that are seen: the one of a day, or all that its month touches. */
export const weeksSeen = (day: LocalDate, span: Span, firstDay: number): readonly (readonly LocalDate[])[] => {
  const first = weekBegin(span === 'week' ? day : monthStart(day), firstDay);
  const last = span === 'week' ? day : monthEnd(day);
  const weeks: (readonly LocalDate[])[] = [];
  for (let begin = first; begin <= last; begin = addDays(begin, 7))
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(begin, index)));
  return weeks;
};

/** The day that a key leads to, as in the date grid of the ARIA Authoring Practices; null for other keys. */
export const dayByKey = (
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  day: LocalDate,
  { span, firstDay }: { readonly span: Span; readonly firstDay: number },
): LocalDate | null => {
  const step = span === 'week' ? 1 : 7;
  const page = (times: number): LocalDate =>
    shiftKey ? addMonths(day, times * 12) : span === 'week' ? addDays(day, times * 7) : addMonths(day, times);
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -step);
    case 'ArrowDown':
      return addDays(day, step);
    case 'Home':
      return weekBegin(day, firstDay);
    case 'End':
      return addDays(weekBegin(day, firstDay), 6);
    case 'PageUp':
      return page(-1);
    case 'PageDown':
      return page(1);
    default:
      return null;
  }
};
