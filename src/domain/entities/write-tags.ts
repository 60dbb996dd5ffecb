import { applyEdits } from '../annotation/apply-fixes.js';
import type { Edit } from '../annotation/finding.js';
import { insertion, lineEndOf } from '../influence/front-matter/matter.js';
import { addToList } from '../influence/front-matter/yaml-list.js';
import { yamlWord } from '../influence/front-matter/yaml-words.js';
import { failure, success, type Result } from '../result.js';
import { readTags, type TagsFailure, type TagsMatter } from './front-matter-tags.js';

/**
 * The edits that add tags to the front matter of a draft, in the style of the list that is there; a flow list in new
 * front matter where there is none. Every other character stays. Tags that are there already are left out.
 */
export const writeTags = (source: string, tags: readonly string[]): Result<readonly Edit[], TagsFailure> => {
  const before = readTags(source);
  if (!before.ok) return before;
  const present = before.value?.tags ?? [];
  const added = [...new Set(tags.map((tag) => tag.trim()))].filter((tag) => tag !== '' && !present.includes(tag));
  if (added.length === 0) return success([]);
  const edits = before.value === null ? [newFrontMatter(source, added)] : additions(before.value, added, source);
  // Whatever unusual YAML there is: nothing is written that does not read back as it should.
  const after = readTags(applyEdits(source, edits));
  const right =
    after.ok &&
    after.value !== null &&
    JSON.stringify(after.value.tags) === JSON.stringify([...present, ...added]) &&
    after.value.rest === (before.value?.rest ?? '[]');
  return right ? success(edits) : failure('unsupported');
};

const newFrontMatter = (source: string, tags: readonly string[]): Edit => {
  const end = lineEndOf(source);
  const gap = source === '' || /^[\r\n]/.test(source) ? '' : end;
  return insertion(0, ['---', `tags: [${tags.map(yamlWord).join(', ')}]`, '---', gap].join(end));
};

const additions = ({ map, pair, base, yaml }: TagsMatter, tags: readonly string[], source: string): readonly Edit[] => {
  const lineEnd = lineEndOf(source);
  if (pair !== null) return addToList({ text: yaml, base, lineEnd }, pair, tags);
  const first = map?.range?.[0] ?? 0;
  const indent = map === null ? '' : /[ ]*$/.exec(yaml.slice(0, first))?.[0];
  return [insertion(base + yaml.length, `${indent}tags: [${tags.map(yamlWord).join(', ')}]${lineEnd}`)];
};
