import assert from 'node:assert/strict';
import { misspelling } from '../../../src/domain/proofreading/misspelling.js';

/** What is found of a word that a small dictionary lacks. */
const find = (word: string, suggestions: readonly string[], known: readonly string[] = []): readonly string[] => {
  const lookup = (one: string): readonly string[] | null =>
    known.includes(one) ? null : one === word ? suggestions : [];
  const found = misspelling({ word, span: { start: 0, end: word.length } }, lookup);
  return found === null ? [] : found.fixes.map(({ values }) => String(values['text']));
};

describe('misspelling', () => {
  it('offers what may be meant, at most three', () => {
    const close = ['received', 'recieved', 'relieved', 'recived', 'receieved'];
    assert.deepEqual(find('recieveds', close), []);
    assert.deepEqual(find('recieved', ['received', 'relieved', 'recited']), ['received', 'relieved']);
  });

  it('offers the likeliest slip first', () => {
    assert.deepEqual(find('explaning', ['enplaning', 'explaining']), ['explaining', 'enplaning']);
    assert.deepEqual(find('argumenst', ['argument', 'arguments']), ['arguments', 'argument']);
    assert.deepEqual(find('resuling', ['resoling', 'resulting', 'resuming']), ['resulting', 'resoling', 'resuming']);
  });

  it('is silent where nothing is close', () => assert.deepEqual(find('kubelet', ['cutlet']), []));

  it('is silent about the British spelling of a word', () => {
    assert.deepEqual(find('behaviour', ['behavior']), []);
    assert.deepEqual(find('labelled', ['labeled']), []);
    assert.deepEqual(find('organisation', ['organization']), []);
  });

  it('finds a letter doubled that the British do not double', () => {
    assert.deepEqual(find('handfull', ['handful'], ['hand', 'full']), ['handful']);
  });

  it('is silent about a word made from a known one', () => {
    assert.deepEqual(find('reenable', ['re-enable', 'renewable'], ['enable']), []);
    assert.deepEqual(find('desugared', ['desugar', 'sugared'], ['sugared']), []);
  });

  it('is silent about a compound of known words', () => {
    assert.deepEqual(find('painpoint', ['pinpoint'], ['pain', 'point']), []);
  });

  it('is silent about a name in lower case', () => assert.deepEqual(find('english', ['English', 'Engish']), []));

  it('never calls its fixes safe', () => {
    const found = misspelling({ word: 'recieved', span: { start: 3, end: 11 } }, (one) =>
      one === 'recieved' ? ['received'] : [],
    );
    assert.deepEqual(
      found?.fixes.map(({ safe }) => safe),
      [false],
    );
    assert.deepEqual(found?.fixes[0]?.edits, [{ span: { start: 3, end: 11 }, newText: 'received' }]);
  });
});
