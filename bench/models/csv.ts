/** A record of a CSV file by the names of its columns. */
export type CsvRecord = Readonly<Record<string, string>>;

/**
 * Reads comma-separated values as RFC 4180 has them: quoted fields hold commas, line ends and doubled quotes. The
 * first line names the columns.
 */
export const readCsv = (text: string): readonly CsvRecord[] => {
  const [names = [], ...rows] = readRows(text.replace(/^\ufeff/u, ''));
  return rows.map((row) => Object.fromEntries(names.map((name, column) => [name, row[column] ?? ''])));
};

/** One field and what ends it: a comma, a line end, or the end of the file. */
const FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/gy;

const readRows = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = [];
  let row: string[] = [];
  FIELD.lastIndex = 0;
  while (FIELD.lastIndex < text.length) {
    const at = FIELD.lastIndex;
    const found = FIELD.exec(text);
    if (found === null) throw new Error(`No CSV field at character ${at}.`);
    const [, quoted, plain = '', end] = found;
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',' && FIELD.lastIndex < text.length) continue;
    if (end === ',') row.push('');
    rows.push(row);
    row = [];
  }
  return rows;
};
