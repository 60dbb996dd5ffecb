import type { Checked, CheckFailure, TextFailure, TextParser } from '../app/ports/text-parser.js';
import { failure, type Result, success } from '../domain/result.js';
import { BlockChecks } from '../domain/rules/block-checks.js';
import { BLOCK_RULES } from '../domain/rules/block-rules.js';
import { checkDraft } from '../domain/rules/check-draft.js';
import { relativeLinks } from '../domain/rules/links/relative-links.js';
import type { DraftView } from '../domain/rules/rule.js';
import type { ParsedDraft } from '../domain/text/block.js';
import { createParser } from '../domain/text/draft-parser.js';

/** How many drafts are kept until they are checked. */
const DRAFTS = 16;

/** Reads and checks drafts in this process, each once: for the command line, where nobody types. */
export class LocalParser implements TextParser {
  readonly #views = new Map<string, DraftView>();
  readonly #blocks = new BlockChecks(BLOCK_RULES);

  parse(draft: string, source: string): Promise<Result<ParsedDraft, TextFailure>> {
    this.#views.delete(draft);
    try {
      const view = { ...createParser().read(source), source };
      this.#views.set(draft, view);
      for (const oldest of this.#views.keys()) {
        if (this.#views.size <= DRAFTS) break;
        this.#views.delete(oldest);
      }
      return Promise.resolve(success(view.draft));
    } catch (error) {
      // Quotes or lists in thousands of levels exhaust the stack; other drafts must not suffer.
      return Promise.resolve(failure(failed(error)));
    }
  }

  check(draft: string, most: number): Promise<Result<Checked, CheckFailure>> {
    const view = this.#views.get(draft);
    if (view === undefined) return Promise.resolve(failure({ code: 'stale' }));
    try {
      const findings = checkDraft(view, this.#blocks).slice(0, most);
      return Promise.resolve(success({ findings, links: relativeLinks(view.marks) }));
    } catch (error) {
      return Promise.resolve(failure(failed(error)));
    }
  }

  forget(draft: string): void {
    this.#views.delete(draft);
  }
}

const failed = (error: unknown): TextFailure => ({
  code: 'text-worker-failed',
  message: error instanceof Error ? error.message : String(error),
});
