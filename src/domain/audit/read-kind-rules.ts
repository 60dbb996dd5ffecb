import * as z from 'zod';
import { readGlob } from './glob.js';
import type { KindRule } from './kinds.js';
import { WORK_KINDS, workKindSchema } from './work-kind.js';

/** What is wrong with the setting, and at which of its rules (from 0). */
export type RuleProblem =
  | { readonly code: 'rules-no-list' }
  /** A rule is an object with `kind` and at least one of `pattern`, `language` and `workspace`. */
  | { readonly code: 'rule-no-object' | 'rule-without-condition'; readonly index: number }
  | { readonly code: 'rule-unknown-kind'; readonly index: number; readonly known: readonly string[] }
  | {
      readonly code: 'rule-unknown-member' | 'rule-no-text' | 'rule-bad-pattern';
      readonly index: number;
      readonly member: string;
    };

/** The rules that can be used, and what is wrong with the others. */
export interface KindRules {
  readonly rules: readonly KindRule[];
  readonly problems: readonly RuleProblem[];
}

/** Reads the setting `inkbearing.audit.rules`: a list of `{ "pattern"?, "language"?, "workspace"?, "kind" }`. A rule with a fault is left out. */
export const readKindRules = (value: unknown): KindRules => {
  const list = z.array(z.unknown()).safeParse(value);
  if (!list.success) return { rules: [], problems: [{ code: 'rules-no-list' }] };
  const read = list.data.map(readRule);
  return {
    rules: read.flatMap((one) => ('kind' in one ? [one] : [])),
    problems: read.flatMap((one) => ('kind' in one ? [] : [one])),
  };
};

const CONDITIONS = ['pattern', 'language', 'workspace'];

const readRule = (value: unknown, index: number): KindRule | RuleProblem => {
  const read = z.record(z.string(), z.unknown()).safeParse(value);
  if (!read.success) return { code: 'rule-no-object', index };
  const { kind, ...conditions } = read.data;
  for (const [member, condition] of Object.entries(conditions)) {
    if (!CONDITIONS.includes(member)) return { code: 'rule-unknown-member', index, member };
    if (typeof condition !== 'string' || condition === '') return { code: 'rule-no-text', index, member };
  }
  const known = workKindSchema.safeParse(kind);
  if (!known.success) return { code: 'rule-unknown-kind', index, known: WORK_KINDS };
  if (Object.keys(conditions).length === 0) return { code: 'rule-without-condition', index };
  const pattern = textOf(conditions['pattern']);
  const path = pattern === null ? null : readGlob(pattern);
  if (pattern !== null && path === null) return { code: 'rule-bad-pattern', index, member: 'pattern' };
  return {
    path,
    language: textOf(conditions['language']),
    workspace: textOf(conditions['workspace']),
    kind: known.data,
  };
};

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
