import type { Mention } from '../entities/mention.js';
import type { SentenceQuality } from '../quality/sentence-quality.js';
import type { Trait, Traits } from '../quality/trait.js';
import type { ParsedDraft } from '../text/block.js';
import type { Span } from '../text/span.js';
import type { Finding } from './finding.js';

/** The quality of a whole draft. */
export interface DraftQuality {
  /** 0–100, or null without prose in a language that the model knows. */
  readonly score: number | null;
  readonly traits: Traits | null;
  /** On the scale of the CLEAR corpus (Crossley et al. 2021); higher is easier. */
  readonly readability: number | null;
  readonly reasons: readonly Reason[];
}

/** Why the score is what it is: the trait or the sentence that pulls it down, and what mending it would give. */
export interface Reason {
  readonly code: 'weak-trait' | 'weak-sentence';
  readonly trait: Trait;
  readonly span: Span;
  /** Points of the score that mending it is expected to give. */
  readonly gain: number | null;
  /** The score without the sentence, or null where it is no sentence or the only one. */
  readonly without: number | null;
}

/** The quality of a section, its subsections included. */
export interface SectionQuality {
  readonly heading: string;
  readonly span: Span;
  readonly score: number | null;
  /** What pulls it down: its lowest trait, then its weak sentences by gain; gains are points of the section's score. */
  readonly reasons: readonly Reason[];
}

/** Everything inferred about one text of a draft. */
export interface Annotations {
  readonly draft: ParsedDraft;
  readonly quality: DraftQuality;
  readonly sections: readonly SectionQuality[];
  readonly sentences: readonly SentenceQuality[];
  readonly mentions: readonly Mention[];
  readonly findings: readonly Finding[];
  /** Whether every window has been through the model; false while more is on its way. */
  readonly complete: boolean;
}
