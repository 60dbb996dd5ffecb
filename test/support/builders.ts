import type { Calibration, ModelManifest } from '../../src/domain/annotation/manifest.js';
import type { SentenceSigns } from '../../src/domain/annotation/classified-window.js';
import { TRAITS } from '../../src/domain/quality/trait.js';
import type { Block, ParsedDraft, Run } from '../../src/domain/text/block.js';
import { parseDraft } from '../../src/domain/text/parse-draft.js';

/** A draft from its lines. */
export const draft = (...lines: readonly string[]): ParsedDraft => parseDraft(lines.join('\n'));

/** A paragraph of plain text with one sentence, at the start of its draft. */
export const block = (text: string, changes: Partial<Block> = {}): Block => {
  const span = { start: 0, end: text.length };
  const runs: readonly Run[] = text === '' ? [] : [{ kind: 'text', span, text }];
  return {
    kind: 'paragraph',
    level: 0,
    span,
    runs,
    text,
    language: 'en',
    words: text.split(/\s+/u).filter((word) => word !== '').length,
    sentences: text === '' ? [] : [{ span, inBlock: span }],
    ...changes,
  };
};

/** A paragraph where `…` between backticks is code: it keeps its place, but is no prose. */
export const blockWithCode = (source: string): Block => {
  const runs: Run[] = [];
  let at = 0;
  for (const part of source.split(/(`[^`]*`)/u).filter((one) => one !== '')) {
    const code = part.startsWith('`');
    runs.push({
      kind: code ? 'opaque' : 'text',
      span: { start: at, end: at + part.length },
      text: code ? part.slice(1, -1) : part,
    });
    at += part.length;
  }
  const text = runs.map((run) => run.text).join('');
  const span = { start: 0, end: source.length };
  return { ...block(text), runs, span, sentences: [{ span, inBlock: { start: 0, end: text.length } }] };
};

/** The labels of the fake model's only tag set. */
export const LABELS = ['O', 'B-PER', 'I-PER', 'B-LOC', 'I-LOC'] as const;

/** A model with one tag set, six traits and readability. */
export const manifest = (changes: Partial<ModelManifest> = {}): ModelManifest => ({
  schema: 1,
  name: 'fake',
  version: '1',
  files: [{ path: 'encoder.onnx', bytes: 1, sha256: 'a'.repeat(64) }],
  encoder: {
    file: 'encoder.onnx',
    inputIds: 'input_ids',
    attentionMask: 'attention_mask',
    begin: 0,
    pad: 1,
    end: 2,
    unknown: 3,
  },
  tokenizer: { file: 'tokenizer.json', configuration: 'tokenizer_config.json' },
  window: { target: 64, maximum: 256, overlap: 32 },
  taggers: [{ tagset: 'general', output: 'general', labels: [...LABELS] }],
  regressor: {
    output: 'traits',
    targets: [
      ...TRAITS.map((name) => ({ name, minimum: 1, maximum: 5 })),
      { name: 'readability', minimum: -4, maximum: 2 },
    ],
  },
  faults: null,
  meaning: null,
  calibration: { en: calibration(), zh: calibration() },
  licences: [],
  ...changes,
});

/** A reference collection whose texts are spread evenly over the scale of the traits, 1–5. */
export const calibration = (changes: Partial<Calibration> = {}): Calibration => {
  const even = Array.from({ length: 101 }, (_, index) => 1 + (4 * index) / 100);
  return {
    reference: 'even',
    documents: 100,
    document: even,
    section: even,
    sentence: even,
    mean: Object.fromEntries(TRAITS.map((trait) => [trait, 3])),
    deviation: Object.fromEntries(TRAITS.map((trait) => [trait, 1])),
    ...changes,
  };
};

/** The sums of a stretch with the same value for each trait. */
export const sums = (subwords: number, trait: number, readability = 0): SentenceSigns => ({
  fault: null,
  fit: null,
  subwords,
  sums: [...TRAITS.map(() => trait * subwords), readability * subwords],
});
