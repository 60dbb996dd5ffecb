import { t } from '@vscode/l10n';
import { QuickPickItemKind, type QuickPickItem } from 'vscode';
import type { TableSample } from '../app/import-table.js';
import { MEASURES } from '../domain/influence/engagement.js';
import { IMPORT_FIELDS, type ImportField, type ImportMapping } from '../domain/influence/import-mapping.js';
import { importFieldName } from '../messages/engagement.js';
import { readRecords, type EngagementParts } from './engagement-parts.js';
import { oneLine } from './one-line.js';
import { pickChannel } from './pick-channel.js';
import { pickStep } from './quick-steps.js';

interface MappingItem extends QuickPickItem {
  readonly next: ImportField | 'all-channels' | 'on';
}

/** Shows which column holds what, until the person goes on; undefined when they leave. */
export const chooseMapping = async (
  parts: EngagementParts,
  { columns, rows }: TableSample,
  proposed: ImportMapping,
): Promise<ImportMapping | undefined> => {
  let mapping = proposed;
  const title = t('Which column is what?');
  for (;;) {
    const document = await readRecords(parts);
    if (document === null) return undefined;
    const lacking = whatLacks(mapping);
    const items: readonly MappingItem[] = [
      {
        label: `$(arrow-right) ${t('Go on to the preview')}`,
        detail: lacking ?? t('Nothing is written before you have seen it.'),
        next: 'on',
      },
      { label: t('Columns'), kind: QuickPickItemKind.Separator, next: 'on' },
      ...IMPORT_FIELDS.map((field) => fieldItem(field, mapping, columns, rows)),
      {
        label: t('Channel of all rows'),
        description:
          mapping.channel === null
            ? t('as each row’s column, address or piece says')
            : (document.channels[mapping.channel]?.name ?? mapping.channel),
        next: 'all-channels',
      },
    ];
    const chosen = await pickStep({ title, placeholder: t('Choose a line to change it') }, items, items[0]);
    if (typeof chosen !== 'object') return undefined;
    const { next } = chosen.value;
    if (next === 'on') {
      if (lacking === null) return mapping;
    } else if (next === 'all-channels') {
      const none = t('Each row’s column, address or piece says it');
      const texts = { title: t('Channel of all rows'), back: true };
      const channel = await pickChannel(parts, texts, Object.values(document.channels), none);
      if (channel === undefined) return undefined;
      if (channel !== 'back') mapping = { ...mapping, channel: channel.value };
    } else {
      const column = await pickColumn(next, mapping, columns, rows);
      if (column === undefined) return undefined;
      if (column !== 'back') mapping = { ...mapping, columns: { ...mapping.columns, [next]: column.value } };
    }
  }
};

/** What a mapping needs before anything can be read by it, in words, or null. */
const whatLacks = ({ columns }: ImportMapping): string | null => {
  if (columns.url === undefined && columns.title === undefined && columns.id === undefined)
    return t('First say which column names the piece: its address, its title or its id.');
  return MEASURES.every((measure) => columns[measure] === undefined)
    ? t('First say which column counts something, such as views.')
    : null;
};

const fieldItem = (
  field: ImportField,
  { columns: mapped }: ImportMapping,
  columns: readonly string[],
  rows: TableSample['rows'],
): MappingItem => {
  const column = mapped[field];
  return {
    label: importFieldName(field),
    description: column === undefined ? '–' : oneLine(column),
    ...(column === undefined ? {} : { detail: examples(columns.indexOf(column), rows) }),
    next: field,
  };
};

const pickColumn = (
  field: ImportField,
  { columns: mapped }: ImportMapping,
  columns: readonly string[],
  rows: TableSample['rows'],
) => {
  const items = [
    { label: t('No column'), value: undefined },
    ...columns.map((column, index) => ({
      label: oneLine(column) || '–',
      detail: examples(index, rows),
      value: column,
    })),
  ];
  const active = items.find(({ value }) => value === mapped[field]);
  return pickStep({ title: importFieldName(field), back: true }, items, active).then((chosen) =>
    typeof chosen === 'object' ? { value: chosen.value.value } : chosen,
  );
};

/** The first values of a column. */
const examples = (place: number, rows: TableSample['rows']): string => {
  const values = rows.map((cells) => cells[place]?.trim() ?? '').filter((value) => value !== '');
  return oneLine([...new Set(values)].slice(0, 3).join(' · '), 80);
};
