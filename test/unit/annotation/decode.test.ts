import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { decode } from '../../../src/domain/annotation/decode.js';
import type { Head } from '../../../src/domain/annotation/heads.js';
import { mayFollow, readLabels } from '../../../src/domain/annotation/labels.js';

const SETS = [
  ['O', 'B-X', 'I-X'],
  ['O', 'B-X', 'I-X', 'B-Y', 'I-Y'],
  ['B-X', 'I-X', 'O', 'I-Y', 'B-Y'],
] as const;

const head = (row: number, prose = true): Head => ({ row, span: { start: row, end: row + 1 }, prose });

const sentence = fc.constantFrom(...SETS).chain((labels) =>
  fc
    .array(
      fc.record({
        prose: fc.boolean(),
        row: fc.array(fc.double({ min: -6, max: 6, noNaN: true }), {
          minLength: labels.length,
          maxLength: labels.length,
        }),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((rows) => ({
      labels: readLabels(labels),
      heads: rows.map(({ prose }, index) => head(index, prose)),
      logits: Float32Array.from(rows.flatMap(({ row }) => row)),
    })),
);

/** The log-probability of a label at a head; nothing but O where there is no prose. */
const logProbability = (
  logits: Float32Array,
  { row, prose }: Head,
  label: number,
  count: number,
  outside: number,
): number => {
  if (!prose) return label === outside ? 0 : -Infinity;
  const own = [...logits.subarray(row * count, (row + 1) * count)];
  return (own[label] ?? 0) - Math.log(own.reduce((sum, value) => sum + Math.exp(value), 0));
};

describe('decoding labels', () => {
  it('finds the most probable sequence that is well-formed', () => {
    fc.assert(
      fc.property(sentence, ({ labels, heads, logits }) => {
        const outside = labels.findIndex(({ position }) => position === 'O');
        const scoreOf = (path: readonly number[]): number =>
          path.reduce((sum, label, index) => {
            const previous = index === 0 ? null : (labels[path[index - 1] ?? 0] ?? null);
            const own = labels[label];
            const one = heads[index];
            if (own === undefined || one === undefined || !mayFollow(previous, own)) return -Infinity;
            return sum + logProbability(logits, one, label, labels.length, outside);
          }, 0);
        let best = -Infinity;
        const walk = (path: readonly number[]): void => {
          if (path.length === heads.length) best = Math.max(best, scoreOf(path));
          else labels.forEach((_, label) => walk([...path, label]));
        };
        walk([]);
        const found = scoreOf(decode(heads, logits, labels).map(({ label }) => label));
        assert.ok(Math.abs(found - best) < 1e-6, `${found} instead of ${best}`);
      }),
      { numRuns: 150 },
    );
  });

  it('gives nothing but O where there is no prose', () => {
    fc.assert(
      fc.property(sentence, ({ labels, heads, logits }) => {
        decode(heads, logits, labels).forEach(({ label }, index) => {
          if (heads[index]?.prose === false) assert.equal(labels[label]?.position, 'O');
        });
      }),
    );
  });

  it('gives each label the probability that the tagger gives it', () => {
    const [, begin] = decode([head(0), head(1)], Float32Array.from([0, 0, 0, 0, Math.log(2), 0]), readLabels(SETS[0]));
    assert.equal(begin?.label, 1);
    assert.ok(Math.abs((begin?.probability ?? 0) - 0.5) < 1e-6);
  });

  it('takes each head from its own row', () => {
    const logits = Float32Array.from([9, 0, 0, 0, 0, 9, 0, 9, 0]);
    assert.deepEqual(
      decode([head(0), head(2)], logits, readLabels(SETS[0])).map(({ label }) => label),
      [0, 1],
    );
  });

  it('has nothing to say of no heads', () => assert.deepEqual(decode([], new Float32Array(), readLabels(SETS[0])), []));
});
