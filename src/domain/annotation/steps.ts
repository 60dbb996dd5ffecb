/** Work that is done in steps of a few milliseconds, so that others get their turn between them. */
export type Steps<Result> = Generator<void, Result, void>;

/** So much text is gone through in one step: about a millisecond or two of work. */
const SLICE = 32_000;
/** What the least of texts counts for. */
const LEAST = 40;

/** Goes through texts, with a step's end after each slice of them. */
export function* inSlices<Item extends { readonly text: string }>(
  items: readonly Item[],
  look: (item: Item, index: number) => void,
): Steps<void> {
  let read = 0;
  for (const [index, item] of items.entries()) {
    look(item, index);
    read += LEAST + item.text.length;
    if (read < SLICE) continue;
    read = 0;
    yield;
  }
}

/** Does all steps at once. */
export const runThrough = <Result>(steps: Steps<Result>): Result => {
  for (;;) {
    const next = steps.next();
    if (next.done === true) return next.value;
  }
};

/** Does one step after another, and lets others have their turn between them. */
export const runInTurns = async <Result>(steps: Steps<Result>, pause: () => Promise<void>): Promise<Result> => {
  for (;;) {
    const next = steps.next();
    if (next.done === true) return next.value;
    await pause();
  }
};
