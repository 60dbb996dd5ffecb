import type { z } from 'zod';
import type { Result } from '../result.js';
import { failure, success } from '../result.js';
import type { InvalidFailure } from './failure.js';

/** Checks a value against a schema; a failure tells the first fault and its place. */
export const validate = <Value>(schema: z.ZodType<Value>, value: unknown): Result<Value, InvalidFailure> => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return success(parsed.data);
  const [issue] = parsed.error.issues;
  return failure(invalid(issue?.path ?? [], issue?.message ?? 'not valid'));
};

/** A fault at a place of a value. */
export const invalid = (path: readonly PropertyKey[], reason: string): InvalidFailure => ({
  code: 'store-invalid',
  path: pathText(path),
  reason,
});

/** Writes a path the way JavaScript would: `drafts["file:///a.md"][3].score`. */
const pathText = (path: readonly PropertyKey[]): string => {
  let text = '';
  for (const key of path) {
    if (typeof key === 'number') text += `[${key}]`;
    else if (/^[a-z_$][\w$]*$/i.test(String(key))) text += text === '' ? String(key) : `.${String(key)}`;
    else text += `[${JSON.stringify(String(key))}]`;
  }
  return text;
};
