import type { DraftQuality, SectionQuality } from '../annotation/annotations.js';
import type { ModelManifest } from '../annotation/manifest.js';
import type { ParsedDraft, Section } from '../text/block.js';
import { reasonsOf } from './reasons.js';
import { scoreOf } from './score.js';
import { meanOf, traitsOf, type Tally } from './tally.js';
import type { WeakSentence } from './weak-sentences.js';
import { lowerBound } from '../text/lower-bound.js';

/** The quality of a draft that cannot be judged: another language, no model, or not all of it read yet. */
export const NO_QUALITY: DraftQuality = { score: null, traits: null, readability: null, reasons: [] };

/** The quality of a draft and what pulls it down. */
export const draftQuality = (
  tally: Tally,
  weak: readonly WeakSentence[],
  draft: ParsedDraft,
  manifest: ModelManifest,
): DraftQuality => {
  if (draft.language === 'other') return NO_QUALITY;
  const traits = traitsOf(tally, manifest);
  const score = scoreOf(tally, 'document', manifest);
  const readability = meanOf(tally, 'readability', manifest);
  if (traits === null || score === null) return { score, traits, readability, reasons: [] };
  const span = { start: draft.blocks[0]?.span.start ?? 0, end: draft.blocks.at(-1)?.span.end ?? 0 };
  const sentences = weak.map(({ sentence }) => sentence);
  const reasons = reasonsOf({ level: 'document', span, tally, weak: sentences }, manifest);
  return { score, traits, readability, reasons };
};

/** The quality of a section and what pulls it down; without a score there are no reasons. */
export const sectionQuality = (
  { heading, span, blocks }: Section,
  tally: Tally,
  weak: readonly WeakSentence[],
  manifest: ModelManifest,
): SectionQuality => {
  const score = scoreOf(tally, 'section', manifest);
  if (score === null) return { heading, span, score, reasons: [] };
  const sentences = weak
    .slice(firstAtOrAfter(weak, blocks.start), firstAtOrAfter(weak, blocks.end))
    .map(({ sentence }) => sentence);
  return { heading, span, score, reasons: reasonsOf({ level: 'section', span, tally, weak: sentences }, manifest) };
};

/** The index of the first sentence, in the order of the draft, that stands in a block or later. */
const firstAtOrAfter = (weak: readonly WeakSentence[], block: number): number => {
  return lowerBound(weak, (one) => one.sentence.block < block);
};
