import { Emitter } from '../../src/app/emitter.js';
import type { Classified, Classifier, ClassifierFailure, ClassifierState } from '../../src/app/ports/classifier.js';
import type { ModelManifest } from '../../src/domain/annotation/manifest.js';
import { failure, success, type Result } from '../../src/domain/result.js';
import { manifest as fakeManifest } from './builders.js';

type Answer = Result<readonly Classified[], ClassifierFailure>;

/** What the fake model knows: words by the label that it gives them, and the trait of every subword of a text. */
export interface FakeKnowledge {
  readonly manifest?: ModelManifest;
  readonly labels?: Readonly<Record<string, string>>;
  /** The value of each trait, from the word. */
  readonly trait?: (word: string) => number;
  /** How likely each word is at fault; without it the model does not judge that. */
  readonly fault?: (word: string) => number;
}

/** A small classifier of its own: its subwords are the words between blanks, its labels come from a list. */
export class FakeClassifier implements Classifier {
  /** The texts of each request, in order. */
  readonly asked: (readonly string[])[] = [];
  readonly #manifest: ModelManifest;
  readonly #knowledge: FakeKnowledge;
  readonly #changed = new Emitter<ClassifierState>();
  readonly onDidChangeState = this.#changed.event;
  #state: ClassifierState = { kind: 'idle' };

  constructor(knowledge: FakeKnowledge = {}) {
    this.#knowledge = knowledge;
    const faults = { output: 'fault', fewest: 8, falseAlarms: 0.01, threshold: { en: 3, zh: 3 } };
    this.#manifest = knowledge.manifest ?? fakeManifest(knowledge.fault === undefined ? {} : { faults });
  }

  /** What the fake model is. */
  get model(): ModelManifest {
    return this.#manifest;
  }

  get state(): ClassifierState {
    return this.#state;
  }

  manifest(): Promise<Result<ModelManifest, ClassifierFailure>> {
    return Promise.resolve(this.#state.kind === 'unavailable' ? failure(this.#state.failure) : success(this.#manifest));
  }

  classify(texts: readonly string[]): Promise<Answer> {
    if (this.#state.kind === 'unavailable') return Promise.resolve(failure(this.#state.failure));
    this.asked.push(texts);
    if (this.#state.kind === 'idle') {
      this.#setState({ kind: 'loading' });
      this.#setState({ kind: 'ready' });
    }
    return Promise.resolve(success(texts.map((text) => this.answer(text))));
  }

  /** What the model says of a text. */
  answer(text: string): Classified {
    const words = [...text.matchAll(/\S+/gu)];
    const { taggers, regressor } = this.#manifest;
    const outputs: Record<string, Float32Array> = {};
    for (const { output, labels } of taggers) {
      outputs[output] = Float32Array.from(
        words.flatMap(([word]) => {
          const chosen = labels.indexOf(this.#knowledge.labels?.[word] ?? 'O');
          return labels.map((_, index) => (index === chosen ? 8 : 0));
        }),
      );
    }
    if (regressor !== null) {
      const trait = this.#knowledge.trait ?? ((): number => 3);
      outputs[regressor.output] = Float32Array.from(
        words.flatMap(([word]) => regressor.targets.map(({ name }) => (name === 'readability' ? 0 : trait(word)))),
      );
    }
    const { fault } = this.#knowledge;
    if (fault !== undefined) outputs['fault'] = Float32Array.from(words, ([word]) => fault(word));
    return {
      subwords: {
        starts: Int32Array.from(words, ({ index }) => index),
        ends: Int32Array.from(words, ({ index, 0: word }) => index + word.length),
      },
      outputs,
    };
  }

  /** From now on every request fails. */
  fail(reason: ClassifierFailure): void {
    this.#setState({ kind: 'unavailable', failure: reason });
  }

  #setState(state: ClassifierState): void {
    this.#state = state;
    this.#changed.fire(state);
  }
}

/** A fake classifier that answers only when it is told to. */
export class HandDrivenClassifier extends FakeClassifier {
  readonly #waiting: { readonly texts: readonly string[]; readonly settle: (answer: Answer) => void }[] = [];

  /** The texts of the requests that wait for an answer. */
  get waiting(): readonly (readonly string[])[] {
    return this.#waiting.map(({ texts }) => texts);
  }

  override classify(texts: readonly string[]): Promise<Answer> {
    this.asked.push(texts);
    return new Promise((settle) => this.#waiting.push({ texts, settle }));
  }

  /** Answers the oldest request, and gives those who wait for it time to ask again. */
  async release(answer?: Answer): Promise<void> {
    const next = this.#waiting.shift();
    next?.settle(answer ?? success(next.texts.map((text) => this.answer(text))));
    await new Promise((resume) => setImmediate(resume));
  }
}
