import GithubSlugger from 'github-slugger';

/** The places of a document that links may lead to. */
export interface Anchors {
  /** The slugs that GitHub makes of the headings, and the ids, as they are written. Made when they are asked for. */
  readonly names: () => readonly string[];
  /** Whether a fragment leads to one of them on some site: generators differ in marks, numbers and case. */
  readonly has: (fragment: string) => boolean;
}

/** The anchors of headings, in the order of the source, and of explicit ids. */
export const anchorsOf = (headings: readonly string[], ids: readonly string[]): Anchors => {
  const counts = new Map<string, number>();
  const known = new Set(ids.map(fold));
  const add = (form: string): void => {
    const count = counts.get(form) ?? 0;
    counts.set(form, count + 1);
    // Every generator counts those that are alike, from 1 on or from 2 on.
    known.add(form);
    if (count > 0) known.add(`${form}${count}`).add(`${form}${count + 1}`);
    // Pandoc and kramdown leave out what stands before the first letter.
    if (/^\p{N}/u.test(form)) known.add(form.replace(/^\p{N}+/u, ''));
  };
  for (const heading of headings) {
    add(fold(heading));
    if (heading.includes('&')) for (const word of [' and ', ' amp ']) add(fold(heading.replaceAll('&', word)));
  }
  const names = (): readonly string[] => {
    const slugger = new GithubSlugger();
    return [...headings.map((heading) => slugger.slug(heading)).filter((slug) => slug !== ''), ...ids];
  };
  return { names, has: (fragment) => LEFT_ALONE.test(fragment) || isKnown(fold(fragment), known) };
};

const isKnown = (folded: string, known: ReadonlySet<string>): boolean =>
  folded === '' || known.has(folded) || known.has(folded.replace(/^\p{N}+/u, ''));

/**
 * Fragments that no heading makes: the page's top, routes, notes, text fragments, lines of code, templates, numbers that
 * stand for headings without Latin letters.
 */
const LEFT_ALONE = /^(?:top$|[/!?]|:~:|user-content-|fn(?:ref)?[-:]?\w*$|L\d|_?\d+$|.*[{}<>\ue000])/i;

/** Lower case, letters and digits of any script alone. */
const fold = (text: string): string => {
  const lower = text.toLowerCase();
  // Most are plain, and those are told quickly.
  return /^[\x20-\x7e]*$/.test(lower)
    ? lower.replace(/[^a-z\d]+/g, '')
    : lower.normalize('NFKD').replace(/[^\p{L}\p{N}]+/gu, '');
};
