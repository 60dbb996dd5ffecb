import type { ExportFormat } from '../channel.js';
import type { OutputKind } from '../output-kind.js';

/** The outlines that a new draft can begin with. */
export const OUTLINES = ['post', 'newsletter', 'talk', 'conversation', 'short'] as const;
export type OutlineId = (typeof OUTLINES)[number];

/** So few words need no outline. */
const SHORT = 400;

/** The outline for a kind of output: by the channel on which it appears, and by its length. */
export const outlineFor = (kind: OutputKind | null, format: ExportFormat | null): OutlineId => {
  switch (format) {
    case 'talk':
      return 'talk';
    case 'newsletter-html':
    case 'newsletter-text':
      return 'newsletter';
    default:
      if (kind === null) return 'post';
      if (kind.words === null) return kind.hoursFrom === 'collaborating' ? 'conversation' : 'short';
      return kind.words < SHORT ? 'short' : 'post';
  }
};
