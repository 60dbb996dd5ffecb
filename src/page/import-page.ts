import { t } from '@vscode/l10n';
import { escapeMarkdown } from '../domain/calendar/escape-markdown.js';
import { MEASURES, type Engagement } from '../domain/influence/engagement.js';
import type { DayOrder } from '../domain/influence/import/read-day.js';
import type { ImportPreview } from '../domain/influence/import/import-preview.js';
import { IMPORT_FIELDS, type ImportMapping } from '../domain/influence/import-mapping.js';
import { importFieldName, measureName, rowFaultText } from '../messages/engagement.js';
import type { InfluenceNames } from '../messages/influence-terms.js';

/** What is shown of an import before it is written. */
export interface ImportPageFacts {
  readonly file: string;
  readonly preview: ImportPreview;
  readonly mapping: ImportMapping;
  readonly order: DayOrder;
  readonly names: Pick<InfluenceNames, 'piece' | 'channel'>;
}

/** So many rows of each list are shown. */
const MOST_SHOWN = 50;

/** An import as a page of Markdown: what would be written, what it replaces, what is left out and why. */
export const importPage = (facts: ImportPageFacts): string => {
  const { file, preview } = facts;
  const sections = [
    `# ${escapeMarkdown(t('Import of {0}', file))}`,
    t('Nothing is written yet.'),
    summary(preview)
      .map((line) => `- ${escapeMarkdown(line)}`)
      .join('\n'),
    ...warnings(preview),
    ...section(t('How the columns are understood'), mappingTable(facts)),
    ...section(t('What is added'), countTable(facts, preview.add)),
    ...section(t('What is replaced'), replacedTable(facts)),
    ...section(t('What is no piece yet'), unmatchedTable(facts)),
    ...section(t('Rows that are left out'), faultTable(preview)),
  ];
  return `${sections.join('\n\n')}\n`;
};

/** What an import would do, a line for each kind of rows. */
export const summary = (preview: ImportPreview): readonly string[] =>
  [
    t('Rows read: {0}', preview.rows),
    t('Counts to add: {0}', preview.add.length),
    t('Counts to replace: {0}', preview.replace.length),
    preview.unchanged > 0 ? t('Counts that are there already: {0}', preview.unchanged) : '',
    preview.superseded > 0 ? t('Rows with a later one of the same day: {0}', preview.superseded) : '',
    preview.thinned > 0 ? t('Older days left out, so that the store stays small: {0}', preview.thinned) : '',
    preview.unmatchedRows > 0 ? t('Rows about what is no piece yet: {0}', preview.unmatchedRows) : '',
    preview.empty > 0 ? t('Rows that count nothing: {0}', preview.empty) : '',
    preview.faultRows > 0 ? t('Rows that are wrong: {0}', preview.faultRows) : '',
  ].filter((line) => line !== '');

const warnings = ({ falls }: ImportPreview): readonly string[] =>
  falls === 0
    ? []
    : [
        `**${escapeMarkdown(t('Counts fall from one day to the next ({0} times).', falls))}** ${escapeMarkdown(
          t('Totals never do: if the table counts each day by itself, add its days up before the import.'),
        )}`,
      ];

const section = (title: string, body: string): readonly string[] => (body === '' ? [] : [`## ${title}`, body]);

const tableLine = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`;

const table = (head: readonly string[], rows: readonly (readonly string[])[], total = rows.length): string => {
  if (rows.length === 0) return '';
  const lines = [tableLine(head), `|${' --- |'.repeat(head.length)}`, ...rows.slice(0, MOST_SHOWN).map(tableLine)];
  const more = total - Math.min(MOST_SHOWN, rows.length);
  return more > 0 ? `${lines.join('\n')}\n\n${escapeMarkdown(t('and {0} more', more))}` : lines.join('\n');
};

const mappingTable = ({ mapping, order, names }: ImportPageFacts): string => {
  const mapped = IMPORT_FIELDS.flatMap((field) => {
    const column = mapping.columns[field];
    return column === undefined ? [] : [[importFieldName(field), column]];
  });
  const channel = mapping.channel === null ? [] : [[t('Channel of all rows'), names.channel(mapping.channel)]];
  const dated = mapping.columns.date ?? mapping.columns.published;
  const days =
    dated === undefined
      ? []
      : [[t('Days such as 03/04/2026'), order === 'day-month' ? t('the day first') : t('the month first')]];
  return table([t('Meaning'), t('Column')], [...mapped, ...channel, ...days]);
};

const countTable = ({ names }: ImportPageFacts, entries: readonly Engagement[]): string =>
  table(
    [t('Piece'), t('Channel'), t('Day'), ...MEASURES.map(measureName)],
    entries
      .slice(0, MOST_SHOWN)
      .map((entry) => [...placeOf(names, entry), ...MEASURES.map((measure) => String(entry[measure] ?? ''))]),
    entries.length,
  );

const replacedTable = ({ names, preview: { replace } }: ImportPageFacts): string =>
  table(
    [t('Piece'), t('Channel'), t('Day'), ...MEASURES.map(measureName)],
    replace
      .slice(0, MOST_SHOWN)
      .map(({ before, after }) => [
        ...placeOf(names, after),
        ...MEASURES.map((measure) =>
          before[measure] === after[measure]
            ? String(after[measure] ?? '')
            : `${before[measure] ?? '–'} → ${after[measure] ?? '–'}`,
        ),
      ]),
    replace.length,
  );

const unmatchedTable = ({ names, preview: { unmatched } }: ImportPageFacts): string =>
  table(
    [t('Title'), t('Address'), t('Channel'), t('Rows')],
    unmatched.map(({ title, url, channel, rows }) => [title, url ?? '', names.channel(channel), String(rows)]),
  );

const faultTable = ({ faults, faultRows }: ImportPreview): string =>
  table(
    [t('Row'), t('Why')],
    faults.map((fault) => [String(fault.row), rowFaultText(fault)]),
    faultRows,
  );

const placeOf = (names: ImportPageFacts['names'], { piece, channel, date }: Engagement): readonly string[] => [
  names.piece(piece),
  names.channel(channel),
  date,
];
