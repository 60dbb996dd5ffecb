import type { Finding, FindingCode } from '../annotation/finding.js';
import type { ParsedDraft } from '../text/block.js';
import type { Span } from '../text/span.js';
import { ignoreIndex } from './ignore.js';
import type { Project } from './project.js';
import { silencedStretches, type SilencedStretch } from './silenced-stretches.js';
import { lowerBound } from '../text/lower-bound.js';

/** A draft and the project that it belongs to. */
export interface ProjectDraft {
  readonly source: string;
  readonly draft: Pick<ParsedDraft, 'blocks' | 'comments'>;
  /** The draft, relative to the folder of the project's file, with slashes. */
  readonly file: string;
  readonly project: Project;
}

/** The findings that somebody wants to see, with the severities that the project gives them, in the same order. */
export const suppress = (
  findings: readonly Finding[],
  { source, draft, file, project }: ProjectDraft,
): readonly Finding[] => {
  if (findings.length === 0) return findings;
  const ignores = ignoreIndex(project.ignores, file, source);
  const isSilent = silenceOf(silencedStretches(draft, source));
  return findings.flatMap((finding) => {
    const level = project.rules[finding.code] ?? finding.severity;
    if (level === 'off' || isSilent(finding) || ignores.silences(finding)) return [];
    return level === finding.severity ? [finding] : [{ ...finding, severity: level }];
  });
};

/** Whether a finding begins within a stretch that silences its code. */
const silenceOf = (stretches: readonly SilencedStretch[]): ((finding: Finding) => boolean) => {
  if (stretches.length === 0) return () => false;
  const byCode = new Map<FindingCode, readonly Span[]>();
  const silentIn = (code: FindingCode): readonly Span[] => {
    const known = byCode.get(code);
    if (known !== undefined) return known;
    const spans = stretches.filter(({ codes }) => codes === null || codes.has(code)).map(({ span }) => span);
    const merged = merge(spans);
    byCode.set(code, merged);
    return merged;
  };
  return ({ code, span }) => {
    const spans = silentIn(code);
    const low = lowerBound(spans, (one) => one.end <= span.start);
    const found = spans[low];
    return found !== undefined && found.start <= span.start;
  };
};

/** The same stretches, ordered and disjoint. */
const merge = (spans: readonly Span[]): readonly Span[] => {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last === undefined || last.end < span.start) merged.push(span);
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return merged;
};
