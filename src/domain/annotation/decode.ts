import type { Head } from './heads.js';
import { mayFollow, type Label } from './labels.js';

/** What the decoder chose for one head. */
export interface Decoded {
  /** Index into the labels. */
  readonly label: number;
  /** The probability that the tagger gives it, 0–1, the labels' order aside. */
  readonly probability: number;
}

/**
 * The most probable sequence of labels that is well-formed BIO (Viterbi 1967, with hard transitions).
 * Heads that are no prose are always O.
 *
 * @param logits rows × labels, row-major; `head.row` says which row is a head's
 */
export const decode = (heads: readonly Head[], logits: Float32Array, labels: readonly Label[]): readonly Decoded[] => {
  const count = labels.length;
  const outside = labels.findIndex((label) => label.position === 'O');
  const from = predecessors(labels);
  const scores = heads.map((head) => logProbabilities(head, logits, count, outside));
  const back: Int32Array[] = [];
  let best = new Float64Array(count);
  scores.forEach((row, index) => {
    const next = new Float64Array(count);
    const pointers = new Int32Array(count);
    for (let label = 0; label < count; label++) {
      let top = -Infinity;
      if (index === 0) {
        const first = labels[label];
        top = first && mayFollow(null, first) ? 0 : -Infinity;
      } else {
        for (const previous of from[label] ?? []) {
          const score = best[previous] ?? -Infinity;
          if (score > top) {
            top = score;
            pointers[label] = previous;
          }
        }
      }
      next[label] = top + (row[label] ?? -Infinity);
    }
    back.push(pointers);
    best = next;
  });
  const path: Decoded[] = [];
  let label = best.indexOf(Math.max(...best));
  for (let index = heads.length - 1; index >= 0; index--) {
    path.push({ label, probability: Math.exp(scores[index]?.[label] ?? -Infinity) });
    label = back[index]?.[label] ?? outside;
  }
  return path.toReversed();
};

/** For each label, the labels that may stand before it. */
const predecessors = (labels: readonly Label[]): readonly (readonly number[])[] =>
  labels.map((next) => labels.flatMap((previous, index) => (mayFollow(previous, next) ? [index] : [])));

/** The log-softmax of a head's row; a head that is no prose can only be O. */
const logProbabilities = (head: Head, logits: Float32Array, count: number, outside: number): Float64Array => {
  const result = new Float64Array(count).fill(-1e9);
  if (!head.prose) {
    result[outside] = 0;
    return result;
  }
  const row = logits.subarray(head.row * count, (head.row + 1) * count);
  const top = Math.max(...row);
  let sum = 0;
  for (const value of row) sum += Math.exp(value - top);
  const shift = top + Math.log(sum);
  row.forEach((value, label) => (result[label] = value - shift));
  return result;
};
