import { applyEdits } from '../../annotation/apply-fixes.js';
import type { Edit } from '../../annotation/finding.js';
import { failure, success, type Result } from '../../result.js';
import type { LocalDate } from '../../time/local.js';
import { draftStart, findMatter } from './find-matter.js';
import { insertion, lineEndOf, type Matter, type MatterEntry, type MatterFailure, type MatterValue } from './matter.js';
import { flagOf, keyOf, MATTER_KEYS, matterOf, NO_MATTER, type DraftMatter } from './read-matter.js';
import { yamlValue } from './yaml-matter.js';

/** What is to stand in a front matter; what is not named stays. */
export interface MatterChange {
  readonly title?: string | undefined;
  readonly date?: LocalDate | undefined;
  readonly draft?: boolean | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly publishedTo?: readonly string[] | undefined;
}

/**
 * The edits that make the front matter of a draft say something: in the form, under the key and in the style that are there, and in
 * new YAML where there is none. Every other character stays, and nothing is edited that says so already.
 */
export const writeMatter = (source: string, change: MatterChange): Result<readonly Edit[], MatterFailure> => {
  const found = findMatter(source);
  if (!found.ok) return found;
  const entries = entriesOf(found.value, change);
  if (entries.length === 0) return success([]);
  if (found.value === null) return success([newMatter(source, entries)]);
  const edits = editsFor(found.value, entries);
  if (!edits.ok) return edits;
  const wrong = firstWrong(found.value, entries, applyEdits(source, edits.value));
  return wrong === null ? edits : failure({ code: 'unwritable', key: wrong });
};

/** The keys that have to change. */
const entriesOf = (matter: Matter | null, change: MatterChange): readonly MatterEntry[] => {
  const now = matter === null ? NO_MATTER : matterOf(matter);
  const entries: MatterEntry[] = [];
  const put = (keys: readonly [string, ...string[]], value: MatterValue): void => {
    entries.push([(matter && keyOf(matter, keys)) ?? keys[0], value]);
  };
  const { title, date, draft, tags, publishedTo } = change;
  if (title !== undefined && title !== now.title) put(MATTER_KEYS.title, { kind: 'text', text: title });
  if (date !== undefined && date !== now.date) put(MATTER_KEYS.date, { kind: 'day', day: date });
  if (draft !== undefined) entries.push(...draftEntries(matter, now, draft));
  if (tags !== undefined && !same(tags, now.tags)) put(MATTER_KEYS.tags, { kind: 'list', texts: tags });
  if (publishedTo !== undefined && !same(publishedTo, now.publishedTo))
    put(MATTER_KEYS.publishedTo, { kind: 'list', texts: publishedTo });
  return entries;
};

/** Whichever of `draft` and `published` are there say the same. */
const draftEntries = (matter: Matter | null, now: DraftMatter, draft: boolean): readonly MatterEntry[] => {
  const published = flagOf(matter?.values.get('published'));
  return [
    ...(published === null || published === !draft ? [] : [['published', { kind: 'flag', flag: !draft }] as const]),
    ...(matter?.values.has('draft') === true || published === null
      ? now.draft === draft
        ? []
        : [['draft', { kind: 'flag', flag: draft }] as const]
      : []),
  ];
};

const same = (one: readonly string[], other: readonly string[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const editsFor = (matter: Matter, entries: readonly MatterEntry[]): Result<readonly Edit[], MatterFailure> => {
  const edits: Edit[] = [];
  const fresh: MatterEntry[] = [];
  for (const entry of entries) {
    const [key, value] = entry;
    if (!matter.values.has(key)) {
      fresh.push(entry);
      continue;
    }
    const replaced = matter.replaced(key, value);
    if (replaced === null || replaced.length === 0) return failure({ code: 'unwritable', key });
    edits.push(...replaced);
  }
  return success(fresh.length === 0 ? edits : [...edits, matter.added(fresh)]);
};

/** A key that would not read back as it should, or that would change along with others; null where all is right. */
const firstWrong = (before: Matter, entries: readonly MatterEntry[], source: string): string | null => {
  const read = findMatter(source);
  if (!read.ok || read.value === null) return entries[0]?.[0] ?? '';
  const after = read.value;
  for (const [key, value] of entries) if (!holds(after, key, value)) return key;
  const written = new Set(entries.map(([key]) => key));
  const others = ({ values }: Matter): string => JSON.stringify([...values].filter(([key]) => !written.has(key)));
  return others(before) === others(after) ? null : (entries[0]?.[0] ?? '');
};

const holds = (matter: Matter, key: string, value: MatterValue): boolean => {
  switch (value.kind) {
    case 'text':
      return matter.values.get(key) === value.text;
    case 'flag':
      return matter.values.get(key) === value.flag;
    case 'day':
      return matterOf(matter).date === value.day;
    case 'list':
      return same(matter.texts(key) ?? [], value.texts);
  }
};

const newMatter = (source: string, entries: readonly MatterEntry[]): Edit => {
  const start = draftStart(source);
  const end = lineEndOf(source);
  const gap = source.length === start || /^[\r\n]/.test(source.slice(start)) ? '' : end;
  const lines = entries.map(([key, value]) => `${key}: ${yamlValue(value)}`);
  return insertion(start, ['---', ...lines, '---', gap].join(end));
};
