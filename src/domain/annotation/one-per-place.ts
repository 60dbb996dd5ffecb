import type { Span } from '../text/span.js';
import type { Finding, FindingCode } from './finding.js';
import { lowerBound } from '../text/lower-bound.js';

/** Findings over whole sentences, the most telling first: one says enough. */
const SENTENCES: readonly FindingCode[] = ['long-sentence', 'hard-sentence', 'loose-paragraph'];

/** What proofreaders find as well, in more general words. */
const WORDS: readonly FindingCode[] = [
  'repeated-word',
  'inconsistent-name',
  'avoided-term',
  'bare-url',
  'unfinished-note',
];

const PROOFREAD: readonly FindingCode[] = ['spelling', 'grammar', 'style', 'chinese-spacing', 'chinese-punctuation'];

/**
 * Leaves one finding where several say the same of a place: of those over one sentence the most telling, and of a word
 * what the rules say rather than a proofreader.
 */
export const onePerPlace = (findings: readonly Finding[]): readonly Finding[] => {
  const sentences = new Map<number, number>();
  for (const { code, span } of findings) {
    const rank = SENTENCES.indexOf(code);
    if (rank >= 0) sentences.set(span.start, Math.min(rank, sentences.get(span.start) ?? rank));
  }
  const words = spansOf(findings, WORDS);
  const proofread = spansOf(findings, [...WORDS, ...PROOFREAD]);
  return findings.filter(({ code, span }) => {
    // What a proofreader can name and mend says more than the model's doubt.
    if (code === 'faulty-sentence') return !touchesOne(proofread, span);
    const rank = SENTENCES.indexOf(code);
    if (rank >= 0) return sentences.get(span.start) === rank;
    return !PROOFREAD.includes(code) || !touchesOne(words, span);
  });
};

const spansOf = (findings: readonly Finding[], codes: readonly FindingCode[]): readonly Span[] =>
  findings
    .filter(({ code }) => codes.includes(code))
    .map(({ span }) => span)
    .toSorted((a, b) => a.start - b.start);

/** Whether a span touches one of some spans that are ordered by their starts and hardly overlap. */
const touchesOne = (spans: readonly Span[], { start, end }: Span): boolean => {
  const low = lowerBound(spans, (one) => one.end < start);
  const next = spans[low];
  return next !== undefined && next.start <= end;
};
