import assert from 'node:assert/strict';
import { lastAnswer } from '../../../src/app/last-answer.js';

describe('the last answer', () => {
  it('holds as long as what it depends on is the same, and as much', () => {
    let asked = 0;
    const answer = lastAnswer((text: string) => `${text} ${(asked += 1)}`);
    const [pieces, tasks] = [{}, {}];
    assert.equal(answer([pieces, tasks], 'a'), 'a 1');
    assert.equal(answer([pieces, tasks], 'b'), 'a 1');
    assert.equal(answer([pieces, {}], 'c'), 'c 2');
    assert.equal(answer([pieces], 'd'), 'd 3');
    assert.equal(answer([pieces, undefined], 'e'), 'e 4');
  });
});
