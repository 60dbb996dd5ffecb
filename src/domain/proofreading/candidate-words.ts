import { overlaps, type Span } from '../text/span.js';
import { TECHNICAL_WORDS } from './technical-words.js';

/** A word that may be misspelt. */
export interface CandidateWord {
  readonly word: string;
  readonly span: Span;
}

/** A lower-case word by itself: nothing of a name, a path, a command, an address or a compound around it. */
const WORD =
  /(?<![\p{L}\p{N}\p{M}_./\\@#$%&*+=:<>~'’"“‘-])[a-z]{4,}(?:['’](?:s|t|re|ve|ll|d))?(?![\p{L}\p{N}\p{M}_/\\@#$%&*+=<>~("”'’-]|[.:](?=\p{L}|\p{N}|\/))/gu;

/** What stands before and after a word that is an entry of a list or an explanation in brackets: most often a name. */
const OPENS = /(?:^|[,，、;|(（[\n])\s?$/u;
const CLOSES = /^\s?(?:$|[,，、;|)）\]\n])/u;

/** The title of a change, as tools for releases list them: `fix(parser): …`; it is quoted, not written. */
const CHANGE =
  /^(?:\[?#\d+\]?[\s,]*)*(?:build|chore|ci|docs?|feat|feature|fix|optimi[sz]e|perf|refactor|revert|style|tests?)(?:\s?\([^)]*\))?!?\s?[:：]/iu;

/** The words of a text that may be misspelt, in its order; none of them touches an opaque stretch. */
export const candidateWords = (text: string, opaque: readonly Span[]): readonly CandidateWord[] => {
  if (CHANGE.test(text)) return [];
  const found: CandidateWord[] = [];
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    const span = { start: match.index, end: match.index + word.length };
    const around = { start: span.start - 1, end: span.end + 1 };
    if (TECHNICAL_WORDS.has(word) || opaque.some((one) => overlaps(one, around))) continue;
    if (OPENS.test(text.slice(0, span.start)) && CLOSES.test(text.slice(span.end))) continue;
    found.push({ word: word.replace('’', "'"), span });
  }
  return found;
};
