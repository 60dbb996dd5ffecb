import type { LocalDate } from '../time/local.js';
import { formatLocalMinute } from '../time/local-minute.js';
import { escapeMarkdown } from './escape-markdown.js';
import type { PlacedWork } from './placed-work.js';

/** The words of an agenda in the reader's language. */
export interface AgendaWords {
  readonly title: string;
  /** The heading of a day. */
  readonly day: (day: LocalDate) => string;
  /** What stands there when nothing is planned. */
  readonly nothing: string;
}

/**
 * Writes a schedule as Markdown: a heading for each day, beneath it a list of times with titles, beneath each its reason.
 * Times are in local minutes; work over midnight stands on the day on which it begins.
 */
export const writeAgenda = (placements: readonly PlacedWork[], words: AgendaWords): string => {
  const lines = [`# ${escapeMarkdown(words.title)}`];
  let today = '';
  for (const { start, end, title, reason } of [...placements].sort((one, other) => one.start - other.start)) {
    const [day = '', time = ''] = formatLocalMinute(start).split('T');
    if (day !== today) lines.push('', `## ${escapeMarkdown(words.day(day))}`, '');
    today = day;
    lines.push(`- ${time}–${formatLocalMinute(end).slice(11)} ${escapeMarkdown(title)}`);
    if (reason !== '') lines.push(`  - ${escapeMarkdown(reason)}`);
  }
  if (today === '') lines.push('', escapeMarkdown(words.nothing));
  return `${lines.join('\n')}\n`;
};
