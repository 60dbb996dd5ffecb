import { toString } from 'mdast-util-to-string';
import { isLocalDate, type LocalDate } from '../../time/local.js';
import { readMarkdown, type SyntaxTree } from '../../text/markdown.js';
import { MATTER_KEYS } from '../front-matter/read-matter.js';
import { originOf, type Origin } from './absolute-address.js';
import type { ExportNote } from './export-note.js';
import type { ExportLanguage, ExportRequest } from './export-request.js';
import { readPostMatter, type PostMatter } from './post-matter.js';
import { shortcodesIn } from './shortcodes.js';

/** A draft that is being exported, with all that every channel asks of it. */
export interface OpenedDraft {
  readonly matter: PostMatter;
  /** What follows the front matter. */
  readonly body: string;
  readonly tree: SyntaxTree;
  /** The line end of the draft. */
  readonly eol: string;
  /** Empty where nobody gave one. */
  readonly title: string;
  readonly description: string;
  readonly tags: readonly string[];
  /** The day, or the date with its time as the front matter has it. */
  readonly date: string | null;
  readonly cover: string | null;
  /** The last part of the address; a name for files. */
  readonly slug: string;
  readonly canonical: string | null;
  readonly origin: Origin;
  readonly language: ExportLanguage;
  readonly isDraft: boolean;
  /** What holds for every channel. */
  readonly notes: readonly ExportNote[];
}

/** Opens a draft; what its front matter says goes before what the request knows. */
export const openDraft = (request: ExportRequest): OpenedDraft => {
  // A byte-order mark belongs to the file, not to the text.
  const source = request.source.replace(/^\ufeff/, '');
  const matter = readPostMatter(source);
  const text = (...keys: readonly string[]): string | null =>
    keys.map((key) => textOf(matter.values.get(key))).find((value) => value !== '') ?? null;
  const body = source.slice(matter.end);
  const tree = readMarkdown(body);
  const title = text('title') ?? filled(request.title) ?? firstTitle(tree) ?? '';
  const canonical = address(text(...MATTER_KEYS.canonicalUrl)) ?? request.canonical;
  const shortcodes = shortcodesIn(tree.root, body);
  return {
    matter,
    body,
    tree,
    eol: /\r\n|\r|\n/.exec(source)?.[0] ?? '\n',
    title,
    description: text('description', 'summary', 'excerpt') ?? '',
    tags: textsOf(matter.values.get('tags')),
    date: dateOf(matter) ?? request.date,
    cover: text('cover_image', 'cover', 'image', 'featuredImage'),
    slug: slugOf(text('slug') ?? filled(request.slug) ?? title),
    canonical,
    origin: originOf(canonical, request.site, text('url', 'permalink')),
    language: request.language,
    isDraft: matter.values.get('draft') === true || matter.values.get('published') === false,
    notes: [
      ...(matter.broken ? [{ code: 'broken-front-matter' } as const] : []),
      ...(title === '' ? [{ code: 'no-title' } as const] : []),
      ...(shortcodes.length > 0 ? [{ code: 'shortcodes', tags: shortcodes } as const] : []),
    ],
  };
};

/** The day of a date that may have a time; null where it is none. */
export const dayOf = (date: string | null): LocalDate | null => {
  const day = date?.slice(0, 10) ?? '';
  return isLocalDate(day) ? day : null;
};

/** A text, or a number that was meant as one (`title: 2026`); empty for anything else. */
const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

const filled = (text: string | null): string | null => (text === null || text.trim() === '' ? null : text.trim());

const address = (text: string | null): string | null => (text !== null && /^https?:\/\//i.test(text) ? text : null);

const firstTitle = ({ root }: SyntaxTree): string | null => {
  const heading = root.children.find((node) => node.type === 'heading' && node.depth === 1);
  return heading === undefined ? null : filled(toString(heading).replaceAll(/\s+/g, ' '));
};

const dateOf = ({ values }: PostMatter): string | null =>
  [...MATTER_KEYS.date, 'published'].map((key) => values.get(key)).find(isDate) ?? null;

const isDate = (value: unknown): value is string => typeof value === 'string' && dayOf(value) !== null;

/** A list of tags: a sequence, or texts with commas between them. */
const textsOf = (value: unknown): readonly string[] => {
  const given: readonly unknown[] = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [];
  const texts = given.flatMap((tag) =>
    typeof tag === 'string' || typeof tag === 'number' ? [String(tag).trim()] : [],
  );
  return [...new Set(texts.filter((tag) => tag !== ''))];
};

const LONGEST_SLUG = 80;

/** A text as a part of an address and a name of a file: letters and digits of any script with dashes between them. */
const slugOf = (text: string): string => {
  const slug = text
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .slice(0, LONGEST_SLUG)
    .toWellFormed()
    .replaceAll(/^[-\ufffd]+|[-\ufffd]+$/g, '');
  return slug === '' ? 'draft' : slug;
};
