import type { FocusView } from '../domain/focus/focus-view.js';
import { focusSummary, gapQuestion, seriesSummary } from '../messages/focus.js';

/**
 * The timer for people.
 * @param zone for the times of a gap
 */
export const focusText = (view: FocusView, zone: string): string => {
  const format = new Intl.DateTimeFormat(undefined, {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
  const gap =
    view.gap === null ? [] : [`${gapQuestion(view.gap, (time) => format.format(time))} (inkbearing focus gap)`];
  return [focusSummary(view), seriesSummary(view), ...gap].join('\n');
};
