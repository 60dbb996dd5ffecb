import type { Finding, Fix } from '../../annotation/finding.js';
import type { Block } from '../../text/block.js';
import type { Span } from '../../text/span.js';
import type { DraftRule } from '../rule.js';
import { blockAt, lineAfter, lineBefore, marksOf, structureFinding } from './view.js';

/**
 * An address in the middle of prose. One that is alone in its line, begins an item, stands in a table or a note, or
 * follows words and a colon is there on purpose, and so is one of this machine.
 *
 * @example finds: See ⟦https://example.org⟧ for more. → See <https://example.org> for more.
 * @example finds: 详情请看 ⟦https://example.org/a⟧ 这个页面。 → 详情请看 <https://example.org/a> 这个页面。
 * @example passes: See [the notes](https://example.org).
 * @example passes: See <https://example.org> for more.
 * @example passes: https://example.org
 * @example passes: - https://example.org - what it says
 * @example passes: - Source: https://example.org
 * @example passes: 项目地址：https://example.org/a
 * @example passes: Start it and open http://localhost:3000 in a browser.
 * @example finds: <Tabs>↵↵See ⟦https://example.org⟧ for more.↵↵</Tabs>
 * @example passes: A claim.[^1]↵↵[^1]: See https://example.org for more.
 * @example passes: <a href="https://example.org">https://example.org</a> is a link.
 */
export const bareUrl: DraftRule = {
  codes: ['bare-url'],
  check: ({ draft, marks, source }) => {
    const found: Finding[] = [];
    let mdx: boolean | null = null;
    for (const { span, url } of marksOf(marks, 'address')) {
      if (!isPublic(source.slice(span.start, span.end))) continue;
      const block = blockAt(draft.blocks, span);
      if (block === null || block.kind === 'cell' || standsAlone(span, block, source)) continue;
      mdx ??= isMdx(source);
      found.push(structureFinding('bare-url', span, { url }, mdx ? [] : [linkFix(span, source)]));
    }
    return found;
  },
};

/** Whether a draft looks like Markdown with modules and expressions: there `<https://example.org>` is an error. */
const isMdx = (source: string): boolean => MODULE.test(source) && MODULE.test(source.replace(FENCED, ''));

const MODULE = /^(?:import\s.*['"]|export\s+(?:default|const|let|function)\s)|\{\/\*|<\/?[A-Z][\w.]*[\s/>]/m;

const FENCED = /^(?<fence>`{3,}|~{3,})[^]*?(?:^\k<fence>|$(?![^]))/gm;

const linkFix = (span: Span, source: string): Fix => {
  const address = source.slice(span.start, span.end);
  return { kind: 'link', values: { text: address }, edits: [{ span, newText: `<${address}>` }], safe: true };
};

/** Whether an address may lead somewhere for everybody; placeholders and machines without a domain do not. */
const isPublic = (address: string): boolean =>
  /^https?:\/\/(?!localhost\b|\d+\.\d+\.\d+\.\d+\b)[^/?#:]+\.[^/?#:]+/i.test(address) &&
  !/[<>{}$*…|\\`]|\.\.\.|xxx/i.test(address);

/** Whether an address is shown for its own sake: nothing but it, or a label, on its line. */
const standsAlone = (span: Span, block: Block, source: string): boolean => {
  const before = lineBefore(source, Math.max(span.start, block.span.start));
  const own = before.slice(Math.max(0, before.length - (span.start - block.span.start)));
  const after = lineAfter(source, span.end, block.span.end);
  if (/^[ \t>]*\[\^[^\]]+\]:/.test(before) || /(?:\]\(|[["'=<])[ \t]*$/.test(own)) return true;
  const rest = after.replace(/^[\s\p{P}\p{S}]+/u, '');
  if (!/[\p{L}\p{N}]/u.test(own) && (rest === '' || block.kind === 'item')) return true;
  return /[:：→][ \t*_"“「(（]*$/.test(own) || (rest === '' && /^[\s[(]*\d+[\])]?[.、]?\s*$/.test(own));
};
