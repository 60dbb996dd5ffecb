import { isFindingCode, type FindingCode, type Severity } from '../annotation/finding.js';
import { success, type Result } from '../result.js';
import { checkForm } from './check-form.js';
import { readJsonTree } from './json-tree.js';
import type { ProjectForm } from './project-form.js';
import type { ProjectProblem } from './project-problem.js';
import { NO_PROJECT, type BaselineEntry, type Ignore, type LexiconEntry, type Project } from './project.js';
import { isEmptyIgnore } from './written-entries.js';

/** A project, and what in its file does nothing. */
export interface ReadProject extends Project {
  readonly warnings: readonly ProjectProblem[];
}

/**
 * Reads the text of `.inkbearing.json`: JSON with comments and trailing commas. What this version does not know is left
 * out with a warning; what has the wrong type is a problem. A file of a newer version is read as far as it is understood.
 */
export const readProject = (text: string): Result<ReadProject, readonly ProjectProblem[]> => {
  const tree = readJsonTree(text);
  if (!tree.ok) return tree;
  const { root, problem } = tree.value;
  if (root === null) return success({ ...NO_PROJECT, warnings: [] });
  const checked = checkForm(root, problem);
  return checked.ok ? success({ ...projectOf(checked.value.form), warnings: checked.value.warnings }) : checked;
};

const projectOf = ({ rules = {}, lexicon = [], terms = {}, ignores = [], baseline = [], tags = [] }: ProjectForm) => {
  const project: Project = {
    rules: rulesOf(rules),
    lexicon: lexicon.map(lexiconEntryOf),
    terms,
    ignores: ignores.map(ignoreOf).filter((ignore) => !isEmptyIgnore(ignore)),
    baseline: baseline.flatMap(({ code, count = 1, ...place }): readonly BaselineEntry[] =>
      isFindingCode(code) ? [{ ...place, code, count }] : [],
    ),
    tags: Object.fromEntries(tags.map((tag) => (typeof tag === 'string' ? [tag, []] : [tag.tag, tag.words ?? []]))),
  };
  return project;
};

const rulesOf = (rules: NonNullable<ProjectForm['rules']>): Project['rules'] => {
  const levels: Partial<Record<FindingCode, Severity | 'off'>> = {};
  for (const [code, level] of Object.entries(rules)) {
    if (isFindingCode(code) && level !== undefined) levels[code] = level;
  }
  return levels;
};

/** A word as it stands in the file, alone or with its type. */
const lexiconEntryOf = (word: NonNullable<ProjectForm['lexicon']>[number]): LexiconEntry =>
  typeof word === 'string' ? { text: word, type: null } : { text: word.text, type: word.type ?? null };

/** An entry as it stands in the file, with null for what it does not say. */
const ignoreOf = ({ code, file, text, before, after }: NonNullable<ProjectForm['ignores']>[number]): Ignore => ({
  code: code !== undefined && isFindingCode(code) ? code : null,
  file: file ?? null,
  text: text ?? null,
  before: before ?? null,
  after: after ?? null,
});
