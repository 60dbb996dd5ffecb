import assert from 'node:assert/strict';
import { joinEntities } from '../../../src/domain/entities/join-entities.js';
import type { Mention } from '../../../src/domain/entities/mention.js';

const mention = (text: string, changes: Partial<Mention> = {}): Mention => ({
  span: { start: 0, end: text.length },
  text,
  type: 'ORG',
  tagset: 'general',
  confidence: 1,
  ...changes,
});

const names = (...mentions: readonly Mention[]): readonly (string | undefined)[] => {
  const joined = joinEntities(mentions);
  return mentions.map((one) => joined.get(one));
};

describe('joining mentions to entities', () => {
  it('names an entity as it is written most often', () => {
    assert.deepEqual(names(mention('Github'), mention('GitHub'), mention('GitHub')), ['GitHub', 'GitHub', 'GitHub']);
  });

  it('names it as it is written first where that is even', () => {
    assert.deepEqual(names(mention('Github'), mention('GitHub')), ['Github', 'Github']);
  });

  it('joins a possessive', () => assert.deepEqual(names(mention('Linus’s'), mention('Linus')), ['Linus', 'Linus']));

  it('joins what differs in its blanks', () => {
    assert.deepEqual(names(mention('New\nYork'), mention('New York')), ['New York', 'New York']);
  });

  it('keeps types apart', () => {
    assert.deepEqual(names(mention('Paris', { type: 'LOC' }), mention('PARIS', { type: 'PER' })), ['Paris', 'PARIS']);
  });

  it('keeps tag sets apart', () => {
    assert.deepEqual(names(mention('go'), mention('Go', { tagset: 'tech' })), ['go', 'Go']);
  });

  it('knows nothing of nothing', () => assert.equal(joinEntities([]).size, 0));
});
