import type { Finding, FindingCode } from '../annotation/finding.js';
import { collapsedText, markedTextOf } from './context.js';
import type { Ignore } from './project.js';

/** How far an ignore reaches: this one, its code in this file, its code over the same text in the project. */
export type IgnoreScope = 'here' | 'file' | 'project';

/** The ignore that silences a finding. @param file the draft, relative to the folder of the project's file */
export const ignoreFor = (finding: Finding, source: string, scope: IgnoreScope, file: string): Ignore => {
  const { code, span } = finding;
  switch (scope) {
    case 'here':
      return { code, file, ...markedTextOf(source, span) };
    case 'file':
      return { code, file, text: null, before: null, after: null };
    case 'project':
      return { code, file: null, text: collapsedText(source, span), before: null, after: null };
  }
};

/** The ignores that concern one draft, laid out so that each finding is looked up rather than compared with all. */
export interface IgnoreIndex {
  readonly silences: (finding: Finding) => boolean;
}

/**
 * Prepares the ignores for a draft. An ignored text stays silent wherever it moves and whatever changes around it, as long
 * as what stood before it or after it is still there; when the text itself is edited, it is a new finding.
 */
export const ignoreIndex = (ignores: readonly Ignore[], file: string, source: string): IgnoreIndex => {
  /** Codes that are silent in the whole draft; null for all of them. */
  const codes = new Set<FindingCode | null>();
  const texts = new Map<string, Contexts>();
  for (const { code, file: of, text, before, after } of ignores) {
    if (of !== null && of !== file) continue;
    if (text === null) {
      if (code !== null || of !== null) codes.add(code);
      continue;
    }
    const contexts = texts.get(keyOf(code, text)) ?? { before: new Set(), after: new Set() };
    texts.set(keyOf(code, text), contexts);
    if (before !== null || after === null) contexts.before.add(before);
    if (after !== null) contexts.after.add(after);
  }
  const silences = ({ code, span }: Finding): boolean => {
    if (codes.has(null) || codes.has(code)) return true;
    if (texts.size === 0) return false;
    const text = collapsedText(source, span);
    const known = [texts.get(keyOf(code, text)), texts.get(keyOf(null, text))].filter((one) => one !== undefined);
    if (known.length === 0) return false;
    const marked = markedTextOf(source, span);
    return known.some(({ before, after }) => before.has(null) || before.has(marked.before) || after.has(marked.after));
  };
  return { silences };
};

/** What stood around an ignored text, each time that it was ignored; null among what stood before: it does not matter. */
interface Contexts {
  readonly before: Set<string | null>;
  readonly after: Set<string>;
}

const keyOf = (code: FindingCode | null, text: string): string => `${code ?? ''}\n${text}`;
