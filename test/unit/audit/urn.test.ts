import assert from 'node:assert/strict';
import { logNormalPrior, Urn, type Prior } from '../../../src/domain/audit/urn.js';
import { mulberry32 } from '../../../src/domain/random.js';

const NEW: Prior = { weight: 5, draw: () => -1 };

/** How many of the draws of the first value of many futures are new ones. */
const shareOfNew = (seen: readonly number[], futures: number): number => {
  const urn = new Urn(seen, NEW, mulberry32(3));
  let fresh = 0;
  for (let future = 0; future < futures; future++) {
    urn.begin();
    if (urn.draw() === -1) fresh++;
  }
  return fresh / futures;
};

describe('the urn', () => {
  it('has nothing but the prior when nothing was seen', () => {
    assert.equal(shareOfNew([], 100), 1);
  });

  it('mixes what was seen with the prior by their weights', () => {
    // Five of twenty; the deviation of a share of 10,000 draws is 0.0043.
    const seen = Array.from({ length: 15 }, () => 1);
    assert.ok(Math.abs(shareOfNew(seen, 10_000) - 0.25) < 0.018);
  });

  it('draws again what it has drawn in the same future', () => {
    const random = mulberry32(5);
    const urn = new Urn([], { weight: 1, draw: () => random() }, random);
    urn.begin();
    const drawn = Array.from({ length: 200 }, () => urn.draw());
    // The expected number of different values is Σ 1 / (1 + m) for m < 200: about 5.9.
    assert.ok(new Set(drawn).size < 20);
  });

  it('forgets them in the next', () => {
    const random = mulberry32(5);
    const urn = new Urn([], { weight: 1, draw: () => random() }, random);
    urn.begin();
    const first = urn.draw();
    urn.begin();
    assert.notEqual(urn.draw(), first);
  });
});

describe('the log-normal prior', () => {
  it('has the median 1 and a mean of e to the half of its squared spread', () => {
    const random = mulberry32(11);
    const { draw } = logNormalPrior(1, 1);
    const values = Float64Array.from({ length: 100_000 }, () => draw(random)).sort();
    // Deviations: of the median 1.2533 / √n, of the mean 2.16 / √n.
    assert.ok(Math.abs((values[50_000] ?? 0) - 1) < 4 * (1.2533 / Math.sqrt(100_000)));
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    assert.ok(Math.abs(mean - Math.exp(0.5)) < 4 * (2.162 / Math.sqrt(100_000)));
  });
});
