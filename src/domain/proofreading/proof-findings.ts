import { inSlices, runThrough, type Steps } from '../annotation/steps.js';
import type { Finding } from '../annotation/finding.js';
import type { Mention } from '../entities/mention.js';
import { toFinding } from '../rules/in-source.js';
import type { ProseFinding } from '../rules/rule.js';
import { anyOf } from '../text/any-of.js';
import type { Block, ParsedDraft } from '../text/block.js';
import { offsetMap } from '../text/offsets.js';
import { spanSet } from '../text/span-set.js';
import { overlaps, type Span } from '../text/span.js';
import { isInDate, spacingInSteps, type Spacing } from './consistent-spacing.js';
import { stretches, type Reading } from './proof-texts.js';
import { wordStems } from './word-stems.js';

/** A word that is written so often is meant so. */
const TERM = 3;

/** In a block of fewer words they are names more often than a sentence. */
const SENTENCE = 3;

/** A block with so many misspelt words, and this share of its words, is a list of names or another language. */
const MANY = 3;
const MANY_SHARE = 0.15;

const WORDS = /[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)?/gu;

/**
 * What proofreaders have found in the blocks of a draft, in its source, less what the rest of the draft proves right:
 * names that the tagger has found, words of the lexicon, words used again and again, a way of spacing kept throughout.
 */
export const proofFindings = (
  draft: ParsedDraft,
  readings: readonly Reading[],
  mentions: readonly Mention[],
  lexicon: readonly { readonly text: string }[],
): readonly Finding[] => runThrough(proofFindingsInSteps(draft, readings, mentions, lexicon));

/** The same in steps. */
export function* proofFindingsInSteps(
  draft: ParsedDraft,
  readings: readonly Reading[],
  mentions: readonly Mention[],
  lexicon: readonly { readonly text: string }[],
): Steps<readonly Finding[]> {
  const marked = readings.filter(({ findings }) => findings.length > 0);
  if (marked.length === 0) return [];
  const has = (code: Finding['code']): boolean =>
    marked.some(({ findings }) => findings.some((finding) => finding.code === code));
  const context: Context = {
    language: draft.language,
    known: knownWords(mentions, lexicon),
    isName: spanSet(mentions.map(({ span }) => span)),
    uses: yield* usesInSteps(draft, misspeltWords(marked)),
    spacing: has('chinese-spacing') ? yield* spacingInSteps(draft.blocks) : { scripts: false, dates: false },
  };
  const found: Finding[] = [];
  const texts = marked.map((reading) => ({ ...reading, text: reading.block.text }));
  yield* inSlices(texts, (reading) => found.push(...findingsOf(reading, context)));
  return found;
}

/** What the rest of the draft says. */
interface Context {
  readonly language: ParsedDraft['language'];
  /** The words of names and of the lexicon. */
  readonly known: ReadonlySet<string>;
  /** Whether a name stands in a stretch of the source. */
  readonly isName: (span: Span) => boolean;
  /** How often each of the words in question is used. */
  readonly uses: ReadonlyMap<string, number>;
  /** Where the draft sets blanks between Chinese and Latin. */
  readonly spacing: Spacing;
}

const findingsOf = ({ block, findings }: Reading, context: Context): readonly Finding[] => {
  const { language, known, uses, isName, spacing } = context;
  const isRight = (word: string): boolean =>
    (uses.get(word) ?? 0) >= TERM || known.has(word) || wordStems(word).some((stem) => known.has(stem));
  const kept = findings.filter((finding) => {
    if (finding.code === 'spelling') return !isRight(wordOf(block, finding)) && !isNamed(block, finding, isName);
    if (finding.code === 'chinese-spacing') return isSlip(block, finding, spacing);
    // The English lines of a Chinese draft have its marks.
    return finding.values['rule'] !== 'CommaFixes' || language === 'en';
  });
  const misspelt = findings.filter(({ code }) => code === 'spelling').length;
  const listed = block.words < SENTENCE || (misspelt >= MANY && misspelt >= MANY_SHARE * block.words);
  return (
    kept
      .filter(({ code }) => !listed || code !== 'spelling')
      .map((finding) => toFinding(block, finding))
      // Markup stands where the blank belongs: its author cannot be helped with one edit.
      .filter(({ code, fixes }) => code !== 'chinese-spacing' || fixes.length > 0)
  );
};

