import type { Mention } from '../../../src/domain/entities/mention.js';
import type { ParsedDraft } from '../../../src/domain/text/block.js';
import { parseDraft } from '../../../src/domain/text/parse-draft.js';

/** A draft in which names are written `[name|TYPE]`, read without these marks, and the mentions that they make. */
export const named = (
  text: string,
): { readonly source: string; readonly draft: ParsedDraft; readonly mentions: readonly Mention[] } => {
  const mentions: Mention[] = [];
  let source = '';
  let at = 0;
  for (const { index, 0: all, 1: name = '', 2: type = '' } of text.matchAll(/\[([^|\]]+)\|([A-Za-z]+)\]/g)) {
    source += text.slice(at, index);
    const span = { start: source.length, end: source.length + name.length };
    mentions.push({ span, text: name, type, tagset: 'general', confidence: 1 });
    source += name;
    at = index + all.length;
  }
  source += text.slice(at);
  return { source, draft: parseDraft(source), mentions };
};
