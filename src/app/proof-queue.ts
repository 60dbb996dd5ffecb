import { failure, success, type Result } from '../domain/result.js';
import type { ProseFinding } from '../domain/rules/rule.js';
import type { Proofreader, ProofreaderFailure } from './ports/proofreader.js';
import type { BlockText } from '../domain/proofreading/proof-texts.js';

/** What was found in one text, or why it could not be read. */
export type ProofReply = Result<readonly ProseFinding[], ProofreaderFailure>;

/** A text that waits for its turn. */
interface Waiting {
  readonly text: BlockText;
  readonly settle: (reply: ProofReply) => void;
}

/** So many texts go out at a time: what is asked for next waits for them. */
const CHUNK = 8;

/** Feeds a proofreader a few texts at a time; those that were asked for last go first. */
export class ProofQueue {
  readonly #proofreader: Proofreader;
  /** The latest request stands at the end, the texts of each in their order. */
  readonly #requests: Waiting[][] = [];
  #busy = false;

  constructor(proofreader: Proofreader) {
    this.#proofreader = proofreader;
  }

  /** Has texts read. @returns a reply for each, in the order given; none of them rejects */
  add(texts: readonly BlockText[]): readonly Promise<ProofReply>[] {
    const request: Waiting[] = [];
    const replies = texts.map((text) => new Promise<ProofReply>((settle) => void request.push({ text, settle })));
    if (request.length > 0) this.#requests.push(request);
    void this.#pump();
    return replies;
  }

  async #pump(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    for (let chunk = this.#next(); chunk.length > 0; chunk = this.#next()) await this.#read(chunk);
    this.#busy = false;
  }

  #next(): readonly Waiting[] {
    const latest = this.#requests.at(-1);
    if (latest === undefined) return [];
    const chunk = latest.splice(0, CHUNK);
    if (latest.length === 0) this.#requests.pop();
    return chunk;
  }

  async #read(chunk: readonly Waiting[]): Promise<void> {
    const read = await this.#proofreader
      .read(chunk.map(({ text }) => text))
      // A bug in a proofreader must not leave those waiting who asked for other texts.
      .catch((error: unknown) => failure({ code: 'proofreader-failed' as const, message: String(error) }));
    for (const [index, { settle }] of chunk.entries()) settle(read.ok ? success(read.value[index] ?? []) : read);
  }
}
