import { t } from '@vscode/l10n';
import type { FindFailure } from '../domain/find-named.js';
import type { MatterFailure } from '../domain/influence/front-matter/matter.js';
import type { DraftFailure, PieceFailure } from '../domain/influence/pieces/piece-failure.js';
import type { Piece, PieceStatus } from '../domain/influence/piece.js';
import { fileName } from './file-name.js';
import { nameOf } from './schedule.js';
import { storeFailureMessage } from './store.js';

/** A state of pieces. */
export const pieceStatusName = (status: PieceStatus): string => {
  switch (status) {
    case 'idea':
      return t('Idea');
    case 'outline':
      return t('Outline');
    case 'draft':
      return t('Draft');
    case 'review':
      return t('In review');
    case 'scheduled':
      return t('Scheduled');
    case 'published':
      return t('Published');
    case 'maintained':
      return t('Maintained');
  }
};

/** Why nothing was done to a piece, and what to do. @param title what a piece is called, by its id */
export const pieceFailureMessage = (failure: PieceFailure, title: (id: string) => string): string => {
  switch (failure.code) {
    case 'empty-title':
      return t('Give the piece a title.');
    case 'day-needed':
      return t('Say first on which day “{0}” is to appear.', title(failure.piece));
    case 'publication-needed':
      return t('“{0}” has not appeared anywhere yet. Note where it was published.', title(failure.piece));
    case 'day-ahead':
      return t('{0} is still to come. Schedule the piece for that day instead.', failure.date);
    case 'no-address':
      return t('“{0}” is no address. It begins with https:// or http://.', failure.url);
    case 'has-draft':
      return t('“{0}” has a draft already.', title(failure.piece));
    case 'draft-taken':
      return t(
        '{0} is the draft of “{1}” already. Take it away there first, or choose another file.',
        fileName(failure.draft),
        title(failure.piece),
      );
    case 'draft-missing':
    case 'draft-unreadable':
    case 'draft-unwritable':
    case 'no-markdown':
    case 'front-matter':
      return draftFailureMessage(failure);
    default:
      return storeFailureMessage(failure);
  }
};

/** Why a draft cannot be read, written or made, and what to do. */
export const draftFailureMessage = (failure: DraftFailure): string => {
  const name = fileName(failure.draft);
  switch (failure.code) {
    case 'draft-missing':
      return t('{0} is not there. Find the file, or take it away from the piece.', name);
    case 'draft-unreadable':
      return t('{0} cannot be read. It may be protected, or no text in UTF-8.', name);
    case 'draft-unwritable':
      return t('{0} cannot be written. It may be protected, or was changed meanwhile.', name);
    case 'no-markdown':
      return t('{0} is no Markdown file. Choose one that ends in .md.', name);
    case 'front-matter':
      return t('{0}: {1}', name, matterFailureMessage(failure.why));
  }
};

/** That something was done to a piece, but that its draft does not say so too. */
export const unwrittenMessage = (failure: DraftFailure): string =>
  t('This was noted, but the draft does not say so: {0}', draftFailureMessage(failure));

/** What is wrong with a front matter, and what to do. */
export const matterFailureMessage = (failure: MatterFailure): string => {
  switch (failure.code) {
    case 'unclosed':
      return t('The front matter is not closed. Put --- (or +++ for TOML) on a line of its own behind it.');
    case 'broken':
      return failure.form === 'yaml'
        ? t('The front matter is no valid YAML (line {0}). Mend it first.', failure.line)
        : t('The front matter is no valid TOML (line {0}). Mend it first.', failure.line);
    case 'no-keys':
      return t('The front matter holds no keys with values. Write it as lines such as “title: …”.');
    case 'unwritable':
      return t('“{0}” in the front matter has a form that is not changed by itself. Change it by hand.', failure.key);
  }
};

/** So many candidates are named. */
const MOST_NAMED = 5;

/** Why a name means no piece. */
export const findPieceMessage = ({ code, named, candidates }: FindFailure<Piece>): string => {
  if (code === 'none') return t('There is no such piece: "{0}".', nameOf('', named));
  const names = candidates.slice(0, MOST_NAMED).map(({ id, title }) => `${nameOf(id, title)} (${id})`);
  const more = candidates.length - names.length;
  const all = more === 0 ? names.join(', ') : t('{0}, and {1} more', names.join(', '), more);
  return t('"{0}" may mean several pieces: {1}.', nameOf('', named), all);
};
