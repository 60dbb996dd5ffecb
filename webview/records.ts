import { html, nothing, type TemplateResult } from 'lit';

/** A column of a table of records. */
export interface Column<Row> {
  readonly label: string;
  /** What stands there; null where there is nothing to be told. */
  readonly cell: (row: Row) => unknown;
  readonly number?: boolean;
  /** Wide texts take a line of their own where a record is drawn as a list. */
  readonly wide?: boolean;
}

/**
 * Records as a table, and as a list of small cards where there is no room for one: the roles are written out, because a
 * table that is not drawn as one would lose them.
 */
export const records = <Row>(
  { label, key }: { readonly label: string; readonly key: (row: Row) => string },
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): TemplateResult =>
  html`<table class="records" role="table" aria-label=${label}>
    <thead role="rowgroup">
      <tr role="row">
        ${columns.map(
          (column) =>
            html`<th role="columnheader" scope="col" class=${column.number === true ? 'number' : nothing}>
              ${column.label}
            </th>`,
        )}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        (row) =>
          html`<tr role="row" data-row=${key(row)}>
            ${columns.map((column, index) => cellOf(column, row, index))}
          </tr>`,
      )}
    </tbody>
  </table>`;

const cellOf = <Row>({ label, cell, number, wide }: Column<Row>, row: Row, index: number): TemplateResult => {
  const content = cell(row);
  const classes = [
    ...(number === true ? ['number'] : []),
    ...(wide === true ? ['wide'] : []),
    ...(content === null ? ['none'] : []),
  ].join(' ');
  const name = html`<span class="name" aria-hidden="true">${label}</span>`;
  return index === 0
    ? html`<th role="rowheader" scope="row">${content}</th>`
    : html`<td role="cell" class=${classes}>${label === '' ? nothing : name}<span>${content ?? '–'}</span></td>`;
};
