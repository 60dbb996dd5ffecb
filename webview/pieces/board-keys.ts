/** Moves the focus on the board: up and down in a column, left and right between columns, Home and End to their ends. */
export const boardKey = (event: KeyboardEvent): void => {
  const { currentTarget: board, target } = event;
  if (!(board instanceof HTMLElement) || !(target instanceof HTMLElement)) return;
  if (event.ctrlKey || event.altKey || event.metaKey || !isStop(target)) return;
  const columns = [...board.querySelectorAll('.status')].map(stopsOf).filter((stops) => stops.length > 0);
  const stop = target.closest('.card')?.querySelector('[data-column=piece]') ?? target;
  const column = columns.findIndex((stops) => stops.some((one) => one === stop));
  const row = columns[column]?.findIndex((one) => one === stop) ?? -1;
  const next = destination(event.key, columns, column, row);
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
};

const destination = (
  key: string,
  columns: readonly (readonly HTMLElement[])[],
  column: number,
  row: number,
): HTMLElement | undefined => {
  const beside = (stops: readonly HTMLElement[] | undefined): HTMLElement | undefined =>
    stops?.[Math.min(row, stops.length - 1)];
  switch (key) {
    case 'ArrowDown':
      return columns[column]?.[row + 1];
    case 'ArrowUp':
      return row > 0 ? columns[column]?.[row - 1] : undefined;
    case 'ArrowRight':
      return beside(columns[column + 1]);
    case 'ArrowLeft':
      return column > 0 ? beside(columns[column - 1]) : undefined;
    case 'Home':
      return columns[column]?.[0];
    case 'End':
      return columns[column]?.at(-1);
    default:
      return undefined;
  }
};

const isStop = ({ dataset }: HTMLElement): boolean =>
  dataset['column'] === 'piece' || dataset['column'] === 'menu' || dataset['column'] === 'more';

const stopsOf = (column: Element): readonly HTMLElement[] => [
  ...column.querySelectorAll<HTMLElement>('[data-column=piece], [data-column=more]'),
];
