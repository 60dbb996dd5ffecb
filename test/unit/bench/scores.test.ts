import assert from 'node:assert/strict';
import { scoreEntities } from '../../../bench/models/entity-score.js';
import { scoreTokens } from '../../../bench/models/token-score.js';

const gold = [
  ['B-PER', 'I-PER', 'O', 'B-LOC'],
  ['O', 'B-LOC'],
];

describe('the score of entities', () => {
  const found = [
    ['B-PER', 'O', 'O', 'B-LOC'],
    ['B-LOC', 'B-LOC'],
  ];

  it('counts half a name as wrong', () => {
    assert.deepEqual(scoreEntities(gold, found, ['PER'])[0], {
      type: 'PER',
      precision: 0,
      recall: 0,
      f1: 0,
      support: 1,
    });
  });

  it('counts what is found too much against the precision', () => {
    assert.deepEqual(scoreEntities(gold, found, ['LOC'])[0], {
      type: 'LOC',
      precision: 2 / 3,
      recall: 1,
      f1: 0.8,
      support: 2,
    });
  });

  it('adds the types up in the last row', () => {
    const all = scoreEntities(gold, found, ['PER', 'LOC']).at(-1);
    assert.deepEqual([all?.type, all?.precision, all?.support], ['all', 0.5, 3]);
  });

  it('is 1 where everything is found', () => {
    assert.ok(scoreEntities(gold, gold, ['PER', 'LOC']).every(({ f1 }) => f1 === 1));
  });
});

describe('the score of tokens', () => {
  const tags = ['B-PER', 'I-PER', 'B-LOC', 'O'];
  const score = scoreTokens(gold.flat(), ['B-PER', 'O', 'O', 'B-LOC', 'O', 'O'], tags);

  it('with O among the tags is the share of right tokens', () => {
    assert.equal(score.microWithO.f1, 4 / 6);
  });

  it('without O leaves out the tokens of nothing', () => {
    assert.deepEqual(score.microWithoutO, { precision: 1, recall: 0.5, f1: 2 / 3 });
  });

  it('takes the plain mean of the tags for the macro average', () => {
    assert.equal(score.macro.recall, (1 + 0 + 0.5 + 1) / 4);
  });

  it('takes the tags as often as they occur for the weighted average', () => {
    assert.equal(score.weighted.recall, (1 + 2 * 0.5 + 2) / 6);
  });
});
