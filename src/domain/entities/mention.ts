import type { Span } from '../text/span.js';

/** One occurrence of an entity. Mentions of one tag set are ordered and disjoint. */
export interface Mention {
  readonly span: Span;
  /** The prose of the span, markup left out. */
  readonly text: string;
  /** A type of the tag set, as the model's manifest names it. */
  readonly type: string;
  readonly tagset: string;
  /** The mean probability of the labels that make up the mention, 0–1. */
  readonly confidence: number;
}
