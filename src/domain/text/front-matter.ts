import { isMap, isScalar, parseDocument } from 'yaml';
import type { Prose } from './prose.js';
import type { Run } from './block.js';
import { firstCharacter, joinsTightly, lastCharacter } from './script.js';
import type { Span } from './span.js';

/** The front matter of a draft. */
export interface FrontMatter {
  /** The fences and what is between them, with the end of the last line. */
  readonly span: Span;
  /** Whether its YAML cannot be read. */
  readonly broken: boolean;
  /** The title and the description, in the order of the source. */
  readonly prose: readonly Prose[];
}

const OPEN = /^(?<fence>---|\+\+\+)[ \t]*(?:\r\n|\r|\n)/;

/** The closing fences, each on a line of its own. */
const CLOSE = {
  '---': /---(?<=[\r\n]---)[ \t]*(?:\r\n|\r(?!\n)|\n|$)/g,
  '+++': /\+\+\+(?<=[\r\n]\+\+\+)[ \t]*(?:\r\n|\r(?!\n)|\n|$)/g,
} as const;

const PROSE_KEYS = { title: 'title', description: 'description' } as const;

/** The fences of a front matter: the whole with them, and what is between. */
export interface Fences {
  readonly fence: keyof typeof CLOSE;
  readonly span: Span;
  readonly content: Span;
}

/** Finds the front matter at the very start of a source, whatever is in it. */
export const findFences = (source: string): Fences | null => {
  const open = OPEN.exec(source)?.[0];
  if (open === undefined) return null;
  const fence = open.startsWith('---') ? '---' : '+++';
  const close = new RegExp(CLOSE[fence]);
  close.lastIndex = open.length;
  const closing = close.exec(source);
  if (closing === null) return null;
  return { fence, span: { start: 0, end: close.lastIndex }, content: { start: open.length, end: closing.index } };
};

/** Reads the YAML or TOML front matter at the very start of a source; TOML is only measured. */
export const readFrontMatter = (source: string): FrontMatter | null => {
  const fences = findFences(source);
  if (fences === null) return null;
  const { span } = fences;
  if (fences.fence === '+++') return { span, broken: false, prose: [] };
  const base = fences.content.start;
  const content = source.slice(base, fences.content.end);
  const document = parseDocument(content, { prettyErrors: false, logLevel: 'silent' });
  if (document.errors.length > 0) return { span, broken: true, prose: [] };
  const prose: Prose[] = [];
  if (isMap(document.contents)) {
    for (const { key, value } of document.contents.items) {
      const kind = isScalar(key) ? proseKey(key.value) : null;
      if (kind === null || !isScalar(value) || typeof value.value !== 'string' || !value.range) continue;
      const runs = scalarRuns(source, base + value.range[0], base + value.range[1]);
      if (runs.length > 0) prose.push({ kind, level: 0, runs, stands: [] });
    }
  }
  return { span, broken: false, prose };
};

const proseKey = (key: unknown): 'title' | 'description' | null =>
  key === 'title' || key === 'description' ? PROSE_KEYS[key] : null;

/** The runs of a plain, quoted or block scalar that stands at `start`. */
const scalarRuns = (source: string, start: number, end: number): readonly Run[] => {
  const raw = source.slice(start, end);
  const quote = raw[0] === '"' || raw[0] === "'" ? raw[0] : '';
  const header = /^[|>][^\r\n]*(?:\r\n|\r|\n)\s*/.exec(raw)?.[0].length ?? quote.length;
  const inner = raw.slice(header, quote === '' ? undefined : -1).trimEnd();
  const special =
    quote === '"'
      ? /\\(?:x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}|(?:\r\n|\r|\n)[ \t]*|[^])|[ \t]*(?:[\r\n]+[ \t]*)+/gi
      : quote === "'"
        ? /''|[ \t]*(?:[\r\n]+[ \t]*)+/g
        : /[ \t]*(?:[\r\n]+[ \t]*)+/g;
  const runs: Run[] = [];
  let at = 0;
  const plain = (to: number): void => {
    if (to > at) runs.push({ kind: 'text', span: span(at, to), text: inner.slice(at, to) });
  };
  const span = (from: number, to: number): Span => ({ start: start + header + from, end: start + header + to });
  for (const { index, 0: found } of inner.matchAll(special)) {
    plain(index);
    at = index + found.length;
    if (/^\s/.test(found)) {
      const tight = joinsTightly(lastCharacter(inner.slice(0, index)), firstCharacter(inner.slice(at)));
      runs.push({ kind: 'gap', span: span(index, at), text: tight ? '' : ' ' });
    } else {
      runs.push({ kind: 'atom', span: span(index, at), text: found === "''" ? "'" : unescaped(found) });
    }
  }
  plain(inner.length);
  return runs.some(({ kind }) => kind !== 'gap') ? runs : [];
};

/** What an escape of a double-quoted scalar stands for; white space becomes a space. */
const unescaped = (escape: string): string => {
  const value = parseDocument(`"${escape}"`, { logLevel: 'silent' }).toJS() as unknown;
  return typeof value === 'string' ? value.replace(/\s+/g, ' ') : '';
};
