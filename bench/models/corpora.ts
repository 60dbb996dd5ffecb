import { toStrictBio } from './bio.js';

/** A sentence of a corpus with a strict BIO tag for each token. */
export interface TaggedSentence {
  readonly tokens: readonly string[];
  readonly tags: readonly string[];
}

/** Sentences that follow one another. */
export type TaggedDocument = readonly TaggedSentence[];

/** Where a file of columns holds what is read from it, and the types that are kept. */
export interface Columns {
  readonly token: number;
  readonly tag: number;
  readonly types: readonly string[];
}

/** The types of CoNLL-2003, in the order of the tables. */
export const CONLL_TYPES = ['PER', 'ORG', 'LOC', 'MISC'] as const;

/** Word, part of speech, chunk, entity. */
export const CONLL_COLUMNS: Columns = { token: 0, tag: 3, types: CONLL_TYPES };

/** The types of Universal NER. */
export const UNER_TYPES = ['PER', 'ORG', 'LOC'] as const;

/** Index, word, entity, and who annotated it. */
export const UNER_COLUMNS: Columns = { token: 1, tag: 2, types: UNER_TYPES };

/** Reads a file of columns; documents begin at `-DOCSTART-` or `# newdoc`, sentences end at blank lines. */
export const readColumns = (text: string, { token, tag, types }: Columns): readonly TaggedDocument[] => {
  const documents: TaggedSentence[][] = [[]];
  let cells: (readonly [string, string])[] = [];
  const endSentence = (): void => {
    if (cells.length === 0) return;
    const tags = cells.map(([, own]) => own);
    documents.at(-1)?.push({ tokens: cells.map(([word]) => word), tags: toStrictBio(tags, types) });
    cells = [];
  };
  for (const line of text.split(/\r?\n/u)) {
    const opens = line.startsWith('-DOCSTART-') || line.startsWith('# newdoc');
    if (line.trim() === '' || opens) endSentence();
    if (opens) documents.push([]);
    if (line.trim() === '' || opens || line.startsWith('# ')) continue;
    const row = line.split(line.includes('\t') ? '\t' : ' ');
    cells.push([row[token] ?? '', row[tag] ?? 'O']);
  }
  endSentence();
  return documents.filter((document) => document.length > 0);
};

/** Reads sentences whose characters are parted by blanks, with the lines of their tags in a file of their own. */
export const readParallel = (sentences: string, tags: string): readonly TaggedSentence[] => {
  const tagLines = tags.split('\n');
  return sentences.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const own = (tagLines[index] ?? '').trim().split(/\s+/u);
    return [{ tokens: line.trim().split(/\s+/u), tags: toStrictBio(own, UNER_TYPES) }];
  });
};
