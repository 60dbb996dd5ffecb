import type { Fix } from '../domain/annotation/finding.js';
import type { ProseFinding } from '../domain/rules/rule.js';
import { overlaps, type Span } from '../domain/text/span.js';
import { isBelieved } from './believed.js';
import type { RuleLint, Suggested } from './read-lint.js';

/** More fixes than this are a list to choose from rather than help. */
const MOST = 3;

/** What harper calls matters of style rather than of grammar. */
const STYLE: ReadonlySet<string> = new Set([
  'Enhancement',
  'Formatting',
  'Readability',
  'Redundancy',
  'Regionalism',
  'Style',
  'WordChoice',
]);

/** The finding of a lint, or none where it is not believed or touches an opaque stretch. */
export const toProseFinding = (text: string, opaque: readonly Span[], lint: RuleLint): readonly ProseFinding[] => {
  const { span, rule, message, suggestions } = lint;
  if (text.slice(span.start, span.end) !== lint.text || opaque.some((one) => overlaps(one, span))) return [];
  if (!isBelieved(text, lint)) return [];
  const fixes = suggestions.slice(0, MOST).map((one) => fixOf(span, one));
  return [{ code: STYLE.has(lint.kind) ? 'style' : 'grammar', span, values: { rule, message }, fixes }];
};

const fixOf = (span: Span, { kind, text }: Suggested): Fix => {
  switch (kind) {
    case 'replace':
      return { kind, values: { text }, edits: [{ span, newText: text }], safe: false };
    case 'remove':
      return { kind, values: {}, edits: [{ span, newText: '' }], safe: false };
    case 'insert':
      return {
        kind,
        values: { text },
        edits: [{ span: { start: span.end, end: span.end }, newText: text }],
        safe: false,
      };
  }
};
