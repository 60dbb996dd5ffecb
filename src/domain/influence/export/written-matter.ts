import { isScalar, Scalar, type Document, type Pair, type YAMLMap } from 'yaml';

/** Front matter that is being written: the keys that are there keep their places and comments, new ones follow. */
export type MatterDocument = Document<YAMLMap>;

/** Sets a key unless it has a value already; nothing to set is null. */
export const setMissing = (document: MatterDocument, key: string, value: unknown): void => {
  const present: unknown = document.get(key);
  if (value !== null && (present === undefined || present === null || present === '')) document.set(key, value);
};

/** Gives a key another name, its value and place kept; where the new name is there already, nothing changes. */
export const renameKey = (document: MatterDocument, from: string, to: string): void => {
  const pair = pairOf(document, from);
  if (pair === undefined || pairOf(document, to) !== undefined) return;
  const key = new Scalar(to);
  if (isScalar(pair.key)) {
    key.comment = pair.key.comment ?? null;
    key.commentBefore = pair.key.commentBefore ?? null;
    if (pair.key.spaceBefore === true) key.spaceBefore = true;
  }
  pair.key = key;
};

const pairOf = ({ contents }: MatterDocument, name: string): Pair | undefined =>
  contents?.items.find(({ key }) => isScalar(key) && key.value === name);

/** Front matter in YAML with its fences, in the line ends of the draft. */
export const writtenMatter = (document: MatterDocument, eol: string): string => {
  const yaml = document.toString({ lineWidth: 0 });
  return `---\n${yaml.endsWith('\n') ? yaml : `${yaml}\n`}---\n`.replaceAll('\n', eol);
};
