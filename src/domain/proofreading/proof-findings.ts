import type { Finding } from '../annotation/finding.js';
import type { Mention } from '../entities/mention.js';
import { toFinding } from '../rules/in-source.js';
import type { ProseFinding } from '../rules/rule.js';
import type { Block, ParsedDraft } from '../text/block.js';
import { offsetMap } from '../text/offsets.js';
import { overlaps, type Span } from '../text/span.js';
import { spacesScripts } from './consistent-spacing.js';
import { proofTexts, stretches, type Reading } from './proof-texts.js';
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
): readonly Finding[] => {
  if (readings.every(({ findings }) => findings.length === 0)) return [];
  const known = knownWords(mentions, lexicon);
  const uses = readings.some(({ findings }) => findings.some(({ code }) => code === 'spelling'))
    ? countWords(draft)
    : new Map<string, number>();
  const isRight = (word: string): boolean =>
    (uses.get(word) ?? 0) >= TERM || known.has(word) || wordStems(word).some((stem) => known.has(stem));
  const spaced = spacesScripts(draft.blocks);
  return readings.flatMap(({ block, findings }) => {
    const kept = findings.filter((finding) => {
      if (finding.code === 'spelling') return !isRight(wordOf(block, finding)) && !isNamed(block, finding, mentions);
      if (finding.code === 'chinese-spacing') return isSlip(block, finding, spaced);
      // The English lines of a Chinese draft have its marks.
      return finding.values['rule'] !== 'CommaFixes' || draft.language === 'en';
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
  });
};

/** How often each word of a draft is used, in any case. */
const countWords = (draft: ParsedDraft): ReadonlyMap<string, number> => {
  const uses = new Map<string, number>();
  for (const { text } of proofTexts(draft)) {
    for (const word of wordsOf(text.text)) uses.set(word, (uses.get(word) ?? 0) + 1);
  }
  return uses;
};

const wordOf = (block: Block, { span }: ProseFinding): string => lower(block.text.slice(span.start, span.end));

const lower = (word: string): string => word.toLowerCase().replaceAll('’', "'");

const wordsOf = (text: string): readonly string[] => (text.match(WORDS) ?? []).map(lower);

/** Each word of the names and of the lexicon. */
const knownWords = (mentions: readonly Mention[], lexicon: readonly { readonly text: string }[]): ReadonlySet<string> =>
  new Set([...mentions, ...lexicon].flatMap(({ text }) => wordsOf(text)));

/** Whether a finding stands in a name: one that the tagger has found, or a word that is a link or stressed by itself. */
const isNamed = (block: Block, { span }: ProseFinding, mentions: readonly Mention[]): boolean => {
  if (isSetOff(block, span)) return true;
  const source: Span = offsetMap(block).toSourceSpan(span);
  return mentions.some((mention) => overlaps(mention.span, source));
};

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
 * which CommonMark may need to see where emphasis begins and ends.
 */
const isSlip = (block: Block, { span, fixes }: ProseFinding, spaced: boolean): boolean => {
  const adds = fixes.some(({ kind }) => kind === 'insert');
  if (stretches(block, 'gap').some((gap) => overlaps(gap, span))) return false;
  return adds ? spaced : !isBesideMarkup(block, span);
};

/** Whether the source goes on with markup before or after a stretch of a block's text. */
const isBesideMarkup = ({ runs }: Block, { start, end }: Span): boolean => {
  let at = 0;
  for (const [index, { span, text }] of runs.entries()) {
    const next = runs[index + 1];
    at += text.length;
    if (next !== undefined && next.span.start > span.end && (at === start || at === end)) return true;
  }
  return false;
};
