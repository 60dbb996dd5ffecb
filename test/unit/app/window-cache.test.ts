import assert from 'node:assert/strict';
import { WindowCache } from '../../../src/app/window-cache.js';
import type { WindowAnnotation } from '../../../src/domain/annotation/classified-window.js';

const annotation = (subwords: number): WindowAnnotation => ({
  blocks: [{ mentions: [], sentences: [{ subwords, sums: [], fault: null, fit: null }] }],
});

const keys = (cache: WindowCache): readonly string[] => cache.entries().map(([key]) => key);

describe('the window cache', () => {
  it('gives back what was put in', () => {
    const cache = new WindowCache();
    cache.set('a', annotation(1));
    assert.deepEqual(cache.get('a'), annotation(1));
  });

  it('does not know what was never put in', () => assert.equal(new WindowCache().get('a'), undefined));

  it('forgets what was used least recently', () => {
    const cache = new WindowCache(2);
    for (const key of ['a', 'b', 'c']) cache.set(key, annotation(1));
    assert.deepEqual(keys(cache), ['b', 'c']);
  });

  it('keeps what was looked at', () => {
    const cache = new WindowCache(2);
    cache.set('a', annotation(1));
    cache.set('b', annotation(1));
    cache.get('a');
    cache.set('c', annotation(1));
    assert.deepEqual(keys(cache), ['a', 'c']);
  });

  it('keeps one entry of a key', () => {
    const cache = new WindowCache(2);
    cache.set('a', annotation(1));
    cache.set('b', annotation(1));
    cache.set('a', annotation(2));
    assert.deepEqual(cache.entries(), [
      ['b', annotation(1)],
      ['a', annotation(2)],
    ]);
  });

  it('knows whether something is new since it was read out', () => {
    const cache = new WindowCache();
    assert.equal(cache.changed, false);
    cache.set('a', annotation(1));
    assert.equal(cache.changed, true);
    cache.entries();
    assert.equal(cache.changed, false);
  });
});