/** The words that may be misspelt, in small letters. */
const misspeltWords = (readings: readonly Reading[]): ReadonlySet<string> =>
  new Set(
    readings.flatMap(({ block, findings }) =>
      findings.filter(({ code }) => code === 'spelling').map((finding) => wordOf(block, finding)),
    ),
  );

/** How often some words of a draft are used, in any case. */
function* usesInSteps({ blocks }: ParsedDraft, wanted: ReadonlySet<string>): Steps<ReadonlyMap<string, number>> {
  const uses = new Map<string, number>();
  const some = anyOf([...wanted]);
  if (some === null) return uses;
  yield* inSlices(blocks, ({ language, text }) => {
    // Few blocks have one of them, and only those are cut into words.
    if (language === 'other' || lower(text).search(some) < 0) return;
    for (const word of wordsOf(text)) if (wanted.has(word)) uses.set(word, (uses.get(word) ?? 0) + 1);
  });
  return uses;
}

const wordOf = (block: Block, { span }: ProseFinding): string => lower(block.text.slice(span.start, span.end));

const lower = (word: string): string => word.toLowerCase().replaceAll('’', "'");

const wordsOf = (text: string): readonly string[] => (text.match(WORDS) ?? []).map(lower);

/** Each word of the names and of the lexicon. */
const knownWords = (mentions: readonly Mention[], lexicon: readonly { readonly text: string }[]): ReadonlySet<string> =>
  new Set([...mentions, ...lexicon].flatMap(({ text }) => wordsOf(text)));

/** Whether a finding stands in a name: one that the tagger has found, or a word that is a link or stressed by itself. */
const isNamed = (block: Block, { span }: ProseFinding, isName: Context['isName']): boolean =>
  isSetOff(block, span) || isName(offsetMap(block).toSourceSpan(span));

/** Whether a word is all that some markup holds. */
const isSetOff = ({ runs }: Block, { start, end }: Span): boolean => {
  let at = 0;
  for (const [index, { span, text }] of runs.entries()) {
    if (at === start && at + text.length === end) {
      const before = runs[index - 1]?.span.end;
      const after = runs[index + 1]?.span.start;
      return before !== span.start && after !== span.end;
    }
    at += text.length;
  }
  return false;
};

/**
 * Whether a blank is missing or too much by mistake: not where a line of the source ends, nor a blank beside markup,
 * which CommonMark may need to see where emphasis begins and ends, nor beside HTML or code that has left no text.
 */
const isSlip = (block: Block, { span, fixes }: ProseFinding, spacing: Spacing): boolean => {
  const adds = fixes.some(({ kind }) => kind === 'insert');
  if (stretches(block, 'gap').some((gap) => overlaps(gap, span))) return false;
  if (!adds) return !isBesideMarkup(block, span);
  const around = block.text.slice(span.start, span.end);
  return (isInDate(around) ? spacing.dates : spacing.scripts) && !isParted(block, span);
};

/** Whether the source goes on with markup before or after a stretch of a block's text. */
const isBesideMarkup = ({ runs }: Block, { start, end }: Span): boolean => {
  let at = 0;
  for (const [index, { span, text }] of runs.entries()) {
    const next = runs[index + 1];
    at += text.length;
    if (at !== start && at !== end) continue;
    if (text === '' || (next !== undefined && (next.text === '' || next.span.start > span.end))) return true;
  }
  return false;
};

/** Whether something without text stands inside a stretch: HTML between texts of which a page may show only one. */
const isParted = ({ runs }: Block, { start, end }: Span): boolean => {
  let at = 0;
  for (const { text } of runs) {
    if (text === '' && at > start && at < end) return true;
    at += text.length;
  }
  return false;
};
