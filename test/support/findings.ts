import type { Finding, FindingCode } from '../../src/domain/annotation/finding.js';
import { NO_PROJECT, type Project } from '../../src/domain/project/project.js';

/** A finding over the first place of a text in a source, or over a later one. */
export const findingAt = (source: string, text: string, code: FindingCode = 'spelling', from = 0): Finding => {
  const start = source.indexOf(text, from);
  if (start < 0) throw new Error(`There is no ${text} in the source.`);
  return {
    code,
    severity: 'information',
    span: { start, end: start + text.length },
    values: {},
    gain: null,
    fixes: [],
  };
};

/** A project that says only so much. */
export const project = (changes: Partial<Project>): Project => ({ ...NO_PROJECT, ...changes });
