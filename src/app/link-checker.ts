import { FINDINGS, type Finding, type Fix } from '../domain/annotation/finding.js';
import type { Anchors } from '../domain/rules/links/anchors.js';
import { isMarkdown, joinPath, nearestName, parted, placesOf, renamed } from '../domain/rules/links/paths.js';
import { readAnchors } from '../domain/rules/links/read-anchors.js';
import type { RelativeLink } from '../domain/rules/links/relative-links.js';
import { nearest } from '../domain/text/edit-distance.js';
import type { Files } from './ports/files.js';
import { Remembered } from './remembered.js';

/** How long an answer of the disk holds, in milliseconds: some pauses in typing. */
const HOLDS = 5_000;

/** Checks the links of drafts to files beside them, and to the headings in those. */
export class LinkChecker {
  readonly #exists: Remembered<boolean>;
  readonly #names: Remembered<readonly string[]>;
  readonly #anchors: Remembered<Anchors | null>;

  /** @param now a clock in milliseconds */
  constructor(files: Files, now: () => number) {
    this.#exists = new Remembered((path) => files.exists(path), HOLDS, now);
    this.#names = new Remembered((folder) => files.list(folder), HOLDS, now);
    this.#anchors = new Remembered(
      async (path) => {
        const source = await files.read(path);
        return source === null ? null : readAnchors(source);
      },
      HOLDS,
      now,
    );
  }

  /** The findings of a draft's links, in their order. @param folder the folder of the draft, or null where it has none */
  async check(folder: string | null, links: readonly RelativeLink[]): Promise<readonly Finding[]> {
    if (folder === null) return [];
    const found = await Promise.all(links.map((link) => this.#checkLink(folder, link)));
    return found.filter((finding) => finding !== null);
  }

  async #checkLink(folder: string, link: RelativeLink): Promise<Finding | null> {
    for (const place of placesOf(joinPath(folder, link.path))) {
      if (await this.#exists.get(place)) return this.#checkFragment(place, link);
    }
    return this.#deadLink(folder, link);
  }

  async #deadLink(folder: string, { span, url, path }: RelativeLink): Promise<Finding | null> {
    const { folder: target, name } = parted(joinPath(folder, path));
    const names = await this.#names.get(target);
    // A path that climbs to where there is nothing is one of the published site, not of the files.
    if (names.length === 0 && path.startsWith('../')) return null;
    const meant = nearestName(name, names);
    const fixes = meant === null ? [] : [replacing(span, renamed(url, meant))];
    return { code: 'dead-link', severity: FINDINGS['dead-link'], span, values: { path }, gain: null, fixes };
  }

  async #checkFragment(place: string, { span, url, fragment }: RelativeLink): Promise<Finding | null> {
    if (fragment === null || !isMarkdown(place)) return null;
    const anchors = await this.#anchors.get(place);
    if (anchors === null || anchors.has(fragment)) return null;
    const meant = nearest(fragment.toLowerCase(), anchors.names(), Math.min(3, Math.floor(fragment.length / 4)));
    const fixes = meant === null ? [] : [replacing(span, `${url.slice(0, url.indexOf('#') + 1)}${meant}`)];
    const values = { anchor: fragment };
    return { code: 'dead-anchor', severity: FINDINGS['dead-anchor'], span, values, gain: null, fixes };
  }
}

const replacing = (span: Finding['span'], newText: string): Fix => ({
  kind: 'replace',
  values: { text: newText },
  edits: [{ span, newText }],
  safe: false,
});
