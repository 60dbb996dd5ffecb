import type { Mention } from '../entities/mention.js';
import { findFaultySentences } from '../quality/faulty-sentences.js';
import { findLooseSentences } from '../quality/loose-sentences.js';
import { draftQuality, NO_QUALITY, sectionQuality } from '../quality/draft-quality.js';
import { judgeOf, scoreSentences, type Judge, type SentenceQuality } from '../quality/sentence-quality.js';
import { tallyIndex } from '../quality/tally-index.js';
import { findWeakSentences } from '../quality/weak-sentences.js';
import type { Block, ParsedDraft } from '../text/block.js';
import { offsetMap } from '../text/offsets.js';
import type { Annotations } from './annotations.js';
import type { BlockAnnotation, WindowAnnotation } from './classified-window.js';
import { findingsInSteps, type FindingSources } from './gather-findings.js';
import type { ModelManifest } from './manifest.js';
import { runThrough, type Steps } from './steps.js';
import type { Window } from './windows.js';

/** What a draft's annotations are put together from. */
export interface AssemblyParts {
  readonly draft: ParsedDraft;
  readonly windows: readonly Window[];
  /** One entry for each window, undefined where the model has not answered yet. */
  readonly annotated: readonly (WindowAnnotation | undefined)[];
  readonly manifest: ModelManifest;
  /** What has been found beside the model; null where no findings are wanted but the model's. */
  readonly sources?: FindingSources | null;
  readonly judge?: Judge;
}

/** So many windows are put together in one step: about a millisecond of work. */
const STEP = 25;

/**
 * Puts what the model said of the windows together with the draft they were cut from. A long draft takes longer than the
 * editor can wait, so it is done in steps.
 */
export function* assembleInSteps(parts: AssemblyParts): Steps<Annotations> {
  const { draft, windows, annotated, manifest, sources = null, judge = judgeOf(manifest) } = parts;
  const { blocks } = draft;
  const mentions: Mention[] = [];
  const sentences: SentenceQuality[] = [];
  for (const [index, { blocks: range }] of windows.entries()) {
    annotated[index]?.blocks.forEach((annotation, at) => {
      const block = blocks[range.start + at];
      if (block === undefined) return;
      mentions.push(...mentionsOf(block, annotation));
      sentences.push(...scoreSentences(block, range.start + at, annotation.sentences, judge));
    });
    if (index % STEP === STEP - 1) yield;
  }
  yield;
  const tallies = tallyIndex(sentences, manifest.regressor?.targets.length ?? 0);
  const complete = windows.length === annotated.length && annotated.every((window) => window !== undefined);
  const weak = complete ? findWeakSentences(sentences, blocks, tallies.whole, manifest) : [];
  yield;
  const sections = draft.sections.map((section) => sectionQuality(section, tallies.of(section.blocks), weak, manifest));
  const quality = complete ? draftQuality(tallies.whole, weak, draft, manifest) : NO_QUALITY;
  yield;
  const found = complete
    ? [
        ...findFaultySentences({ sentences, blocks, mentions, tally: tallies.whole }, manifest),
        ...findLooseSentences(sentences, blocks, manifest),
      ]
    : [];
  const gathered = yield* findingsInSteps({ draft, mentions, sources, found });
  return { draft, quality, sections, sentences, ...gathered, complete };
}

/** The annotations of a draft where there is no model to ask: words, sections, and the findings of rules. */
export function* assembleWithoutModelInSteps(
  draft: ParsedDraft,
  sources: FindingSources | null = null,
): Steps<Annotations> {
  const sections = draft.sections.map(({ heading, span }) => ({ heading, span, score: null, reasons: [] }));
  const gathered = yield* findingsInSteps({ draft, mentions: [], sources, found: [] });
  return { draft, quality: NO_QUALITY, sections, sentences: [], ...gathered, complete: false };
}

/** The same at once. */
export const assemble = (parts: AssemblyParts): Annotations => runThrough(assembleInSteps(parts));

/** The same at once, without a model. */
export const assembleWithoutModel = (draft: ParsedDraft): Annotations => runThrough(assembleWithoutModelInSteps(draft));

const mentionsOf = (block: Block, { mentions }: BlockAnnotation): readonly Mention[] => {
  if (mentions.length === 0) return [];
  const { toSourceSpan } = offsetMap(block);
  return mentions.map(({ span, ...mention }) => ({
    ...mention,
    span: toSourceSpan(span),
    text: block.text.slice(span.start, span.end),
  }));
};
