import { contains } from '../../text/span.js';
import type { DraftRule } from '../rule.js';
import { marksOf, structureFinding } from './view.js';

/**
 * An image without alternative text. HTML with `alt=""` says that the image is decoration, and an image in a link that
 * has words is: both are left alone.
 *
 * @example finds: ⟦![](chart.png)⟧
 * @example finds: 看图：⟦![](图.png)⟧
 * @example finds: ⟦<img src="chart.png">⟧
 * @example finds: [⟦![ ](badge.svg)⟧](https://example.org)
 * @example passes: ![Sales by month](chart.png)
 * @example passes: <img src="line.png" alt="">
 * @example passes: [![](icon.png) The manual](manual.md)
 * @example passes: ![](chart.png){fig-alt="Sales by month"}
 * @example passes: `![](chart.png)`
 */
export const missingAlternative: DraftRule = {
  codes: ['missing-alternative'],
  check: ({ marks, source }) => {
    const links = marksOf(marks, 'link').filter(({ text }) => text.trim() !== '');
    let link = 0;
    return marksOf(marks, 'image').flatMap(({ span, alternative, html }) => {
      if (html ? alternative !== null : (alternative ?? '').trim() !== '') return [];
      // Both are in the order of the source, and links lie in no links.
      while ((links[link]?.span.end ?? Infinity) <= span.start) link += 1;
      const around = links[link];
      if (around !== undefined && contains(around.span, span)) return [];
      if (/^\{[^{}\r\n]*alt=/.test(source.slice(span.end, span.end + 500))) return [];
      // What stands there may be a template, which becomes text.
      if (!html && !/^!\[\s*\]/.test(source.slice(span.start, span.end))) return [];
      return [structureFinding('missing-alternative', span)];
    });
  },
};
