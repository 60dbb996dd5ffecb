import { t } from '@vscode/l10n';
import type { ExportNote } from '../domain/influence/export/export-note.js';
import type { ExportFailure } from '../domain/influence/export/export-request.js';

/** Why there is no export, and what to do. */
export const exportFailureMessage = ({ code }: ExportFailure): string => {
  switch (code) {
    case 'nothing-to-export':
      return t('Nothing is exported for this channel. Choose another, or a format.');
    case 'empty-draft':
      return t('The draft has no text yet. Write something first.');
    case 'too-deep':
      return t('Quotations or lists in the draft are nested too deep for any channel. Make them flatter.');
  }
};

/** What a person has still to do with an export, or should know of it. */
export const exportNoteMessage = (note: ExportNote): string => {
  switch (note.code) {
    case 'broken-front-matter':
      return t('The front matter cannot be read, so nothing of it is in the export. Mend it and export again.');
    case 'no-title':
      return t('There is no title. Give one in the front matter or in a first heading.');
    case 'no-date':
      return t('There is no date. Give one in the front matter, or schedule the piece.');
    case 'no-description':
      return t('There is no description. Give one in the front matter: it is shown in lists and beside the subject.');
    case 'still-draft':
      return t('The export is marked as a draft, as its source is: it will not appear until that is changed.');
    case 'relative-images':
      return t('Upload these images and put their addresses in: {0}.', listed(note.urls));
    case 'upload-images':
      return t('This channel keeps no images of other sites. Upload these there: {0}.', listed(note.urls));
    case 'relative-links':
      return t('These links lead nowhere from outside. Give them whole addresses: {0}.', listed(note.urls));
    case 'links-listed':
      return t('Links cannot be followed there, so their addresses stand at the end: {0}.', note.count);
    case 'footnotes-listed':
      return t('There are no footnotes there, so they stand in a list at the end: {0}.', note.count);
    case 'tables-listed':
      return t('There are no tables there, so they became lists: {0}.', note.count);
    case 'math-as-source':
      return t(
        'Formulas are not drawn there, so they stand as TeX: {0}. Make images of those that matter.',
        note.count,
      );
    case 'shortcodes':
      return t('Template tags mean nothing there. Replace these: {0}.', listed(note.tags));
    case 'html-dropped':
      return t('Of the HTML in the draft this was left out: {0}.', listed(note.names));
    case 'unsafe-links':
      return t('These addresses would run a script, so they were taken out: {0}.', listed(note.urls));
    case 'tags-dropped':
      return t('The channel takes four tags of letters and digits. Left out: {0}.', listed(note.tags));
    case 'enter-tags':
      return t('Enter the tags there: {0}.', listed(note.tags));
    case 'enter-title':
      return t('Enter the title there: {0}', note.title);
    case 'enter-canonical':
      return t('Enter the address of the original there: {0}', note.url);
    case 'no-canonical':
      return t(
        'Nobody knows where the original is. Publish it on your own site first, or give canonical_url in the front matter.',
      );
    case 'unpublished':
      return t('The post stays unpublished until you set “published: true”.');
    case 'talk-length':
      return t('{0} slides, about {1} minutes.', note.slides, note.minutes);
    case 'mail-clipped':
      return t(
        'The mail has {0} KB; Gmail cuts off what is beyond 102 KB. Make it shorter.',
        Math.round(note.bytes / 1024),
      );
  }
};

/** So many are named. */
const MOST_LISTED = 5;

const listed = (texts: readonly string[]): string => {
  const shown = texts.slice(0, MOST_LISTED).map(readable).join(t(', '));
  return texts.length > MOST_LISTED ? t('{0} and {1} more', shown, texts.length - MOST_LISTED) : shown;
};

/** An address as people read it. */
const readable = (text: string): string => {
  try {
    return decodeURI(text);
  } catch {
    // Not percent-encoded as it should be: shown as it is.
    return text;
  }
};
