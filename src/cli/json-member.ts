/** Says what is wrong at a place such as `tasks[3].due`. */
export type Complain = (place: string, message: string) => void;

/** Whether a value of JSON is an object. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const LONGEST = 60;

/** A value as it can stand in a message: its JSON, cut where it is long. A number such as 1e999 is read as Infinity, which JSON lacks. */
export const memberText = (value: unknown): string => {
  const text =
    value === undefined ? '—' : value === Infinity || value === -Infinity ? String(value) : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
};
