/** Remembers the last answer of a pure function, for as long as the values that it depends on, its `keys`, are the same. */
export const lastAnswer = <Given extends readonly unknown[], Value>(
  compute: (...given: Given) => Value,
): ((keys: readonly unknown[], ...given: Given) => Value) => {
  let last: { readonly keys: readonly unknown[]; readonly value: Value } | undefined;
  return (keys, ...given) => {
    if (last?.keys.length !== keys.length || keys.some((key, index) => last?.keys[index] !== key))
      last = { keys, value: compute(...given) };
    return last.value;
  };
};
