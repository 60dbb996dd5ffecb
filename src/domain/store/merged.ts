/** The members of a record that take another value; what is undefined stays. */
export type Patch<Value> = { readonly [Key in keyof Value]?: Value[Key] | undefined };

/** A record with some of its members replaced. */
export const merged = <Value extends object, Key extends keyof Value>(
  value: Value,
  set: Patch<Pick<Value, Key>>,
): Value => ({
  ...value,
  ...Object.fromEntries(Object.entries(set).filter(([, member]) => member !== undefined)),
});
