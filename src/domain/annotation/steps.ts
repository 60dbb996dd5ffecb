/** Work that is done in steps of a few milliseconds, so that others get their turn between them. */
export type Steps<Result> = Generator<void, Result, void>;

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
