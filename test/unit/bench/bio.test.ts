import assert from 'node:assert/strict';
import { mentionsOf, toStrictBio } from '../../../bench/models/bio.js';

const TYPES = ['PER', 'LOC'];

describe('BIO tags', () => {
  it('begin a mention with B where IOB1 has I', () => {
    assert.deepEqual(toStrictBio(['I-PER', 'I-PER', 'O', 'I-LOC'], TYPES), ['B-PER', 'I-PER', 'O', 'B-LOC']);
  });

  it('begin a mention where the type changes', () => {
    assert.deepEqual(toStrictBio(['B-PER', 'I-LOC'], TYPES), ['B-PER', 'B-LOC']);
  });

  it('keep apart two mentions of one type', () => {
    assert.deepEqual(toStrictBio(['I-LOC', 'B-LOC'], TYPES), ['B-LOC', 'B-LOC']);
  });

  it('become O where the type is not wanted', () => {
    assert.deepEqual(toStrictBio(['B-MISC', 'I-MISC', 'B-LOC'], TYPES), ['O', 'O', 'B-LOC']);
  });

  it('give their mentions as ranges of tokens', () => {
    assert.deepEqual(mentionsOf(['B-PER', 'I-PER', 'B-PER', 'O', 'B-LOC']), [
      { start: 0, end: 2, type: 'PER' },
      { start: 2, end: 3, type: 'PER' },
      { start: 4, end: 5, type: 'LOC' },
    ]);
  });

  it('begin a mention with an I that continues nothing, as conlleval does', () => {
    assert.deepEqual(mentionsOf(['O', 'I-PER', 'I-LOC']), [
      { start: 1, end: 2, type: 'PER' },
      { start: 2, end: 3, type: 'LOC' },
    ]);
  });
});
