import type * as z from 'zod';
import type { Expected } from './project-problem.js';

/** What zod says about a form. */
export type Issue = z.core.$ZodIssue;

/** The keys and indexes that lead to a value. */
export type Path = readonly (string | number)[];

/** Something in the file that this version does not know. */
export interface Unknown {
  readonly path: Path;
  readonly text: string;
  /** Whether it stands where the code of a finding is expected. */
  readonly isCode: boolean;
}

/** The path of an issue: JSON has no symbols as keys. */
export const pathOf = (issue: Issue): Path => issue.path.filter((step) => typeof step !== 'symbol');

/** What an issue says is unknown; nothing where the issue is a true one. */
export const unknownsOf = (issue: Issue, value: unknown): readonly Unknown[] => {
  const path = pathOf(issue);
  if (issue.code === 'unrecognized_keys') {
    const isCode = path.length === 1 && path[0] === 'rules';
    return issue.keys.map((key) => ({ path: [...path, key], text: key, isCode }));
  }
  if (issue.code === 'invalid_union') {
    const branch = issue.errors.find((issues) => issues.every(({ code }) => code === 'unrecognized_keys')) ?? [];
    return branch.flatMap((inner) =>
      unknownsOf(inner, value).map((unknown) => ({ ...unknown, path: [...path, ...unknown.path], isCode: false })),
    );
  }
  const given = valueAt(value, path);
  const isCode = issue.code === 'invalid_value' && path.at(-1) === 'code' && typeof given === 'string';
  return isCode ? [{ path, text: given, isCode }] : [];
};

/** What should stand where an issue is. */
export const expectedAt = (issue: Issue): Expected => {
  if (issue.code === 'invalid_value') return issue.path.at(-1) === 'code' ? 'code' : 'level';
  if (issue.code === 'invalid_union') return issue.path[0] === 'tags' ? 'tag' : 'word';
  if (issue.code === 'invalid_type') return expectedType(issue.expected);
  return issue.code === 'too_small' && issue.origin === 'string' ? 'nothing-empty' : 'number';
};

const expectedType = (type: string): Expected => {
  switch (type) {
    case 'string':
      return 'text';
    case 'array':
      return 'list';
    case 'object':
    case 'record':
      return 'object';
    default:
      return 'number';
  }
};

/** A value without what stands at some paths. */
export const without = (value: unknown, paths: readonly Path[]): unknown => {
  if (typeof value !== 'object' || value === null || paths.length === 0) return value;
  const keep = <Key extends string | number>(key: Key, inner: unknown): readonly (readonly [Key, unknown])[] => {
    const own = paths.filter(([first]) => first === key).map(([, ...rest]) => rest);
    return own.some((rest) => rest.length === 0) ? [] : [[key, without(inner, own)]];
  };
  return Array.isArray(value)
    ? value.flatMap((inner: unknown, index) => keep(index, inner).map(([, kept]) => kept))
    : Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => keep(key, inner)));
};

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined), value);
