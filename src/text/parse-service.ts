import { BlockChecks } from '../domain/rules/block-checks.js';
import { BLOCK_RULES } from '../domain/rules/block-rules.js';
import { checkDraft } from '../domain/rules/check-draft.js';
import { relativeLinks } from '../domain/rules/links/relative-links.js';
import type { DraftView } from '../domain/rules/rule.js';
import { deltaOf, EMPTY_DRAFT } from '../domain/text/delta.js';
import { createParser, type DraftParser } from '../domain/text/draft-parser.js';
import type { FromTextWorker, ToTextWorker } from '../protocol/text.js';

/** How many drafts are kept parsed; the one not asked for longest is dropped first. */
const DRAFTS = 16;

/** A draft as it was sent last. */
interface Kept {
  readonly parser: DraftParser;
  readonly sent: { readonly id: number; readonly view: DraftView };
}

/** What the text worker does with its messages. */
export class ParseService {
  readonly #drafts = new Map<string, Kept>();
  readonly #blocks = new BlockChecks(BLOCK_RULES);

  /** Answers a message; null where it wants no answer. An error becomes a `failed` reply. */
  answer(message: ToTextWorker): FromTextWorker | null {
    try {
      switch (message.type) {
        case 'forget':
          this.#drafts.delete(message.draft);
          return null;
        case 'parse':
          return this.#parse(message);
        case 'check':
          return this.#check(message);
      }
    } catch (error) {
      // A parser that threw may be in no good state.
      if (message.type === 'parse') this.#drafts.delete(message.draft);
      if (message.type === 'forget') throw error;
      return { type: 'failed', id: message.id, message: error instanceof Error ? error.message : String(error) };
    }
  }

  #parse({ id, draft: name, source, since }: Extract<ToTextWorker, { type: 'parse' }>): FromTextWorker {
    const kept = this.#drafts.get(name);
    const parser = kept?.parser ?? createParser();
    const { draft, marks } = parser.read(source);
    // Deleted and set again, so that the map is in the order of use.
    this.#drafts.delete(name);
    this.#drafts.set(name, { parser, sent: { id, view: { draft, marks, source } } });
    for (const oldest of this.#drafts.keys()) {
      if (this.#drafts.size <= DRAFTS) break;
      this.#drafts.delete(oldest);
    }
    const before = since !== null && kept?.sent.id === since ? kept.sent : null;
    return {
      type: 'parsed',
      id,
      since: before?.id ?? null,
      delta: deltaOf(
        { draft: before?.view.draft ?? EMPTY_DRAFT, length: before?.view.source.length ?? 0 },
        { draft, length: source.length },
      ),
    };
  }

  #check({ id, draft, since, most }: Extract<ToTextWorker, { type: 'check' }>): FromTextWorker {
    const sent = this.#drafts.get(draft)?.sent;
    if (sent?.id !== since) return { type: 'stale', id };
    const findings = checkDraft(sent.view, this.#blocks).slice(0, most);
    return { type: 'checked', id, findings, links: relativeLinks(sent.view.marks) };
  }
}
