import type { Block, BlockKind, Run, Sentence } from './block.js';
import { type LanguageEvidence, languageEvidence, type Verdict, verdictOf } from './language.js';
import type { DraftLanguages } from './language-summary.js';
import type { Prose } from './prose.js';
import { sentencesOf } from './sentences.js';
import type { Span } from './span.js';
import { countWords, proseOf } from './words.js';

/** A block read on its own: its offsets count from the start of its part, its language may depend on the draft. */
export interface LooseBlock {
  readonly kind: BlockKind;
  readonly level: number;
  readonly span: Span;
  readonly runs: readonly Run[];
  readonly text: string;
  readonly words: number;
  readonly sentences: readonly Sentence[];
  readonly evidence: LanguageEvidence;
  readonly verdict: Verdict;
}

/** Adds to a block of prose what follows from its text alone. */
export const looseBlock = (prose: Prose): LooseBlock => {
  const { kind, level, runs } = prose;
  const readable = proseOf(runs);
  const evidence = languageEvidence(readable);
  return {
    kind,
    level,
    span: { start: runs[0]?.span.start ?? 0, end: runs.at(-1)?.span.end ?? 0 },
    runs,
    text: runs.map((run) => run.text).join(''),
    words: countWords(readable),
    sentences: sentencesOf(prose),
    evidence,
    verdict: verdictOf(evidence),
  };
};

/** The block in its draft. */
export const placeBlock = (loose: LooseBlock, by: number, fallback: DraftLanguages): Block => {
  const { kind, level, text, words, verdict } = loose;
  const language = verdict === 'latin' || verdict === 'none' ? fallback[verdict] : verdict;
  return shiftBlock(
    { kind, level, span: loose.span, runs: loose.runs, text, language, words, sentences: loose.sentences },
    by,
  );
};

/** The same block further on in the source. */
export const shiftBlock = (block: Block, by: number): Block =>
  by === 0
    ? block
    : {
        kind: block.kind,
        level: block.level,
        span: shift(block.span, by),
        runs: block.runs.map(({ kind, span, text }) => ({ kind, span: shift(span, by), text })),
        text: block.text,
        language: block.language,
        words: block.words,
        sentences: block.sentences.map(({ span, inBlock }) => ({ span: shift(span, by), inBlock })),
      };

const shift = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });
