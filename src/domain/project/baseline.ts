import type { Finding } from '../annotation/finding.js';
import { collapsedText } from './context.js';
import type { BaselineEntry } from './project.js';

/** The findings of one draft as old ones: counted by code and text and ordered by them, so that moving lines changes nothing. */
export const baselineOf = (file: string, findings: readonly Finding[], source: string): readonly BaselineEntry[] => {
  const counted = new Map<string, BaselineEntry>();
  for (const { code, span } of findings) {
    const text = collapsedText(source, span);
    const key = keyOf(code, text);
    counted.set(key, { file, code, text, count: (counted.get(key)?.count ?? 0) + 1 });
  }
  return [...counted].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
};

/** The findings of one draft that are not old: of each code and text, those beyond the count in the baseline. */
export const newFindings = (
  findings: readonly Finding[],
  {
    file,
    source,
    baseline,
  }: { readonly file: string; readonly source: string; readonly baseline: readonly BaselineEntry[] },
): readonly Finding[] => {
  const left = new Map<string, number>();
  for (const { file: of, code, text, count } of baseline) {
    if (of === file) left.set(keyOf(code, text), (left.get(keyOf(code, text)) ?? 0) + count);
  }
  if (left.size === 0) return findings;
  const old = new Set<Finding>();
  for (const finding of findings.toSorted((a, b) => a.span.start - b.span.start)) {
    const key = keyOf(finding.code, collapsedText(source, finding.span));
    const rest = left.get(key) ?? 0;
    if (rest > 0) old.add(finding);
    left.set(key, rest - 1);
  }
  return findings.filter((finding) => !old.has(finding));
};

const keyOf = (code: string, text: string): string => `${code}\n${text}`;
