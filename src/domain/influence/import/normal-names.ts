/** Parameters of an address that tell where a reader came from, not what they read. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|spm|ref|source|from|share_\w+|scene)(?:=|$)/i;

/**
 * An address so that those of one page are equal: without scheme, `www.`, port, fragment, parameters of tracking, `index.html` and the slash
 * at its end; host in lower case, escapes resolved. An address without a host (`/posts/a`) stays a path.
 */
export const normalAddress = (text: string): string => {
  const bare = text
    .trim()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/#.*$/s, '');
  const [path = '', query = ''] = splitOnce(bare, '?');
  const slash = path.indexOf('/');
  const host = (slash < 0 ? path : path.slice(0, slash))
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/:\d+$/, '');
  const rest = slash < 0 ? '' : unescaped(path.slice(slash));
  const page = rest.replace(/\/index\.html?$/i, '').replace(/\/+$/, '');
  const kept = query.split('&').filter((one) => one !== '' && !TRACKING.test(one));
  return host + page + (kept.length === 0 ? '' : `?${kept.join('&')}`);
};

/** The path of a normal address, for tables that leave the host out; empty for a host's first page. */
export const pathOf = (address: string): string => {
  const slash = address.indexOf('/');
  return slash < 0 ? '' : address.slice(slash);
};

/** A title so that the same one is equal: width, case, blanks and the quotation marks around it do not count. */
export const normalTitle = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^["“”«‘']+|["“”»’']+$/g, '')
    .trim();

/** A title without the name of the site behind it, as browsers and analytics have it: `Title | Site`; null where there is none. */
export const withoutSite = (title: string): string | null => {
  const at = Math.max(...[' | ', ' - ', ' – ', ' — ', ' · ', '_', ' :: '].map((mark) => title.lastIndexOf(mark)));
  return at > 0 ? title.slice(0, at).trim() : null;
};

const splitOnce = (text: string, mark: string): readonly string[] => {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
};

const unescaped = (path: string): string => {
  try {
    return decodeURI(path);
  } catch {
    return path; // Escapes that are no UTF-8 stay as they are.
  }
};
