import { type Anchors, anchorsOf } from './anchors.js';

/** Headings of both forms, and ids: in HTML, or in braces behind a heading. */
const PLACE =
  /^[ \t>]{0,8}#{1,6}[ \t]+(?<atx>[^\r\n]*)|^(?<setext>[^\r\n]+)(?:\r\n?|\n)[ \t]*(?:=+|-{2,})[ \t]*$|\b(?:id|name)\s*=\s*["']?(?<id>[^\s"'<>]+)|^title[ \t]*[:=][ \t]*["']?(?<title>[^\r\n"']*)/gim;

/**
 * The anchors of a Markdown source, read line by line and generously: what might be a heading counts as one. For files
 * that are not open, of which nothing else is asked.
 */
export const readAnchors = (source: string): Anchors => {
  const headings: string[] = [];
  const ids: string[] = [];
  for (const { groups = {} } of source.matchAll(PLACE)) {
    const { atx, setext, id, title } = groups;
    if (id !== undefined) ids.push(id);
    const heading = atx ?? setext ?? title;
    if (heading === undefined) continue;
    const [, own] = /\{[^{}]*#([^\s{}]+)[^{}]*\}/.exec(heading) ?? [];
    if (own !== undefined) ids.push(own);
    for (const [, inline] of heading.matchAll(/\b(?:id|name)\s*=\s*["']?([^\s"'<>]+)/g))
      if (inline !== undefined) ids.push(inline);
    headings.push(shown(heading));
  }
  return anchorsOf(headings, ids);
};

/** A heading without the destinations of its links, its tags and its attributes. */
const shown = (heading: string): string =>
  heading
    .replace(/\{:?[ ]?[#.][^{}]*\}/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/\]\([^()]*\)|\]\[[^[\]]*\]/g, '')
    .replace(/[`*[\]]|[ \t]+#+[ \t]*$/g, '')
    .trim()
    // The last line of a front matter looks like a heading that is underlined.
    .replace(/^title[ \t]*[:=][ \t]*["']?/i, '');
