import { setImmediate } from 'node:timers/promises';
import type { BlockText } from '../domain/proofreading/proof-texts.js';
import type { ProseFinding } from '../domain/rules/rule.js';
import type { FromProofWorker, ToProofWorker } from '../protocol/proofreading.js';
import { readChinese } from './chinese-reader.js';
import { EnglishReader } from './english-reader.js';
import { loadAutocorrect, type Typesetter } from './load-autocorrect.js';
import { loadHarper } from './load-harper.js';

/** What the worker does with its messages. Each engine is loaded with the first text in its language. */
export class ProofService {
  #english: Promise<EnglishReader> | null = null;
  #chinese: Promise<Typesetter> | null = null;

  /** Answers a request, text by text, so that a later request with few texts need not wait for a long draft. */
  async answer({ id, texts }: ToProofWorker): Promise<FromProofWorker> {
    try {
      const findings: (readonly ProseFinding[])[] = [];
      for (const text of texts) {
        findings.push(await this.#read(text));
        await setImmediate();
      }
      return { type: 'read', id, findings };
    } catch (error) {
      return { type: 'failed', id, message: error instanceof Error ? error.message : String(error) };
    }
  }

  async #read(text: BlockText): Promise<readonly ProseFinding[]> {
    switch (text.language) {
      case 'en':
        this.#english ??= loadHarper().then((linter) => EnglishReader.over(linter));
        return (await this.#english).read(text);
      case 'zh':
        this.#chinese ??= loadAutocorrect();
        return readChinese(await this.#chinese, text);
    }
  }
}
