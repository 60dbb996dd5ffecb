import type { LocalLinter } from 'harper.js';
import { candidateWords } from '../domain/proofreading/candidate-words.js';
import { type Lookup, misspelling, relatives, wordsMeant } from '../domain/proofreading/misspelling.js';
import type { BlockText } from '../domain/proofreading/proof-texts.js';
import type { ProseFinding } from '../domain/rules/rule.js';
import { sentenceSpans } from '../domain/text/sentences.js';
import { LeastRecent } from '../app/least-recent.js';
import { readLint, type RuleLint } from './read-lint.js';
import { cover } from './mask.js';
import { toProseFinding } from './grammar-finding.js';
import { TRUSTED_RULES } from './harper-rules.js';

/** So many words are remembered with what harper says of them, and so many sentences. */
const WORDS = 20_000;
const SENTENCES = 4000;

const PLAIN = { language: 'plaintext' } as const;

type Mode = 'grammar' | 'words';

/** Finds grammar and spelling in English texts by one linter, which is switched between the two. */
export class EnglishReader {
  readonly #linter: LocalLinter;
  readonly #rules: readonly string[];
  /** Words with what might be meant by them; null for a word that is known. */
  readonly #words = new LeastRecent<readonly string[] | null>(WORDS);
  /** Sentences with what was found in them: an edit in a paragraph costs the sentences that it changes. */
  readonly #sentences = new LeastRecent<readonly RuleLint[]>(SENTENCES);
  #mode: Mode | null = null;

  private constructor(linter: LocalLinter, rules: readonly string[]) {
    this.#linter = linter;
    this.#rules = rules;
  }

  static async over(linter: LocalLinter): Promise<EnglishReader> {
    return new EnglishReader(linter, Object.keys(await linter.getLintConfig()));
  }

  /** What is found in a text. Nothing else runs between: it waits for nothing but what is there. */
  async read({ text, opaque }: BlockText): Promise<readonly ProseFinding[]> {
    const covered = cover(text, opaque, 'Xy');
    const grammar = (await this.#grammar(covered)).flatMap((lint) => toProseFinding(covered, opaque, lint));
    const candidates = candidateWords(text, opaque);
    await this.#lookUp(candidates.map(({ word }) => word));
    const lookup: Lookup = (word) => this.#words.get(word) ?? null;
    // Few words get so far that their parts must be looked up as well.
    await this.#lookUp(
      candidates.flatMap(({ word }) => (wordsMeant(word, lookup).length === 0 ? [] : relatives(word))),
    );
    const spelling = candidates.flatMap((candidate) => misspelling(candidate, lookup) ?? []);
    return [...grammar, ...spelling].toSorted((a, b) => a.span.start - b.span.start);
  }

  async #grammar(text: string): Promise<readonly RuleLint[]> {
    const found: RuleLint[] = [];
    for (const { start, end } of sentenceSpans(text)) {
      const sentence = text.slice(start, end);
      const lints = this.#sentences.get(sentence) ?? (await this.#lints(sentence, 'grammar'));
      this.#sentences.set(sentence, lints);
      for (const lint of lints) {
        found.push({ ...lint, span: { start: lint.span.start + start, end: lint.span.end + start } });
      }
    }
    return found;
  }

  async #lookUp(words: readonly string[]): Promise<void> {
    const unseen = [...new Set(words)].filter((word) => this.#words.get(word) === undefined);
    if (unseen.length === 0) return;
    for (const word of unseen) this.#words.set(word, null);
    // One word a paragraph, so that none is read together with the next.
    for (const lint of await this.#lints(unseen.join('\n\n'), 'words')) {
      this.#words.set(
        lint.text,
        lint.suggestions.map((one) => one.text),
      );
    }
  }

  async #lints(text: string, mode: Mode): Promise<readonly RuleLint[]> {
    if (this.#mode !== mode) {
      const isOn = (rule: string): boolean => (mode === 'words' ? rule === 'SpellCheck' : TRUSTED_RULES.has(rule));
      await this.#linter.setLintConfig(Object.fromEntries(this.#rules.map((rule) => [rule, isOn(rule)])));
      this.#mode = mode;
    }
    const groups = await this.#linter.organizedLints(text, PLAIN);
    return Object.entries(groups).flatMap(([rule, lints]) => lints.map((lint) => readLint(rule, lint)));
  }
}
