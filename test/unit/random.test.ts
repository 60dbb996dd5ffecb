import assert from 'node:assert/strict';
import { fnv1a } from '../../src/domain/fnv-1a.js';
import { mulberry32, standardNormal } from '../../src/domain/random.js';

const three = (seed: number): readonly number[] => {
  const random = mulberry32(seed);
  return [random(), random(), random()];
};

describe('mulberry32', () => {
  it('gives the same numbers for the same seed, and others for another', () => {
    assert.deepEqual(three(42), three(42));
    assert.notDeepEqual(three(42), three(43));
  });

  it('fills tenths of the interval from 0 to 1 evenly', () => {
    const random = mulberry32(1);
    const tenths = Array.from({ length: 10 }, () => 0);
    for (let draw = 0; draw < 100_000; draw++) {
      const tenth = Math.floor(random() * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    // Chi-squared with 9 degrees of freedom: above 27.9 once in a thousand.
    const chi = tenths.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    assert.ok(chi < 27.9);
  });
});

describe('a seed from a text', () => {
  it('is that of FNV-1a', () => {
    assert.equal(fnv1a(''), 0x811c9dc5);
    assert.equal(fnv1a('a'), 0xe40c292c);
    assert.equal(fnv1a('foobar'), 0xbf9cf968);
  });
});

describe('draws from the normal distribution', () => {
  it('have the mean 0 and the deviation 1', () => {
    const random = mulberry32(9);
    const values = Array.from({ length: 50_000 }, () => standardNormal(random));
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + value * value, 0) / values.length;
    assert.ok(Math.abs(mean) < 4 / Math.sqrt(50_000));
    assert.ok(Math.abs(variance - 1) < 4 * Math.sqrt(2 / 50_000));
  });
});
