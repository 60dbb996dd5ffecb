import { findNodeAtLocation, getNodeValue, type Node } from 'jsonc-parser';
import { failure, success, type Result } from '../result.js';
import type { JsonTree } from './json-tree.js';
import { PROJECT_VERSION, projectForm, type ProjectForm } from './project-form.js';
import { expectedAt, pathOf, unknownsOf, without, type Issue, type Path } from './project-issues.js';
import type { ProjectFault, ProjectProblem } from './project-problem.js';

/** What a file says, and what in it does nothing. */
export interface CheckedForm {
  readonly form: ProjectForm;
  readonly warnings: readonly ProjectProblem[];
}

/**
 * Checks the form of a file. What is not known becomes a warning and is taken out, then the rest is checked again: a form
 * with unknown keys has no value.
 */
export const checkForm = (root: Node, problem: JsonTree['problem']): Result<CheckedForm, readonly ProjectProblem[]> => {
  const value: unknown = getNodeValue(root);
  const checked = projectForm.safeParse(value);
  const warnings = [...versionWarnings(root, problem), ...emptyIgnores(root, problem)];
  if (checked.success) return success({ form: checked.data, warnings });

  const unknowns = checked.error.issues.flatMap((issue) => unknownsOf(issue, value));
  const wrong = checked.error.issues.filter((issue) => unknownsOf(issue, value).length === 0);
  if (wrong.length > 0) return failure(wrong.map((issue) => problemOf(issue, root, problem)));
  const rest = without(
    value,
    // An entry with an unknown code says nothing about other codes: it goes as a whole.
    unknowns.map(({ path, isCode }) => (isCode && path[0] !== 'rules' ? path.slice(0, -1) : path)),
  );
  const unknown = unknowns.map(({ path, text, isCode }) => {
    const fault: ProjectFault = isCode ? { code: 'unknown-code', text } : { code: 'unknown-key', key: text };
    return problem(nodeAt(root, path)?.parent?.offset ?? 0, fault);
  });
  return success({ form: projectForm.parse(rest), warnings: [...warnings, ...unknown] });
};

/** The version of a file that a newer Inkbearing wrote, or null where this one may change it. */
export const newerVersion = (root: Node): number | null => {
  const version: unknown = nodeAt(root, ['version'])?.value;
  return typeof version === 'number' && version > PROJECT_VERSION ? version : null;
};

const versionWarnings = (root: Node, problem: JsonTree['problem']): readonly ProjectProblem[] => {
  const version = newerVersion(root);
  return version === null ? [] : [problem(nodeAt(root, ['version'])?.offset ?? 0, { code: 'newer-version', version })];
};

const emptyIgnores = (root: Node, problem: JsonTree['problem']): readonly ProjectProblem[] =>
  (nodeAt(root, ['ignores'])?.children ?? [])
    .filter((node) => node.type === 'object' && !['code', 'file', 'text'].some((key) => nodeAt(node, [key])))
    .map(({ offset }) => problem(offset, { code: 'empty-ignore' }));

const problemOf = (issue: Issue, root: Node, problem: JsonTree['problem']): ProjectProblem => {
  const path = pathOf(issue);
  const key = path.findLast((step) => typeof step === 'string') ?? '{}';
  const node = nodeAt(root, path);
  return node === undefined
    ? problem(nodeAt(root, path.slice(0, -1))?.offset ?? 0, { code: 'missing-key', key })
    : problem(node.offset, { code: 'wrong-type', key, expected: expectedAt(issue) });
};

const nodeAt = (root: Node, path: Path): Node | undefined => findNodeAtLocation(root, [...path]);
