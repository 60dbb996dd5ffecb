import type { Finding } from '../../../../src/domain/annotation/finding.js';
import type { DraftRule } from '../../../../src/domain/rules/rule.js';
import { createParser } from '../../../../src/domain/text/draft-parser.js';

/** What a rule finds in a source. */
export const check = (rule: DraftRule, source: string): readonly Finding[] =>
  rule.check({ ...createParser().read(source), source });

/** The text that each finding marks. */
export const marked = (rule: DraftRule, source: string): readonly string[] =>
  check(rule, source).map(({ span }) => source.slice(span.start, span.end));
