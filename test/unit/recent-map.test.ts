import assert from 'node:assert/strict';
import { RecentMap } from '../../src/domain/recent-map.js';

describe('a map that forgets', () => {
  it('holds what was set last', () => {
    const map = new RecentMap<number>(2);
    for (const number of [1, 2, 3]) map.set(String(number), number);
    assert.deepEqual([map.get('2'), map.get('3')], [2, 3]);
  });

  it('drops what nobody asked for while a half was filled', () => {
    const map = new RecentMap<number>(2);
    for (const number of [1, 2, 3, 4, 5]) map.set(String(number), number);
    assert.equal(map.get('1'), undefined);
  });

  it('keeps what was asked for in time', () => {
    const map = new RecentMap<number>(2);
    for (const number of [1, 2, 3]) map.set(String(number), number);
    map.get('1');
    for (const number of [4, 5]) map.set(String(number), number);
    assert.equal(map.get('1'), 1);
  });
});
