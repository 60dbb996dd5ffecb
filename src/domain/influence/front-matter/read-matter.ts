import { success, type Result } from '../../result.js';
import type { LocalDate } from '../../time/local.js';
import { findMatter } from './find-matter.js';
import type { Matter, MatterFailure } from './matter.js';
import { writtenDay } from './written-day.js';

/** What a draft's front matter says of the piece. */
export interface DraftMatter {
  /** On one line. */
  readonly title: string | null;
  /** The day, on the calendar of whoever wrote it. */
  readonly date: LocalDate | null;
  readonly tags: readonly string[];
  /** Whether it is no more than a draft; null where nothing says so. */
  readonly draft: boolean | null;
  /** Where it appeared: addresses, and the names of channels of which none is known. */
  readonly publishedTo: readonly string[];
  readonly canonicalUrl: string | null;
  readonly description: string | null;
}

/** The keys that mean a thing, as Hugo, Astro, Jekyll and DEV spell them; the first that is there holds. */
export const MATTER_KEYS = {
  title: ['title'],
  date: ['date', 'pubDate', 'pubDatetime', 'publishDate'],
  tags: ['tags'],
  draft: ['draft'],
  /** The opposite of a draft. */
  published: ['published'],
  publishedTo: ['published_to'],
  canonicalUrl: ['canonical_url', 'canonicalUrl', 'canonicalURL', 'canonical'],
  description: ['description'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export const NO_MATTER: DraftMatter = {
  title: null,
  date: null,
  tags: [],
  draft: null,
  publishedTo: [],
  canonicalUrl: null,
  description: null,
};

/** Reads the front matter of a draft; one without any says nothing. */
export const readMatter = (source: string): Result<DraftMatter, MatterFailure> => {
  const found = findMatter(source);
  if (!found.ok) return found;
  return success(found.value === null ? NO_MATTER : matterOf(found.value));
};

/** What the keys of a front matter say. */
export const matterOf = (matter: Matter): DraftMatter => {
  const { values, texts } = matter;
  const line = (keys: readonly string[]): string | null => {
    const value = values.get(keyOf(matter, keys) ?? '');
    const text = typeof value === 'string' ? value.replaceAll(/\s+/gu, ' ').trim() : '';
    return text === '' ? null : text;
  };
  const [draft, published] = [values.get('draft'), values.get('published')].map(flagOf);
  return {
    title: line(MATTER_KEYS.title),
    date: writtenDay(line(MATTER_KEYS.date) ?? '')?.day ?? null,
    tags: texts('tags') ?? [],
    draft: draft ?? (typeof published === 'boolean' ? !published : null),
    publishedTo: texts('published_to') ?? [],
    canonicalUrl: line(MATTER_KEYS.canonicalUrl),
    description: line(MATTER_KEYS.description),
  };
};

/** The first of some keys that is there, or null. */
export const keyOf = ({ values }: Pick<Matter, 'values'>, keys: readonly string[]): string | null =>
  keys.find((key) => values.has(key)) ?? null;

/** A flag, also as YAML 1.1 spells it; null for anything else. */
export const flagOf = (value: unknown): boolean | null => {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return null;
  if (/^(?:true|yes|on)$/i.test(value)) return true;
  return /^(?:false|no|off)$/i.test(value) ? false : null;
};
