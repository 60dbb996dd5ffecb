import { failure, success, type Result } from './result.js';

/** Fewer characters are no beginning of an id that somebody means. */
const SHORTEST_PREFIX = 4;

/** Why a name means nothing: nothing answers to it, or several do. */
export interface FindFailure<Value> {
  readonly code: 'none' | 'several';
  readonly named: string;
  readonly candidates: readonly Value[];
}

/**
 * What an id, the beginning of one or a part of a title means. An id or a whole title wins over the beginning of an id, and
 * that over a part of a title.
 */
export const findNamed = <Value extends { readonly id: string; readonly title: string }>(
  among: readonly Value[],
  named: string,
): Result<Value, FindFailure<Value>> => {
  const wanted = named.trim().toLowerCase();
  if (wanted === '') return failure({ code: 'none', named, candidates: [] });
  const ways: readonly ((value: Value) => boolean)[] = [
    ({ id }) => id.toLowerCase() === wanted,
    ({ title }) => title.toLowerCase() === wanted,
    ({ id }) => wanted.length >= SHORTEST_PREFIX && id.toLowerCase().startsWith(wanted),
    ({ title }) => title.toLowerCase().includes(wanted),
  ];
  for (const way of ways) {
    const [value, ...more] = among.filter(way);
    if (value === undefined) continue;
    if (more.length === 0) return success(value);
    return failure({ code: 'several', named, candidates: [value, ...more] });
  }
  return failure({ code: 'none', named, candidates: [] });
};
