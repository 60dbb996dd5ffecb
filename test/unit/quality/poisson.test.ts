import assert from 'node:assert/strict';
import { beyondChance } from '../../../src/domain/quality/poisson.js';

describe('more than chance brings', () => {
  it('is one where next to none is expected', () => assert.ok(beyondChance(1, 0.04)));
  it('is not one where one in five drafts has one', () => assert.ok(!beyondChance(1, 0.2)));
  it('is two where one in five drafts has one', () => assert.ok(beyondChance(2, 0.2)));
  it('is four, not three, where one is expected', () => {
    assert.deepEqual([beyondChance(3, 1), beyondChance(4, 1)], [false, true]);
  });
  it('is never none', () => assert.ok(!beyondChance(0, 0)));
});
