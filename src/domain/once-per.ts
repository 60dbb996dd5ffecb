/**
 * A pure function whose answer is remembered for each value, for as long as the value is in use and the keys are the same. Values are
 * never changed, only replaced, so that nobody can tell it from the function itself but by the time it takes.
 */
export const oncePer = <Given extends object, Keys extends readonly unknown[], Value>(
  compute: (given: Given, ...keys: Keys) => Value,
): ((given: Given, ...keys: Keys) => Value) => {
  const known = new WeakMap<Given, { readonly keys: Keys; readonly value: Value }>();
  return (given, ...keys) => {
    const found = known.get(given);
    if (found !== undefined && areSame(keys, found.keys)) return found.value;
    const value = compute(given, ...keys);
    known.set(given, { keys, value });
    return value;
  };
};

/** The same for a list: while each of its members is the one of before, so is the answer. It is remembered with the first of them. */
export const oncePerMembers = <Given extends object, Keys extends readonly unknown[], Value>(
  compute: (members: readonly Given[], ...keys: Keys) => Value,
): ((members: readonly Given[], ...keys: Keys) => Value) => {
  const known = new WeakMap<
    Given,
    { readonly members: readonly Given[]; readonly keys: Keys; readonly value: Value }
  >();
  return (members, ...keys) => {
    const [first] = members;
    if (first === undefined) return compute(members, ...keys);
    const found = known.get(first);
    if (found !== undefined && areSame(keys, found.keys) && areSame(members, found.members)) return found.value;
    const value = compute(members, ...keys);
    known.set(first, { members, keys, value });
    return value;
  };
};

const areSame = (some: readonly unknown[], others: readonly unknown[]): boolean =>
  some.length === others.length && some.every((each, index) => each === others[index]);
