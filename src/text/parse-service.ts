import { deltaOf, EMPTY_DRAFT } from '../domain/text/delta.js';
import { createParser, type DraftParser } from '../domain/text/draft-parser.js';
import type { ParsedDraft } from '../domain/text/block.js';
import type { FromTextWorker, ToTextWorker } from '../protocol/text.js';

/** How many drafts are kept parsed; the one not asked for longest is dropped first. */
const DRAFTS = 16;

/** A draft as it was sent last. */
interface Kept {
  readonly parser: DraftParser;
  readonly sent: { readonly id: number; readonly draft: ParsedDraft; readonly length: number } | null;
}

/** What the text worker does with its messages. */
export class ParseService {
  readonly #drafts = new Map<string, Kept>();

  /** Answers a message; null where it wants no answer. An error becomes a `failed` reply. */
  answer(message: ToTextWorker): FromTextWorker | null {
    if (message.type === 'forget') {
      this.#drafts.delete(message.draft);
      return null;
    }
    try {
      return this.#parse(message);
    } catch (error) {
      // A parser that threw may be in no good state.
      this.#drafts.delete(message.draft);
      return { type: 'failed', id: message.id, message: error instanceof Error ? error.message : String(error) };
    }
  }

  #parse({ id, draft: name, source, since }: Extract<ToTextWorker, { type: 'parse' }>): FromTextWorker {
    const kept = this.#drafts.get(name);
    const parser = kept?.parser ?? createParser();
    const draft = parser.parse(source);
    const after = { id, draft, length: source.length };
    // Deleted and set again, so that the map is in the order of use.
    this.#drafts.delete(name);
    this.#drafts.set(name, { parser, sent: after });
    for (const oldest of this.#drafts.keys()) {
      if (this.#drafts.size <= DRAFTS) break;
      this.#drafts.delete(oldest);
    }
    const before = since !== null && kept?.sent?.id === since ? kept.sent : null;
    return {
      type: 'parsed',
      id,
      since: before?.id ?? null,
      delta: deltaOf(before ?? { draft: EMPTY_DRAFT, length: 0 }, after),
    };
  }
}
