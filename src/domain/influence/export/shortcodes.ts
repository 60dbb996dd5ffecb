import type { Root } from 'mdast';
import { editedText } from './edited-text.js';
import { everyNode, spanOf } from './every-node.js';

/** Hugo's shortcodes and Liquid's tags and outputs (Jekyll). */
const TAG = /\{\{[<%][^]*?[>%]\}\}|\{%[^]*?%\}|\{\{(?![<%{])[^]*?\}\}/g;

/** The template tags of a draft's prose and HTML, without doubles, in the order of the draft; those in code and mathematics are left alone. */
export const shortcodesIn = (root: Root, body: string): readonly string[] => {
  const silent = everyNode(root).filter(({ type }) => SILENT.has(type));
  const prose = editedText(
    body,
    silent.map((node) => ({ span: spanOf(node), newText: ' ' })),
  );
  return [...new Set(Array.from(prose.matchAll(TAG), ([tag]) => tag.replaceAll(/\s+/g, ' ')))];
};

const SILENT: ReadonlySet<string> = new Set(['code', 'math', 'inlineCode', 'inlineMath']);
