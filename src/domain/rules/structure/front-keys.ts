import type { DraftView } from '../rule.js';

/** The front matter without its fences, or null where there is none. */
export const frontText = ({ draft, source }: DraftView): string | null => {
  if (draft.frontMatter === null) return null;
  const { start, end } = draft.frontMatter.span;
  return source.slice(start, end);
};

/** Whether front matter, YAML or TOML, has a key at its first level with something behind it. */
export const hasKey = (front: string, keys: readonly string[]): boolean =>
  new RegExp(`^["']?(?:${keys.join('|')})["']?[ \\t]*[:=](?![ \\t]*(?:""|'')?[ \\t]*$(?![\\r\\n]+[ \\t]))`, 'im').test(
    front,
  );

/** The keys under which site generators look for a title. */
export const TITLE_KEYS = ['title', 'link_?title', 'page_?title', 'seo_?title', 'heading', 'headline', 'hero', 'name'];

/** The keys under which they look for a description. */
export const DESCRIPTION_KEYS = [
  'description',
  'desc',
  'summary',
  'excerpt',
  'abstract',
  'subtitle',
  'meta_?description',
  'seo',
  'head',
  'meta',
  'intro',
  'lead',
  'tagline',
  'teaser',
];
