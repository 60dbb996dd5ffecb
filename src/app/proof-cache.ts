import { RecentMap } from '../domain/recent-map.js';
import { success } from '../domain/result.js';
import type { ProseFinding } from '../domain/rules/rule.js';
import type { Proofreader } from './ports/proofreader.js';
import type { BlockText } from '../domain/proofreading/proof-texts.js';
import { ProofQueue, type ProofReply } from './proof-queue.js';

type Found = readonly ProseFinding[];

/**
 * A proofreader that remembers what was found in a text: an edit costs the block that it changes, and no text is asked
 * for again while it is being read. What was read is kept, whether or not somebody still waits for it.
 */
export class ProofCache implements Proofreader {
  readonly #queue: ProofQueue;
  /** By the text with its opaque stretches. */
  readonly #known: RecentMap<Found>;
  /** What is being read or waits for it. */
  readonly #flights = new Map<string, Promise<ProofReply>>();

  /** @param most how many texts are remembered: those of several long drafts, most of which have no findings */
  constructor(proofreader: Proofreader, most = 20_000) {
    this.#queue = new ProofQueue(proofreader);
    this.#known = new RecentMap(most / 2);
  }

  async read(
    texts: readonly BlockText[],
    onRead: (index: number, found: Found) => void = () => undefined,
  ): ReturnType<Proofreader['read']> {
    const keys = texts.map(keyOf);
    const found: Found[] = [];
    const note = (index: number, one: Found): void => {
      found[index] = one;
      onRead(index, one);
    };
    const unseen = new Map<string, BlockText>();
    for (const [index, text] of texts.entries()) {
      const key = keys[index] ?? '';
      const known = this.#known.get(key);
      if (known !== undefined) note(index, known);
      else if (!this.#flights.has(key)) unseen.set(key, text);
    }
    this.#ask(unseen);
    const awaited = keys.flatMap((key, index) => (index in found ? [] : [{ index, reply: this.#flights.get(key) }]));
    const replies = awaited.map(async ({ index, reply }) => {
      const read = await reply;
      if (read?.ok === true) note(index, read.value);
      return read;
    });
    const failed = (await Promise.all(replies)).find((read) => read?.ok === false);
    return failed?.ok === false ? failed : success(found);
  }

  #ask(texts: ReadonlyMap<string, BlockText>): void {
    const replies = this.#queue.add([...texts.values()]);
    for (const [index, key] of [...texts.keys()].entries()) {
      const flight = replies[index]?.then((read) => {
        this.#flights.delete(key);
        if (read.ok) this.#known.set(key, read.value);
        return read;
      });
      if (flight !== undefined) this.#flights.set(key, flight);
    }
  }
}

/** Of plain English the text itself: the same string as before, so that a long draft costs no copy. */
const keyOf = ({ language, text, opaque }: BlockText): string =>
  language === 'en' && opaque.length === 0
    ? text
    : ['\0', language, ...opaque.flatMap(({ start, end }) => [start, end]), text].join('\n');
