/** What is of a form, of values that come from outside. */

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

export const oneOf = <Name extends string>(names: readonly Name[], value: unknown): Name | undefined =>
  names.find((one) => one === value);

/** What stands in the control of an event: text, whatever kind of control it is. */
export const valueOf = ({ currentTarget }: Event): string =>
  currentTarget !== null && 'value' in currentTarget ? textOf(currentTarget.value) : '';
