import { LONGEST_TITLE } from '../../tasks/task.js';
import type { LocalDate } from '../../time/local.js';
import type { DraftMatter } from '../front-matter/read-matter.js';
import type { Piece } from '../piece.js';
import type { PiecePatch } from './piece-patch.js';

/** So many tags of a piece are kept. */
const MOST_TAGS = 1_000;

/**
 * What a piece takes from the front matter of its draft: title, tags, and the day for which it is scheduled. A day that is over, or of a
 * draft that nobody has scheduled, says nothing about when it is to appear. That it is no longer a draft publishes nothing.
 * @returns what changes; without members where nothing does
 */
export const followMatter = (
  piece: Piece,
  { title, date, tags: written, draft }: DraftMatter,
  today: LocalDate,
): PiecePatch => {
  const named = title === null ? piece.title : shortened(title);
  const tags = written
    .map(shortened)
    .filter((tag) => tag !== '')
    .slice(0, MOST_TAGS);
  const isWaiting = piece.publications.length === 0 && date !== null && date >= today;
  const scheduled = isWaiting && (draft !== true || piece.scheduled !== null) ? date : piece.scheduled;
  return {
    ...(named === piece.title ? {} : { title: named }),
    ...(JSON.stringify(tags) === JSON.stringify(piece.tags) ? {} : { tags }),
    ...(scheduled === piece.scheduled ? {} : { scheduled }),
  };
};

/** What a piece takes from a file that becomes its draft; the day of one that is not ready is the day by which it is planned. */
export const bindDraft = (piece: Piece, draft: string, matter: DraftMatter, today: LocalDate): PiecePatch => {
  const followed = followMatter(piece, matter, today);
  const { date } = matter;
  const plans = piece.planned === null && matter.draft === true && date !== null && date >= today;
  const begins = piece.status === 'idea' || piece.status === 'outline';
  return {
    ...followed,
    draft,
    draftMissing: false,
    ...(plans && followed.scheduled === undefined ? { planned: date } : {}),
    ...(begins ? { status: 'draft' } : {}),
  };
};

/** A piece without its file. */
export const UNBOUND = { draft: null, draftMissing: false, facts: null } as const satisfies PiecePatch;

/** What is longer than a title may be is cut, never within a character. */
export const shortened = (text: string): string =>
  text.length <= LONGEST_TITLE
    ? text.trim()
    : text
        .slice(0, LONGEST_TITLE)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trim();
