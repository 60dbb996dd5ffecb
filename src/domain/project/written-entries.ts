import type { BaselineEntry, Ignore, LexiconEntry } from './project.js';

/** An object on one line, as entries of lists are written: one line is one entry in a comparison of versions. */
const writtenObject = (object: Readonly<Record<string, string | number>>): string => {
  const members = Object.entries(object).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `{ ${members.join(', ')} }`;
};

/** An ignore as it stands in the file: without what it does not say. */
export const writtenIgnore = ({ code, file, text, before, after }: Ignore): string => {
  const said = Object.entries({ code, file, text, before, after });
  return writtenObject(Object.fromEntries(said.filter((pair): pair is [string, string] => pair[1] !== null)));
};

/** A word as it stands in the file: alone where nothing is said about its type. */
export const writtenWord = ({ text, type }: LexiconEntry): string =>
  type === null ? JSON.stringify(text) : writtenObject({ text, type });

/** An old finding as it stands in the file; one of its kind is the rule. */
export const writtenBaselineEntry = ({ file, code, text, count }: BaselineEntry): string =>
  writtenObject(count === 1 ? { file, code, text } : { file, code, text, count });

/** Whether an ignore names no condition of its own: it would silence everything, so it silences nothing. */
export const isEmptyIgnore = ({ code, file, text }: Ignore): boolean => code === null && file === null && text === null;

/** Whether two ignores silence the same. */
export const sameIgnore = (a: Ignore, b: Ignore): boolean => writtenIgnore(a) === writtenIgnore(b);

/** Whether two baselines say the same, in the same order. */
export const sameBaseline = (a: readonly BaselineEntry[], b: readonly BaselineEntry[]): boolean =>
  a.map(writtenBaselineEntry).join('\n') === b.map(writtenBaselineEntry).join('\n');
