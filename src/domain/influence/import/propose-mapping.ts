import { fnv1a } from '../../fnv-1a.js';
import { IMPORT_FIELDS, type ImportField, type ImportMapping } from '../import-mapping.js';
import { COLUMN_NAMES } from './column-names.js';

/** The columns in which the fields are likely to be, by their names; no column is taken twice. */
export const proposeMapping = (columns: readonly string[]): ImportMapping => {
  const byName = new Map<string, string>();
  for (const column of columns) {
    const name = plainName(column);
    if (name !== '' && !byName.has(name)) byName.set(name, column);
  }
  const taken = new Set<string>();
  const found: { [Field in ImportField]?: string } = {};
  for (const field of IMPORT_FIELDS) {
    const column = COLUMN_NAMES[field]
      .map((name) => byName.get(name))
      .find((one) => one !== undefined && !taken.has(one));
    if (column === undefined) continue;
    taken.add(column);
    found[field] = column;
  }
  return { columns: found, channel: null };
};

/** The key under which the mapping of tables with these columns is remembered; their order counts. */
export const tableKey = (columns: readonly string[]): string =>
  `${columns.length}-${fnv1a(columns.map(plainName).join('\n')).toString(16).padStart(8, '0')}`;

/** Whether all the columns that a mapping names are there. */
export const fitsColumns = ({ columns }: ImportMapping, names: readonly string[]): boolean =>
  Object.values(columns).every((column) => column === undefined || names.includes(column));

const plainName = (column: string): string =>
  column
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[（(].*[)）]$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
