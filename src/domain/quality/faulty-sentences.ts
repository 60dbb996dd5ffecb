import type { Finding } from '../annotation/finding.js';
import type { ModelManifest } from '../annotation/manifest.js';
import type { Mention } from '../entities/mention.js';
import type { Block } from '../text/block.js';
import { sourceSpan } from '../text/offsets.js';
import { contains, overlaps, type Span } from '../text/span.js';
import { ENGLISH } from '../text/stop-words.js';
import { words } from '../text/words.js';
import { isSentence } from './is-sentence.js';
import { beyondChance } from './poisson.js';
import { gainOf, type SentenceQuality } from './sentence-quality.js';
import type { Tally } from './tally.js';

/** At most one sentence in this many is reported, and at least three in a draft: few, and worth reading. */
const ONE_IN = 8;
/** A word that is doubted in so many sentences is a term that the model does not know: `rowid`, `Pygments`. */
const TERM = 3;
/** No word that can be read aloud is longer, in characters. */
const AROUND = 60;

/** What faulty sentences are looked for in. */
export interface FaultyDraft {
  readonly sentences: readonly SentenceQuality[];
  readonly blocks: readonly Block[];
  /** Names are never errors. */
  readonly mentions: readonly Mention[];
  readonly tally: Tally;
}

/**
 * The sentences in which the model takes a word for a mistake, each marked at that word. The model also doubts one
 * sound sentence in a hundred, so a draft is only told of its doubts where there are more than chance would bring: a
 * well-edited draft is left in peace, one with mistakes is shown all of them.
 */
export const findFaultySentences = (draft: FaultyDraft, manifest: ModelManifest): readonly Finding[] => {
  const { faults } = manifest;
  if (faults === null) return [];
  const judged = draft.sentences.filter(({ fault }) => fault !== null);
  const doubted = judged
    .filter(({ fault, language }) => fault !== null && fault.value >= faults.threshold[language])
    .toSorted((a, b) => (b.fault?.value ?? 0) - (a.fault?.value ?? 0))
    .flatMap((sentence) => findingOf(sentence, draft, manifest));
  const told = withoutTerms(doubted);
  if (!beyondChance(told.length, judged.length * faults.falseAlarms)) return [];
  const most = Math.max(3, Math.ceil(judged.length / ONE_IN));
  return told.slice(0, most).toSorted((a, b) => a.span.start - b.span.start);
};

/** The doubts that are not about one and the same word again and again; function words are doubted for their place. */
const withoutTerms = (doubted: readonly Finding[]): readonly Finding[] => {
  const counts = new Map<string, number>();
  for (const finding of doubted) counts.set(stemOf(finding), (counts.get(stemOf(finding)) ?? 0) + 1);
  return doubted.filter((finding) => {
    const stem = stemOf(finding);
    return (counts.get(stem) ?? 0) < TERM || !/^[\p{Script=Latin}]{5,}$/u.test(stem) || ENGLISH.has(stem);
  });
};

/** The word in question in small letters, without the `s` of a plural. */
const stemOf = ({ values }: Finding): string => String(values['word']).toLowerCase().replace(/s$/u, '');

const findingOf = (sentence: SentenceQuality, draft: FaultyDraft, manifest: ModelManifest): readonly Finding[] => {
  const { fault } = sentence;
  const block = draft.blocks[sentence.block];
  if (fault === null || block === undefined || !isSentence(block, sentence)) return [];
  const place = wordAt(block.text, fault.span);
  const word = block.text.slice(place.start, place.end);
  const span = sourceSpan(block, place);
  if (!/\p{L}/u.test(word) || draft.mentions.some((mention) => overlaps(mention.span, span))) return [];
  const lift = gainOf(sentence, draft.tally, manifest);
  const gain = lift === null ? null : Number(lift.toFixed(1));
  return [{ code: 'faulty-sentence', severity: 'information', span, values: { word }, gain, fixes: [] }];
};

/** The whole word that a subword is part of, marks left out; a subword of Chinese as it is. */
const wordAt = (text: string, subword: Span): Span => {
  const inside = text.slice(subword.start, subword.end);
  const bare = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su.exec(inside);
  const start = subword.start + (bare?.index ?? 0);
  const own = { start, end: start + (bare?.[0].length ?? 0) };
  const from = Math.max(0, start - AROUND);
  const around = words(text.slice(from, own.end + AROUND));
  const word = around.find((span) => contains({ start: span.start + from, end: span.end + from }, own));
  return word === undefined ? own : { start: word.start + from, end: word.end + from };
};
