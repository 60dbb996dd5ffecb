/** Moves the focus in a grid by the keyboard: arrows, Home and End, with Ctrl to the first and the last row. */
export const gridKey = (event: KeyboardEvent): void => {
  const { currentTarget: grid, target } = event;
  if (!(grid instanceof HTMLElement) || !(target instanceof HTMLElement) || event.altKey || event.metaKey) return;
  const rows = [...grid.querySelectorAll('[role=row]')].map(controlsOf).filter((controls) => controls.length > 0);
  const row = rows.findIndex((controls) => controls.includes(target));
  const at = rows[row]?.indexOf(target) ?? -1;
  const next = destination(event, rows, row, at);
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
};

const destination = (
  { key, ctrlKey }: KeyboardEvent,
  rows: readonly (readonly HTMLElement[])[],
  row: number,
  at: number,
): HTMLElement | undefined => {
  const column = rows[row]?.[at]?.dataset['column'];
  const inRow = (controls: readonly HTMLElement[] | undefined): HTMLElement | undefined =>
    controls?.find((control) => control.dataset['column'] === column) ?? controls?.[0];
  switch (key) {
    case 'ArrowDown':
      return inRow(rows[row + 1]);
    case 'ArrowUp':
      return inRow(row > 0 ? rows[row - 1] : undefined);
    case 'ArrowRight':
      return rows[row]?.[at + 1];
    case 'ArrowLeft':
      return rows[row]?.[at - 1];
    case 'Home':
      return ctrlKey ? inRow(rows[0]) : rows[row]?.[0];
    case 'End':
      return ctrlKey ? inRow(rows.at(-1)) : rows[row]?.at(-1);
    default:
      return undefined;
  }
};

const controlsOf = (row: Element): readonly HTMLElement[] => [...row.querySelectorAll<HTMLElement>('[data-key]')];
