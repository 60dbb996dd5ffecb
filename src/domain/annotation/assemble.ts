import type { Mention } from '../entities/mention.js';
import { draftQuality, NO_QUALITY } from '../quality/draft-quality.js';
import { scoreOf } from '../quality/score.js';
import { scoreSentences } from '../quality/sentence-quality.js';
import { tallyIndex } from '../quality/tally-index.js';
import { findWeakSentences, weakSentenceFinding } from '../quality/weak-sentences.js';
import type { Block, ParsedDraft } from '../text/block.js';
import { sourceSpan } from '../text/offsets.js';
import type { Annotations } from './annotations.js';
import type { BlockAnnotation, WindowAnnotation } from './classified-window.js';
import type { Finding } from './finding.js';
import type { ModelManifest } from './manifest.js';
import type { Window } from './windows.js';

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
  const tallies = tallyIndex(sentences, manifest.regressor?.targets.length ?? 0);
  const complete = windows.length === annotated.length && annotated.every((window) => window !== undefined);
  const weak = complete ? findWeakSentences(sentences, blocks, tallies.whole, manifest) : [];
  const findings: readonly Finding[] = [...frontMatterFindings(draft), ...weak.map(weakSentenceFinding)];
  return {
    draft,
    quality: complete ? draftQuality(tallies.whole, weak, draft, manifest) : NO_QUALITY,
    sections: draft.sections.map(({ heading, span, blocks: range }) => ({
      heading,
      span,
      score: scoreOf(tallies.of(range), 'section', manifest),
    })),
    sentences,
    mentions,
    findings,
    complete,
  };
};

/** The annotations of a draft where there is no model to ask: words, sections, and the findings of rules. */
export const assembleWithoutModel = (draft: ParsedDraft): Annotations => ({
  draft,
  quality: NO_QUALITY,
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
