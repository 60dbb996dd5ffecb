import type { Block } from '../text/block.js';
import { contains, type Span } from '../text/span.js';
import type { BlockRows, SentenceSigns, WindowOutput } from './classified-window.js';
import type { ModelManifest } from './manifest.js';

/** A paragraph of fewer sentences says too little about what belongs to it. */
const FEWEST_SENTENCES = 4;

/** What the rows of a block say of each of its sentences; code and the like inside a sentence are left out. */
export const sentenceSigns = (
  block: Block,
  rows: BlockRows,
  opaque: readonly Span[],
  { outputs }: WindowOutput,
  { regressor, faults, meaning }: ModelManifest,
): readonly SentenceSigns[] => {
  const values = regressor === null ? undefined : outputs[regressor.output];
  const logits = faults === null ? undefined : outputs[faults.output];
  const width = regressor?.targets.length ?? 0;
  const read = block.sentences.map(({ inBlock }) => {
    const own = rowsWithin(rows, inBlock, opaque);
    const sums = Array.from({ length: width }, () => 0);
    let fault: SentenceSigns['fault'] = null;
    for (const row of own) {
      for (let target = 0; target < width; target++) {
        sums[target] = (sums[target] ?? 0) + (values?.[(rows.first + row) * width + target] ?? 0);
      }
      const value = logits?.[rows.first + row];
      if (value === undefined || (fault !== null && value <= fault.value)) continue;
      fault = { value: rounded(value), span: { start: rows.starts[row] ?? 0, end: rows.ends[row] ?? 0 } };
    }
    const judged = own.length >= (faults?.fewest ?? 0);
    return { own, signs: { subwords: own.length, sums, fault: judged ? fault : null } };
  });
  const fits = meaning === null ? [] : fitsOf(read, outputs[meaning.output], rows.first, meaning.size);
  return read.map(({ signs }, index) => ({ ...signs, fit: fits[index] ?? null }));
};

const rowsWithin = (rows: BlockRows, { start, end }: Span, opaque: readonly Span[]): readonly number[] => {
  const own: number[] = [];
  rows.starts.forEach((from, row) => {
    const span = { start: from, end: rows.ends[row] ?? from };
    if (from >= start && from < end && !opaque.some((other) => contains(other, span))) own.push(row);
  });
  return own;
};

/** The cosine of each sentence's embedding to that of all the others together. */
const fitsOf = (
  sentences: readonly { readonly own: readonly number[] }[],
  values: Float32Array | undefined,
  first: number,
  size: number,
): readonly (number | null)[] => {
  const scored = sentences.filter(({ own }) => own.length > 0).length;
  if (values === undefined || scored < FEWEST_SENTENCES) return [];
  const sums = sentences.map(({ own }) => {
    const sum = new Float64Array(size);
    for (const row of own)
      for (let at = 0; at < size; at++) sum[at] = (sum[at] ?? 0) + (values[(first + row) * size + at] ?? 0);
    return sum;
  });
  const whole = new Float64Array(size);
  for (const sum of sums) sum.forEach((value, at) => (whole[at] = (whole[at] ?? 0) + value));
  return sums.map((sum, index) => (sentences[index]?.own.length === 0 ? null : rounded(cosineToRest(sum, whole))));
};

const cosineToRest = (own: Float64Array, whole: Float64Array): number => {
  let dot = 0;
  let mine = 0;
  let others = 0;
  own.forEach((value, at) => {
    const rest = (whole[at] ?? 0) - value;
    dot += value * rest;
    mine += value * value;
    others += rest * rest;
  });
  return mine === 0 || others === 0 ? 0 : dot / Math.sqrt(mine * others);
};

const rounded = (value: number): number => Number(value.toFixed(3));
