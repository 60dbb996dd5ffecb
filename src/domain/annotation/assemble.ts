import type { Mention } from '../entities/mention.js';
import { scoreOf } from '../quality/score.js';
import { scoreSentences, weakestTrait, type SentenceQuality } from '../quality/sentence-quality.js';
import { add, emptyTally, meanOf, traitsOf, weight, type Tally } from '../quality/tally.js';
import type { Trait } from '../quality/trait.js';
import { findWeakSentences, weakSentenceFinding, type WeakSentence } from '../quality/weak-sentences.js';
import type { Block, ParsedDraft } from '../text/block.js';
import { sourceSpan } from '../text/offsets.js';
import type { Annotations, DraftQuality, Reason } from './annotations.js';
import type { BlockAnnotation, WindowAnnotation } from './classified-window.js';
import type { Finding } from './finding.js';
import type { ModelManifest } from './manifest.js';
import type { Window } from './windows.js';

/** At most this many sentences are named as reasons of the score. */
const REASONS = 5;

/**
 * Puts what the model said of the windows together with the draft they were cut from.
 *
 * @param annotated one entry for each window, undefined where the model has not answered yet
 */
export const assemble = (
  draft: ParsedDraft,
  windows: readonly Window[],
  annotated: readonly (WindowAnnotation | undefined)[],
  manifest: ModelManifest,
): Annotations => {
  const { blocks } = draft;
  const byBlock = new Map<number, BlockAnnotation>();
  windows.forEach(({ blocks: range }, index) => {
    annotated[index]?.blocks.forEach((block, at) => byBlock.set(range.start + at, block));
  });
  const mentions = [...byBlock].flatMap(([index, annotation]) => mentionsOf(blocks[index], annotation));
  const sentences = [...byBlock].flatMap(([index, { sentences: sums }]) => {
    const block = blocks[index];
    return block === undefined ? [] : scoreSentences(block, index, sums, manifest);
  });
  const tally = tallyOf(sentences, manifest);
  const complete = windows.length === annotated.length && annotated.every((window) => window !== undefined);
  const weak = complete ? findWeakSentences(sentences, blocks, tally, manifest) : [];
  const findings: readonly Finding[] = [...frontMatterFindings(draft), ...weak.map(weakSentenceFinding)];
  return {
    draft,
    quality: qualityOf(tally, weak, draft, manifest),
    sections: draft.sections.map(({ heading, span, blocks: range }) => {
      const own = sentences.filter(({ block }) => block >= range.start && block < range.end);
      return { heading, span, score: scoreOf(tallyOf(own, manifest), 'section', manifest) };
    }),
    sentences,
    mentions,
    findings,
    complete,
  };
};

/** The annotations of a draft where there is no model to ask: words, sections, and the findings of rules. */
export const assembleWithoutModel = (draft: ParsedDraft): Annotations => ({
  draft,
  quality: { score: null, traits: null, readability: null, reasons: [] },
  sections: draft.sections.map(({ heading, span }) => ({ heading, span, score: null })),
  sentences: [],
  mentions: [],
  findings: frontMatterFindings(draft),
  complete: false,
});

/** The findings that need no model. */
export const frontMatterFindings = ({ frontMatter }: ParsedDraft): readonly Finding[] =>
  frontMatter?.broken === true
    ? [
        {
          code: 'front-matter-unreadable',
          severity: 'warning',
          span: frontMatter.span,
          values: {},
          gain: null,
          fixes: [],
        },
      ]
    : [];

const mentionsOf = (block: Block | undefined, { mentions }: BlockAnnotation): readonly Mention[] =>
  block === undefined
    ? []
    : mentions.map(({ span, ...mention }) => ({
        ...mention,
        span: sourceSpan(block, span),
        text: block.text.slice(span.start, span.end),
      }));

const tallyOf = (sentences: readonly SentenceQuality[], manifest: ModelManifest): Tally =>
  sentences.reduce(
    (tally, { language, sums }) => add(tally, language, sums),
    emptyTally(manifest.regressor?.targets.length ?? 0),
  );

const qualityOf = (
  tally: Tally,
  weak: readonly WeakSentence[],
  draft: ParsedDraft,
  manifest: ModelManifest,
): DraftQuality => {
  const traits = traitsOf(tally, manifest);
  const score = scoreOf(tally, 'document', manifest);
  const readability = meanOf(tally, 'readability', manifest);
  if (traits === null || score === null) return { score, traits, readability, reasons: [] };
  const language = tally.zh.subwords > tally.en.subwords ? 'zh' : 'en';
  const trait = weakestTrait(traits, language, manifest);
  const span = { start: draft.blocks[0]?.span.start ?? 0, end: draft.blocks.at(-1)?.span.end ?? 0 };
  const gain = traitGain(trait, traits[trait], language, tally, manifest);
  const byGain = weak.toSorted((a, b) => b.gain - a.gain).slice(0, REASONS);
  return {
    score,
    traits,
    readability,
    reasons: [
      { code: 'weak-trait', trait, span, gain },
      ...byGain.map(({ sentence, gain: own }): Reason => ({
        code: 'weak-sentence',
        trait: sentence.weakest,
        span: sentence.span,
        gain: own,
      })),
    ],
  };
};

/** The points that the score would gain if one trait stood at the mean of the reference's sentences. */
const traitGain = (
  trait: Trait,
  value: number,
  language: 'en' | 'zh',
  tally: Tally,
  manifest: ModelManifest,
): number | null => {
  const mean = manifest.calibration?.[language]?.mean[trait];
  const before = scoreOf(tally, 'document', manifest);
  const index = manifest.regressor?.targets.findIndex(({ name }) => name === trait) ?? -1;
  if (mean === undefined || before === null || index < 0) return null;
  const sums = tally[language].sums.map((_, at) => (at === index ? Math.max(0, mean - value) * weight(tally) : 0));
  const after = scoreOf(add(tally, language, { subwords: 0, sums }), 'document', manifest);
  return after === null ? null : Number(Math.max(0, after - before).toFixed(1));
};
