import type { Span } from './span.js';

/** A piece of Markdown syntax that rules look at; its spans are offsets into the draft. */
export type Mark =
  /** `[text](url)`; `urlSpan` is the destination alone, without angle brackets. */
  | { readonly kind: 'link'; readonly span: Span; readonly text: string; readonly url: string; readonly urlSpan: Span }
  /** `![alternative](url)` or an HTML image; `alternative` is null where the HTML has no such attribute. */
  | {
      readonly kind: 'image';
      readonly span: Span;
      readonly alternative: string | null;
      readonly url: string;
      readonly urlSpan: Span | null;
      readonly html: boolean;
    }
  /** An address that stands in the text as it is: `https://example.org`, without angle brackets. */
  | { readonly kind: 'address'; readonly span: Span; readonly url: string }
  /** `[label]: url`; the label as references compare it. */
  | {
      readonly kind: 'definition';
      readonly span: Span;
      readonly label: string;
      readonly url: string;
      readonly urlSpan: Span;
    }
  /** `[text][label]`, `[label]`, and the same for images, where the label is defined. */
  | {
      readonly kind: 'reference';
      readonly span: Span;
      readonly label: string;
      readonly image: boolean;
      readonly text: string;
    }
  /** A place that links may lead to: an `id` or `name` in HTML, or `{#id}` behind a heading. */
  | { readonly kind: 'anchor'; readonly span: Span; readonly id: string }
  /**
   * A heading, with all that it shows, code included, as its slug is made from; `nested` in a quote or an item, where it
   * heads no section. Of one in HTML the span is that of its tag.
   */
  | {
      readonly kind: 'heading';
      readonly span: Span;
      readonly level: number;
      readonly text: string;
      readonly nested: boolean;
    }
  /** A comment that speaks to Inkbearing: `<!-- inkbearing-ignore CODE -->`; `text` is what stands inside, trimmed. */
  | { readonly kind: 'comment'; readonly span: Span; readonly text: string };
