import type { Edit, Finding, FindingCode } from './finding.js';

/**
 * The edits of the first fix of each finding, as far as they go together: of two that touch the same text the earlier
 * one is taken, the other is left for the next time.
 */
export const combinedEdits = (findings: readonly Finding[]): readonly Edit[] => {
  const wanted = findings
    .flatMap(({ fixes: [fix] }) => (fix === undefined ? [] : [fix.edits]))
    .toSorted((a, b) => (a[0]?.span.start ?? 0) - (b[0]?.span.start ?? 0));
  const taken: Edit[] = [];
  /** The edits of fixes that make several: they may stand anywhere, those of the others come in order. */
  const scattered: Edit[] = [];
  let last: Edit | undefined;
  for (const edits of wanted) {
    const before = edits.length > 1 ? taken : [...scattered, ...(last === undefined ? [] : [last])];
    if (edits.some((edit) => before.some((other) => collide(edit, other)))) continue;
    taken.push(...edits);
    if (edits.length > 1) scattered.push(...edits);
    else if (last === undefined || (edits[0]?.span.end ?? 0) >= last.span.end) last = edits[0];
  }
  return taken.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
};

/** The findings whose first fix may be applied without a look. */
export const safelyFixable = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ fixes: [fix] }) => fix?.safe === true);

/** The findings that *fix all of this kind* mends together with one: those of its code, or of its very text. */
export const alike = (finding: Finding, findings: readonly Finding[], source: string): readonly Finding[] => {
  const [fix] = finding.fixes;
  if (fix === undefined) return [];
  if (fix.safe) return ofCode(safelyFixable(findings), finding.code);
  const text = textOf(finding, source);
  return ofCode(findings, finding.code).filter(
    (other) => textOf(other, source) === text && other.fixes[0]?.edits.length === 1,
  );
};

/** A text with edits made in it. */
export const applyEdits = (source: string, edits: readonly Edit[]): string => {
  let result = '';
  let at = 0;
  for (const { span, newText } of edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    result += source.slice(at, span.start) + newText;
    at = span.end;
  }
  return result + source.slice(at);
};

const ofCode = (findings: readonly Finding[], code: FindingCode): readonly Finding[] =>
  findings.filter((other) => other.code === code);

const textOf = ({ span }: Finding, source: string): string => source.slice(span.start, span.end);

/** Two insertions at one place collide as well: their order would be anybody's guess. */
const collide = ({ span: a }: Edit, { span: b }: Edit): boolean =>
  (a.start < b.end && b.start < a.end) || a.start === b.start;
