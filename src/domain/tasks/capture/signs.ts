import type { Energy, Priority } from '../task.js';
import { BREAK, BREAK_AFTER } from './mask.js';

/** A sign with its value. */
export type Sign = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'context' | 'tag' | 'project' | 'after' | 'anchor'; readonly value: string }
  | { readonly kind: 'priority'; readonly value: Priority }
  | { readonly kind: 'energy'; readonly value: Energy }
);

const LEVELS: Readonly<Record<string, Priority>> = {
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
  '!': 1,
  '！': 1,
  '!!': 1,
  high: 1,
  medium: 2,
  low: 4,
  高: 1,
  重要: 1,
  中: 2,
  低: 4,
};
const ENERGIES: Readonly<Record<string, Energy>> = {
  low: 'low',
  medium: 'medium',
  high: 'high',
  低: 'low',
  中: 'medium',
  高: 'high',
};

const FREE = String.raw`(?<![\p{Script=Latin}\p{N}_@#%+!！&=/.])`;
const NAME = String.raw`[\p{L}\p{N}_][\p{L}\p{M}\p{N}_/\-]{0,99}`;
const QUOTED = String.raw`"(?<quoted>[^"]+)"|“(?<curly>[^”]+)”`;

const PATTERNS = [
  ['project', String.raw`${FREE}(?:\+|(?:project|项目)[:：]\s?)(?:${QUOTED}|(?<value>(?!\d+(?!\p{L}))${NAME}))`],
  ['after', String.raw`${FREE}(?:after|依赖)[:：]\s?(?:${QUOTED}|(?<value>${NAME}))`],
  ['context', String.raw`${FREE}@(?<value>${NAME})`],
  ['tag', String.raw`${FREE}#(?<value>(?!\d+(?!\p{L}))${NAME})`],
  ['priority', String.raw`${FREE}[!！](?<value>high|medium|low|[1-4]|[!！]{1,2}|高|中|低|重要)(?![\p{L}\p{N}!！])`],
  ['priority', String.raw`${BREAK}(?<value>重要)${BREAK_AFTER}`],
  ['energy', String.raw`${FREE}%(?<value>high|medium|low|高|中|低)(?![\p{L}\p{N}])`],
  ['anchor', String.raw`(?<=\s)\^(?<value>[\w-]{1,64})(?=\s*$)`],
] as const;

const COMPILED = PATTERNS.map(([kind, source]) => ({ kind, pattern: new RegExp(source, 'giu') }));

/**
 * The signs of a line: `@context`, `#tag`, `+project` or `project:"Two words"` (项目：…), `!high` (`!1`–`!4`, `!!`, `!高`, 重要 alone),
 * `%low` energy, `after:task` (依赖：…), `^id` at the end. A sign within a word is none (`C#`, `a@b`), nor is `#123`.
 */
export const findSigns = (text: string): readonly Sign[] =>
  COMPILED.flatMap(({ kind, pattern }) =>
    Array.from(text.matchAll(pattern)).flatMap(({ index, 0: whole, groups = {} }): readonly Sign[] => {
      const span = { start: index, end: index + whole.length };
      const value = (groups['quoted'] ?? groups['curly'] ?? groups['value'] ?? '').trim();
      if (kind === 'priority') return [{ ...span, kind, value: LEVELS[value.toLowerCase()] ?? 1 }];
      if (kind === 'energy') return [{ ...span, kind, value: ENERGIES[value.toLowerCase()] ?? 'medium' }];
      return value === '' ? [] : [{ ...span, kind, value }];
    }),
  );
