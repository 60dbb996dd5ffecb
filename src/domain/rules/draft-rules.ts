import type { DraftRule } from './rule.js';
import { bareUrl } from './structure/bare-url.js';
import { deadAnchor } from './structure/dead-anchor.js';
import { duplicateHeading } from './structure/duplicate-heading.js';
import { emptySection } from './structure/empty-section.js';
import { headingLevel } from './structure/heading-level.js';
import { missingAlternative } from './structure/missing-alternative.js';
import { missingDescription } from './structure/missing-description.js';
import { missingTitle } from './structure/missing-title.js';
import { severalTitles } from './structure/several-titles.js';
import { undefinedReference } from './structure/undefined-reference.js';
import { vagueLink } from './structure/vague-link.js';

/** The rules that look at a whole draft. */
export const DRAFT_RULES: readonly DraftRule[] = [
  missingTitle,
  missingDescription,
  severalTitles,
  headingLevel,
  duplicateHeading,
  emptySection,
  missingAlternative,
  bareUrl,
  vagueLink,
  undefinedReference,
  deadAnchor,
];
