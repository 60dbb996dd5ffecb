/** What work that goes on step by step comes to, without a rest between the steps. */
export const atOnce = <Value>(work: Generator<undefined, Value>): Value => {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
};
