import type { Fix } from '../../annotation/finding.js';
import { nearest } from '../../text/edit-distance.js';
import { type Anchors, anchorsOf } from '../links/anchors.js';
import { decoded } from '../links/decode.js';
import type { Span } from '../../text/span.js';
import type { DraftRule, DraftView } from '../rule.js';
import { marksOf, structureFinding } from './view.js';

/**
 * A link to a heading or an id of the draft itself that is not there. Headings are compared by their letters and digits
 * alone, as site generators make anchors in ways of their own.
 *
 * @example finds: # A title↵↵## Getting started↵↵See [the start](⟦#geting-started⟧). → # A title↵↵## Getting started↵↵See [the start](#getting-started).
 * @example finds: # 标题↵↵## 安装步骤↵↵见[安装](⟦#安装方法⟧)。
 * @example finds: See [this part][1].↵↵[1]: ⟦#nowhere⟧
 * @example passes: ## What's new, 2024?↵↵[new](#whats-new-2024) or [new](#what-s-new-2024)
 * @example passes: ## 安装 Node.js↵↵[安装](#安装-node-js)
 * @example passes: ## Install {#setup}↵↵[install](#setup)
 * @example passes: <a id="here"></a>↵↵[up](#top) and [there](#here)
 * @example passes: [](#anchor) Some text.
 * @example passes: ## `code()`↵↵[code](#code)
 */
export const deadAnchor: DraftRule = {
  codes: ['dead-anchor'],
  check: (view) => {
    const links = view.marks.filter((mark) => mark.kind === 'link' || mark.kind === 'definition');
    // A link without words is an anchor itself, as some write them.
    const within = links.filter((mark) => mark.url.startsWith('#') && !(mark.kind === 'link' && mark.text === ''));
    if (within.length === 0 || takesIn(view.source)) return [];
    const anchors = draftAnchors(view);
    return within.flatMap(({ url, urlSpan }) => {
      const anchor = decoded(url.slice(1));
      if (anchor === null || anchors.has(anchor)) return [];
      return [structureFinding('dead-anchor', urlSpan, { anchor }, anchorFixes(anchor, anchors, urlSpan))];
    });
  },
};

/** What takes in another file, whose headings are not known. */
const INCLUDES =
  /\{\{[<%]?-?\s*(?:partial|include|readfile|snippet|embed)|\{%-?\s*(?:include|render)|<!--\s*@?include|^\s*(?:--8<--|!include|@include|<<<)/im;

/** Most drafts have nothing of what a file is taken in with, and that is told much faster. */
const takesIn = (source: string): boolean => SIGNS.some((sign) => source.includes(sign)) && INCLUDES.test(source);

const SIGNS = ['{{', '{%', '<!--', '--8<--', 'nclude', 'NCLUDE', '<<<'];

const draftAnchors = ({ draft, marks }: DraftView): Anchors =>
  anchorsOf(
    [
      ...draft.blocks.flatMap(({ kind, text }) => (kind === 'title' ? [text] : [])),
      ...marksOf(marks, 'heading').map(({ text }) => text),
    ],
    marksOf(marks, 'anchor').map(({ id }) => id),
  );

const anchorFixes = (anchor: string, { names }: Anchors, span: Span): readonly Fix[] => {
  const meant = nearest(anchor.toLowerCase(), names(), Math.min(3, Math.floor(anchor.length / 4)));
  if (meant === null) return [];
  return [{ kind: 'replace', values: { text: `#${meant}` }, edits: [{ span, newText: `#${meant}` }], safe: false }];
};
