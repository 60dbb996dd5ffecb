import type { Edit } from '../../annotation/finding.js';
import { resolveAddress } from './absolute-address.js';
import { everyNode, spanOf } from './every-node.js';
import type { ExportNote } from './export-note.js';
import type { OpenedDraft } from './opened-draft.js';

/** The edits that make the relative addresses of a draft absolute, and those that stay relative, as notes. */
export const addressEdits = ({
  tree,
  body,
  origin,
}: Pick<OpenedDraft, 'tree' | 'body' | 'origin'>): {
  readonly edits: readonly Edit[];
  readonly notes: readonly ExportNote[];
} => {
  const edits: Edit[] = [];
  const images = new Set<string>();
  const unsafe = new Set<string>();
  const links = new Set<string>();
  const nodes = everyNode(tree.root);
  const pictured = new Set(nodes.flatMap((node) => (node.type === 'imageReference' ? [node.identifier] : [])));
  const take = (url: string, image: boolean, start: number, end: number, write: (url: string) => string): void => {
    const resolved = resolveAddress(url, origin);
    if (resolved.kind === 'relative') (image ? images : links).add(url);
    else if (resolved.kind === 'unsafe') {
      unsafe.add(url);
      edits.push({ span: { start, end }, newText: '#' });
    } else if (resolved.url !== url) edits.push({ span: { start, end }, newText: write(resolved.url) });
  };
  for (const node of nodes) {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      const span = tree.destinations.get(node);
      const image = node.type === 'image' || (node.type === 'definition' && pictured.has(node.identifier));
      if (span !== undefined) take(node.url, image, span.start, span.end, asDestination);
    } else if (node.type === 'html') {
      const { start, end } = spanOf(node);
      for (const found of addressesInHtml(body.slice(start, end))) {
        take(found.url, found.image, start + found.start, start + found.end, (url) => url);
      }
    }
  }
  return { edits, notes: addressNotes(images, links, unsafe) };
};

/** The notes on addresses that stayed relative or were taken out. */
export const addressNotes = (
  images: ReadonlySet<string>,
  links: ReadonlySet<string>,
  unsafe: ReadonlySet<string>,
): readonly ExportNote[] => [
  ...(images.size > 0 ? [{ code: 'relative-images', urls: [...images] } as const] : []),
  ...(links.size > 0 ? [{ code: 'relative-links', urls: [...links] } as const] : []),
  ...(unsafe.size > 0 ? [{ code: 'unsafe-links', urls: [...unsafe] } as const] : []),
];

/** An address as a destination of Markdown, with or without angle brackets around it, also in a table. */
const asDestination = (url: string): string =>
  url
    .replaceAll(/[\s<>()\\|]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
    .replaceAll(/&(?=#?[a-z\d]+;)/gi, '&amp;');

const TAG = /<(?<name>img|a|source|video|audio)\b(?:"[^"]*"|'[^']*'|[^<>"'])*>/gi;
const ADDRESS = /(?<=\s(?:src|href|poster)\s*=\s*)(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"'<>]+))/gi;

/** The addresses in HTML and where they stand in it. */
export const addressesInHtml = (
  html: string,
): readonly { readonly url: string; readonly image: boolean; readonly start: number; readonly end: number }[] =>
  Array.from(html.matchAll(TAG)).flatMap(({ 0: tag, index, groups = {} }) =>
    Array.from(tag.matchAll(ADDRESS), ({ index: at, groups: parts = {} }) => {
      const url = parts['double'] ?? parts['single'] ?? parts['bare'] ?? '';
      const start = index + at + (parts['bare'] === undefined ? 1 : 0);
      return { url, image: groups['name']?.toLowerCase() !== 'a', start, end: start + url.length };
    }),
  );
