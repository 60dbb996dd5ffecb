import { joinPath } from '../../rules/links/paths.js';

/** Where the original stands: what relative addresses are relative to. */
export interface Origin {
  /** The scheme and the host, such as `https://example.org`; null where no address is known. */
  readonly host: string | null;
  /** The folder of the page, absolute; null where nobody knows it. */
  readonly folder: string | null;
}

/**
 * The origin of a draft.
 * @param canonical the address of the original
 * @param site the address of its site
 * @param path the path of the page on the site, as the front matter has it (`url` of Hugo, `permalink` of Jekyll)
 */
export const originOf = (canonical: string | null, site: string | null, path: string | null): Origin => {
  const base = site?.replace(/\/+$/, '') ?? null;
  const page =
    canonical ?? (base !== null && path?.startsWith('/') === true && !path.includes(':') ? base + path : null);
  const host = /^https?:\/\/[^/?#]+/i.exec(page ?? base ?? '')?.[0] ?? null;
  // A path of a page without an ending is a folder: generators write `posts/night/index.html`.
  const bare = page?.replace(/[?#].*$/s, '').replace(/(?<=[^/:]\/)[^/]*\.[a-z]+$/i, '') ?? null;
  return { host, folder: bare === null || host === null ? null : bare };
};

/** What became of an address. */
export type Resolved =
  /** It leads where it should from anywhere; `url` is the address. */
  | { readonly kind: 'absolute'; readonly url: string }
  /** It is relative, and nobody knows to what. */
  | { readonly kind: 'relative'; readonly url: string }
  /** It would run a script, or holds what no address holds. */
  | { readonly kind: 'unsafe'; readonly url: string };

const SCHEME = /^[a-z][a-z\d+.-]*:/i;
const SAFE = /^(?:https?|mailto|tel|ftp|sms|xmpp|ircs?|geo|magnet|news|git|ssh|data):/i;
/** Data may be a page with scripts; pictures that are drawn by dots are not. */
const UNSAFE_DATA = /^data:(?!image\/(?:png|jpe?g|gif|webp|avif|bmp)[;,])/i;

/** An address of a draft as it is seen from another site. Fragments stay as they are: they lead within the page. */
export const resolveAddress = (url: string, { host, folder }: Origin): Resolved => {
  // Browsers take no notice of control characters and blanks before and within a scheme.
  // oxlint-disable-next-line no-control-regex
  const bare = url.replaceAll(/[\u0000-\u0020\u007f\ufeff]/g, '');
  if (SCHEME.test(bare)) {
    return { kind: SAFE.test(bare) && !UNSAFE_DATA.test(bare) ? 'absolute' : 'unsafe', url };
  }
  if (url === '' || url.startsWith('#')) return { kind: 'absolute', url };
  if (url.startsWith('//')) return { kind: 'absolute', url: `https:${url}` };
  const end = /[?#]/.exec(url)?.index ?? url.length;
  const path = url.slice(0, end);
  const rest = url.slice(end);
  const slash = path.endsWith('/') ? '/' : '';
  if (path.startsWith('/')) {
    return host === null ? { kind: 'relative', url } : { kind: 'absolute', url: host + path + rest };
  }
  if (folder === null) return { kind: 'relative', url };
  const joined = path === '' ? folder : joinPath(folder, path) + slash;
  return { kind: 'absolute', url: joined + rest };
};
