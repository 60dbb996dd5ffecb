import type { Finding } from '../../annotation/finding.js';
import type { DraftRule } from '../rule.js';
import { sectionHeadings, structureFinding } from './view.js';

/**
 * A heading that stands more than one level below the one before it. The first heading may have any level: what the
 * site puts above it is not known.
 *
 * @example finds: # A title↵↵⟦### Too deep⟧↵↵Text.
 * @example finds: ## 一节↵↵正文。↵↵⟦#### 太深⟧↵↵正文。
 * @example passes: # A title↵↵## A section↵↵### A part↵↵## A section↵↵Text.
 * @example passes: ### A section↵↵Text.↵↵## Another↵↵Text.
 * @example passes: ## 一节↵↵> #### 引用里的标题↵↵正文。
 */
export const headingLevel: DraftRule = {
  codes: ['heading-level'],
  check: (view) => {
    const found: Finding[] = [];
    let previous = 6;
    for (const { level, span } of sectionHeadings(view)) {
      if (level > previous + 1) found.push(structureFinding('heading-level', span, { previous, level }));
      previous = level;
    }
    return found;
  },
};
