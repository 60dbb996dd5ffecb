import type { Span } from '../text/span.js';
import { byGravity, type Finding, type Severity } from './finding.js';

/** What the editor lets through. */
export interface Showing {
  /** At most so many. */
  readonly most: number;
  /** The level at which information is shown; `off` for none at all. */
  readonly level: Severity | 'off';
  /** The block that somebody is typing in, whose findings wait for a pause. */
  readonly typing: Span | null;
}

/** The findings to show: the gravest first, then those that gain most, then those that stand first. */
export const shownFindings = (findings: readonly Finding[], { most, level, typing }: Showing): readonly Finding[] =>
  level === 'off'
    ? []
    : findings
        .filter(({ span }) => typing === null || span.end < typing.start || span.start > typing.end)
        .map((finding) => (finding.severity === 'information' ? { ...finding, severity: level } : finding))
        .toSorted((a, b) => byGravity(a, b) || (b.gain ?? 0) - (a.gain ?? 0) || a.span.start - b.span.start)
        .slice(0, most);
