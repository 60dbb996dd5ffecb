import type { Heading, Nodes, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { joinedText } from './line-edits.js';
import { readMarkdown } from '../../text/markdown.js';
import { sentenceSpans } from '../../text/sentences.js';
import { words } from '../../text/words.js';
import { addressesInHtml } from './address-edits.js';
import { everyNode, spanOf } from './every-node.js';
import type { ExportedPiece } from './export-request.js';
import { EXPORT_WORDS } from './export-words.js';
import { markdownBody } from './markdown-body.js';
import { markdownPiece } from './markdown-piece.js';
import type { OpenedDraft } from './opened-draft.js';

/** How fast people speak before others: words of English and Chinese characters a minute; see docs/channels.md. */
const WORDS_A_MINUTE = 130;
const CHARACTERS_A_MINUTE = 200;

/** Headings down to this level begin a slide. */
const DEEPEST = 3;

/** A slide: its heading, what it shows, and what is said beside it. */
interface Slide {
  readonly heading: string;
  readonly shown: string[];
  readonly said: string[];
}

/**
 * An outline of a talk as slides in Markdown, for Marp and reveal.js: a slide for each section with its lists, code,
 * pictures, tables and formulas; the first sentences of its paragraphs as notes of the speaker, in a comment.
 */
export const talkOutline = (draft: OpenedDraft): ExportedPiece => {
  const { eol, language } = draft;
  const wordings = EXPORT_WORDS[language];
  const { text, notes } = markdownBody(draft, {
    ownTitle: true,
    joinLines: false,
    footnotes: 'listed',
    tables: 'kept',
    math: 'kept',
  });
  const { root } = readMarkdown(text);
  const minutes = Math.max(1, Math.round(minutesOf(draft)));
  const title: Slide = { heading: `# ${draft.title}`.trimEnd(), shown: [], said: [wordings.minutes(minutes)] };
  if (draft.description !== '') title.shown.push(draft.description);
  const slides: Slide[] = [title];
  const links = new Map<string, string>();
  const definitions: string[] = [];
  for (const node of root.children) {
    const slide = slides.at(-1) ?? title;
    const source = text.slice(spanOf(node).start, spanOf(node).end);
    if (node.type === 'heading' && node.depth <= DEEPEST)
      slides.push({ heading: headingLine(node, text), shown: [], said: [] });
    else if (node.type === 'heading') slide.shown.push(headingLine(node, text));
    else if (node.type === 'definition') definitions.push(source);
    else if (node.type === 'paragraph') {
      slide.said.push(firstSentence(spoken(node)));
      slide.shown.push(...imagesIn(node, text));
      linksIn(node, root.children, text).forEach(([url, name]) => links.set(url, name));
    } else if (node.type === 'html') slide.shown.push(source.replaceAll(/<!--[^]*?(?:-->|$)/g, '').trim());
    else if (node.type !== 'thematicBreak') slide.shown.push(source);
  }
  if (links.size > 0) {
    const shown = [[...links].map(([url, name]) => (name === '' ? `- <${url}>` : `- [${name}](<${url}>)`)).join(eol)];
    slides.push({ heading: `## ${wordings.links}`, shown, said: [] });
  }
  const pages = slides.map((slide) => written(slide, eol));
  const body = [pages.join(`${eol}${eol}---${eol}${eol}`), ...(definitions.length > 0 ? [definitions.join(eol)] : [])];
  return markdownPiece(draft, body.join(eol + eol) + eol, [
    ...notes,
    { code: 'talk-length', minutes, slides: slides.length },
  ]);
};

const written = ({ heading, shown, said }: Slide, eol: string): string => {
  const notes = said.filter((sentence) => sentence !== '').map((sentence) => sentence.replaceAll(/--+/g, '–'));
  return [
    heading,
    ...shown.filter((part) => part !== ''),
    ...(notes.length > 0 ? [`<!--${eol}${notes.join(eol)}${eol}-->`] : []),
  ].join(eol + eol);
};

/** A heading as one line: an underlined one would be taken for a break between slides. */
const headingLine = (node: Heading, text: string): string => {
  const first = node.children[0];
  const last = node.children.at(-1);
  const inner = first === undefined || last === undefined ? '' : text.slice(spanOf(first).start, spanOf(last).end);
  return `${'#'.repeat(node.depth)} ${inner.replaceAll(/\s+/g, ' ')}`.trimEnd();
};

/** What of a paragraph is said: its text without pictures, tags and numbers of notes. */
const spoken = (node: Nodes): string => {
  if (node.type === 'text') return node.value.replaceAll(/\[\d+\]/g, '');
  if (node.type === 'inlineCode' || node.type === 'inlineMath') return node.value;
  if (node.type === 'break') return '\n';
  return 'children' in node ? node.children.map(spoken).join('') : '';
};

const firstSentence = (text: string): string => {
  const line = joinedText(text.trim());
  const [first] = sentenceSpans(line);
  return first === undefined ? '' : line.slice(first.start, first.end);
};

const imagesIn = (node: RootContent, text: string): readonly string[] =>
  everyNode(node).flatMap((inner) => {
    const source = text.slice(spanOf(inner).start, spanOf(inner).end);
    if (inner.type === 'image' || inner.type === 'imageReference') return [source];
    return inner.type === 'html' && /^<img\b/i.test(source) ? [source] : [];
  });

const linksIn = (
  node: RootContent,
  roots: readonly RootContent[],
  text: string,
): readonly (readonly [string, string])[] =>
  everyNode(node).flatMap((inner): readonly (readonly [string, string])[] => {
    const name = toString(inner)
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/[\\[\]]/g, '\\$&');
    if (inner.type === 'link') return [[inner.url, name === inner.url ? '' : name]];
    if (inner.type === 'linkReference') {
      const target = roots
        .flatMap((root) => everyNode(root))
        .find((other: Nodes) => other.type === 'definition' && other.identifier === inner.identifier);
      return target?.type === 'definition' ? [[target.url, name]] : [];
    }
    if (inner.type !== 'html') return [];
    return addressesInHtml(text.slice(spanOf(inner).start, spanOf(inner).end)).flatMap(({ url, image }) =>
      image ? [] : [[url, ''] as const],
    );
  });

/** How long it takes to say the prose of a draft. */
const minutesOf = ({ tree }: OpenedDraft): number => {
  const prose = everyNode(tree.root)
    .flatMap((node) => (node.type === 'text' ? [node.value] : []))
    .join('\n');
  const spans = words(prose);
  const characters = spans.filter(({ start, end }) => /^\p{Script=Han}$/u.test(prose.slice(start, end))).length;
  return (spans.length - characters) / WORDS_A_MINUTE + characters / CHARACTERS_A_MINUTE;
};
