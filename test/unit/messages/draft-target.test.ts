import assert from 'node:assert/strict';
import { hasTarget, targetLabel, targetMissing, targetText } from '../../../src/messages/draft-target.js';

const target = (words: number | null, quality: number | null) => ({ words, quality, hours: null });
const MEASURE = { words: 1530, score: 83.6 };

describe('a draft against its target', () => {
  it('shows quality and words beside what they are to become', () => {
    assert.equal(targetText(MEASURE, target(2000, 90)), '84/90 · 1,530/2,000');
    assert.equal(targetText(MEASURE, target(2000, null)), '84 · 1,530/2,000');
    assert.equal(targetText(MEASURE, target(null, 90)), '84/90');
    assert.equal(targetText(MEASURE, target(null, null)), '84');
    assert.equal(targetText({ words: 0, score: null }, target(2000, 90)), '–/90 · 0/2,000');
  });

  it('says the same in words for those who hear it', () => {
    assert.equal(
      targetLabel(MEASURE, target(2000, 90)),
      'Quality score 84, the target is 90, words: 1,530, the target is 2,000',
    );
    assert.equal(targetLabel(MEASURE, target(null, null)), 'Quality score 84 of 100');
    assert.equal(targetLabel({ words: 0, score: null }, target(null, 90)), 'Quality: none yet');
  });

  it('says what is missing', () => {
    assert.equal(
      targetMissing(MEASURE, target(2000, 90), 'The engine'),
      'Missing to what “The engine” is to become: points of quality: 6, words: 470.',
    );
    assert.equal(
      targetMissing({ words: 2400, score: 89.6 }, target(2000, 90), 'The engine'),
      '“The engine” is what it is to become.',
    );
    assert.equal(
      targetMissing({ words: 2400, score: null }, target(2000, 90), 'The engine'),
      '“The engine” is as long as it is to become. Its quality is not known yet.',
    );
  });

  it('is none where nobody said what it is to become', () => {
    assert.deepEqual([hasTarget(target(null, null)), hasTarget(target(2000, null))], [false, true]);
  });
});
