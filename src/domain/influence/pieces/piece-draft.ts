import type { LocalDate } from '../../time/local.js';
import type { MatterEntry } from '../front-matter/matter.js';
import { yamlValue } from '../front-matter/yaml-matter.js';

/** What the draft of a new piece is made from. */
export interface PieceDraft {
  readonly title: string;
  readonly date: LocalDate;
  readonly tags: readonly string[];
  /** The headings of its outline. */
  readonly headings: readonly string[];
}

/** The text of a new draft: front matter that says that it is one, and an outline. */
export const pieceDraft = ({ title, date, tags, headings }: PieceDraft): string => {
  const entries: readonly MatterEntry[] = [
    ['title', { kind: 'text', text: title }],
    ['date', { kind: 'day', day: date }],
    ['draft', { kind: 'flag', flag: true }],
    ['tags', { kind: 'list', texts: tags }],
  ];
  const front = ['---', ...entries.map(([key, value]) => `${key}: ${yamlValue(value)}`), '---'];
  const outline = headings.length === 0 ? [''] : headings.flatMap((heading) => ['', `## ${heading}`]);
  return [...front, ...outline, ''].join('\n');
};
