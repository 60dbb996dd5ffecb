import type { Edit } from '../../annotation/finding.js';
import { everyNode, spanOf } from './every-node.js';
import type { ExportNote } from './export-note.js';
import type { OpenedDraft } from './opened-draft.js';

/** An element that holds a script or styles, a tag of one that is cut off, or an attribute that runs a script. */
const ACTIVE =
  /<(?<element>script|style)\b[^]*?(?:<\/\k<element>[^>]*>|$)|<\/(?:script|style)[^>]*>|(?<=<[a-z](?:"[^"]*"|'[^']*'|[^<>"'])*)\s(?<event>on[a-z]+)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+)/gi;

/** The edits that take scripts and styles out of a draft's own HTML: platforms drop them or show them as text. */
export const scriptEdits = ({
  tree,
  body,
}: Pick<OpenedDraft, 'tree' | 'body'>): { readonly edits: readonly Edit[]; readonly notes: readonly ExportNote[] } => {
  const names = new Set<string>();
  const edits = everyNode(tree.root).flatMap((node) => {
    if (node.type !== 'html') return [];
    const { start, end } = spanOf(node);
    return Array.from(body.slice(start, end).matchAll(ACTIVE), ({ 0: found, index, groups = {} }) => {
      names.add((groups['element'] ?? groups['event'] ?? found.replaceAll(/[^a-z]/gi, '')).toLowerCase());
      return { span: { start: start + index, end: start + index + found.length }, newText: '' };
    });
  });
  return { edits, notes: names.size > 0 ? [{ code: 'html-dropped', names: [...names] }] : [] };
};
