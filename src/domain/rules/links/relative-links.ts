import type { Mark } from '../../text/mark.js';
import type { Span } from '../../text/span.js';
import { decoded } from './decode.js';

/** A link of a draft to a file that stands beside it. */
export interface RelativeLink {
  /** The destination, as it is marked and replaced. */
  readonly span: Span;
  /** The destination as it is written. */
  readonly url: string;
  /** The path from the draft's folder, decoded, without query and fragment, with slashes. */
  readonly path: string;
  /** What stands behind `#`, decoded, or null. */
  readonly fragment: string | null;
}

/**
 * The links, images and definitions whose destination is a relative path to a file. Left alone: addresses, paths from
 * the site's root, aliases, templates, and what site generators make (pages without or with an ending of the web).
 */
export const relativeLinks = (marks: readonly Mark[]): readonly RelativeLink[] =>
  marks.flatMap((mark) => {
    if (mark.kind !== 'link' && mark.kind !== 'image' && mark.kind !== 'definition') return [];
    const { url, urlSpan: span } = mark;
    if (span === null || NOT_RELATIVE.test(url)) return [];
    const [, written = '', hash] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(url) ?? [];
    const path = decoded(written);
    const fragment = hash === undefined || hash === '' ? null : decoded(hash);
    if (path === null || !FILE.test(path) || WEB_PAGE.test(path)) return [];
    return [{ span, url, path, fragment }];
  });

/** A scheme, a root, an alias, an e-mail address, a template, a pattern, a path of Windows, a line end. */
const NOT_RELATIVE = /^(?:[a-z][a-z\d+.-]*:|[/#?~@$!^])|[@{}<>*|\\\r\n\ue000\ue001]/i;

/** A file name with an ending that has a letter. */
const FILE = /[^/]\.(?=[a-z\d]*[a-z])[a-z\d]{1,9}$/i;

const WEB_PAGE = /\.(?:x?html?|php|aspx?|jsp|cgi)$/i;
