/**
 * Draws anew without losing the focus: where the focused control was moved it is focused again; where it is gone, the
 * control that stands in its place is. Controls that may move or go bear a `data-key`.
 */
export const keepFocus = (root: HTMLElement, draw: () => void): void => {
  const focused = document.activeElement;
  const key = focused instanceof HTMLElement && root.contains(focused) ? focused.dataset['key'] : undefined;
  const place = key === undefined ? -1 : keyed(root).findIndex((control) => control.dataset['key'] === key);
  const column = focused instanceof HTMLElement ? focused.dataset['column'] : undefined;
  draw();
  if (key === undefined || document.activeElement === focused) return;
  const controls = keyed(root);
  const same = controls.find((control) => control.dataset['key'] === key);
  const near = controls.slice(Math.max(0, place)).find((control) => control.dataset['column'] === column);
  const last = controls.slice(0, place).findLast((control) => control.dataset['column'] === column);
  (same ?? near ?? last)?.focus({ preventScroll: same !== undefined });
};

/** Gives the focus to the control with a key, where there is one; the page moves only if that is out of sight. */
export const focusKey = (root: HTMLElement, key: string): void => {
  const control = keyed(root).find(({ dataset }) => dataset['key'] === key);
  const { top = 0, bottom = 0 } = control?.getBoundingClientRect() ?? {};
  control?.focus({ preventScroll: top >= 0 && bottom <= window.innerHeight });
};

const keyed = (root: HTMLElement): readonly HTMLElement[] => [...root.querySelectorAll<HTMLElement>('[data-key]')];
