import { findNodeAtLocation, type Node } from 'jsonc-parser';
import { checkForm, newerVersion } from './check-form.js';
import { insertAll, insertMember, layoutOf, type Layout, type Render } from './json-insert.js';
import { readJsonTree } from './json-tree.js';
import type { ProjectChange } from './project-change.js';
import { PROJECT_VERSION } from './project-form.js';
import type { ProjectProblem } from './project-problem.js';
import { readProject } from './read-project.js';
import {
  isEmptyIgnore,
  sameBaseline,
  sameIgnore,
  writtenBaselineEntry,
  writtenIgnore,
  writtenWord,
} from './written-entries.js';

/** Why a file must not be changed (it is broken, or a newer version wrote it), or null where it may be. */
export const projectEditProblem = (text: string): ProjectProblem | null => {
  const tree = readJsonTree(text);
  if (!tree.ok) return tree.failure[0] ?? null;
  const { root, problem } = tree.value;
  if (root === null) return null;
  const version = newerVersion(root);
  if (version !== null) return problem(root.offset, { code: 'newer-version', version });
  const checked = checkForm(root, problem);
  return checked.ok ? null : (checked.failure[0] ?? null);
};

/**
 * Makes a change in the text of a project's file and leaves every other character as it is. What is there already is not
 * written again. A text that must not be changed comes back as it is: ask `projectEditProblem` for the reason.
 */
export const editProject = (text: string, change: ProjectChange): string => {
  if (projectEditProblem(text) !== null) return text;
  const tree = readJsonTree(text);
  const project = readProject(text);
  if (!tree.ok || !project.ok) return text;
  const { root } = tree.value;
  if (root === null) {
    const before = text === '' || /[\r\n]$/.test(text) ? text : `${text}\n`;
    return editProject(`${before}{\n  "version": ${PROJECT_VERSION}\n}\n`, change);
  }
  const layout = layoutOf(text, root);
  switch (change.kind) {
    case 'ignore': {
      if (isEmptyIgnore(change.ignore) || project.value.ignores.some((one) => sameIgnore(one, change.ignore)))
        return text;
      return addMember(text, root, { key: 'ignores', brackets: '[]', member: writtenIgnore(change.ignore) }, layout);
    }
    case 'lexicon': {
      const { entry } = change;
      if (entry.text === '') return text;
      const known = project.value.lexicon.findIndex((one) => one.text === entry.text);
      const type = project.value.lexicon[known]?.type ?? null;
      if (known >= 0 && (entry.type === null || entry.type === type)) return text;
      const node = findNodeAtLocation(root, ['lexicon', known]);
      return known >= 0 && node !== undefined
        ? replaceNode(text, node, writtenWord(entry))
        : addMember(text, root, { key: 'lexicon', brackets: '[]', member: writtenWord(entry) }, layout);
    }
    case 'rule': {
      if (project.value.rules[change.code] === change.level) return text;
      const level = JSON.stringify(change.level);
      const node = findNodeAtLocation(root, ['rules', change.code]);
      if (node !== undefined) return replaceNode(text, node, level);
      const member = `${JSON.stringify(change.code)}: ${level}`;
      return addMember(text, root, { key: 'rules', brackets: '{}', member }, layout);
    }
    case 'baseline': {
      if (sameBaseline(project.value.baseline, change.entries)) return text;
      return writeBaseline(text, root, change, layout);
    }
  }
};

/** A member to add, and the list or object that it goes into. */
interface NewMember {
  readonly key: string;
  readonly brackets: '[]' | '{}';
  readonly member: string;
}

/** Adds a member to the list or object under a key of the file, which is made where it is missing. */
const addMember = (text: string, root: Node, { key, brackets, member }: NewMember, layout: Layout): string => {
  const container = findNodeAtLocation(root, [key]);
  const insertions =
    container === undefined
      ? insertMember(text, root, membersOf(key, brackets, [member], layout), layout)
      : insertMember(text, container, () => member, layout);
  return insertAll(text, insertions);
};

const membersOf =
  (key: string, brackets: '[]' | '{}', members: readonly string[], layout: Layout): Render =>
  (indentation, inline) =>
    `${JSON.stringify(key)}: ${inBrackets(brackets, members, indentation, inline, layout)}`;

const inBrackets = (
  brackets: '[]' | '{}',
  members: readonly string[],
  indentation: string,
  inline: boolean,
  { lineEnd, unit }: Layout,
): string => {
  const [open = '', close = ''] = brackets;
  if (members.length === 0) return brackets;
  if (inline) return `${open}${members.join(', ')}${close}`;
  const inner = `${lineEnd}${indentation}${unit}`;
  return `${open}${inner}${members.join(`,${inner}`)}${lineEnd}${indentation}${close}`;
};

const writeBaseline = (
  text: string,
  root: Node,
  { entries }: Extract<ProjectChange, { readonly kind: 'baseline' }>,
  layout: Layout,
): string => {
  const members = entries.map(writtenBaselineEntry);
  const node = findNodeAtLocation(root, ['baseline']);
  if (node === undefined) {
    return insertAll(text, insertMember(text, root, membersOf('baseline', '[]', members, layout), layout));
  }
  return replaceNode(text, node, inBrackets('[]', members, layout.unit, false, layout));
};

const replaceNode = (text: string, { offset, length }: Node, value: string): string =>
  text.slice(0, offset) + value + text.slice(offset + length);
