import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { joinEntities } from '../../../src/domain/entities/join-entities.js';
import { proposeTags, type TagProposal } from '../../../src/domain/entities/propose-tags.js';
import { named } from './named.js';

const proposed = (
  text: string,
  tags: Readonly<Record<string, readonly string[]>>,
  present: readonly string[] = [],
): readonly TagProposal[] => {
  const { draft, mentions } = named(text);
  return proposeTags(draft, joinEntities(mentions, draft.blocks), tags, present);
};
const tagsOf = (...args: Parameters<typeof proposed>): readonly string[] => proposed(...args).map(({ tag }) => tag);

describe('proposed tags', () => {
  it('come from the title first, then headings, names and the text, however often', () => {
    const text = `# About one\n\n## Of two\n\nTo [three|ORG]. ${'four '.repeat(50)}\n`;
    assert.deepEqual(tagsOf(text, { four: [], three: [], two: [], one: [], five: [] }), [
      'one',
      'two',
      'three',
      'four',
    ]);
  });

  it('say why', () => {
    assert.deepEqual(proposed('# On rustc\n\nRust and cargo and cargo.', { rust: ['rustc', 'cargo'] })[0]?.why, [
      { place: 'title', word: 'rustc', count: 1 },
      { place: 'text', word: 'cargo', count: 3 },
    ]);
  });

  it('are whole words in any case', () =>
    assert.deepEqual(tagsOf('RUST and trusty.', { rust: [], trust: [] }), ['rust']));

  it('are found in Chinese', () => assert.deepEqual(tagsOf('我们讨论容器编排。', { 容器: [], 数据库: [] }), ['容器']));

  it('with hyphens are found as words', () => {
    assert.deepEqual(tagsOf('On machine learning.', { 'machine-learning': [] }), ['machine-learning']);
  });

  it('leave out what is there', () => assert.deepEqual(tagsOf('Rust.', { rust: [] }, ['Rust']), []));

  it('of the same weight are in the order of their names', () => {
    assert.deepEqual(tagsOf('b a c', { c: [], a: [], b: [] }), ['a', 'b', 'c']);
  });

  it('are not found in code', () => assert.deepEqual(tagsOf('Call `rust`.', { rust: [] }), []));

  it('do not depend on the order of the list', () => {
    const list = fc.shuffledSubarray(['rust', 'go', 'c++', '容器', 'constructor', '__proto__', 'new york']);
    fc.assert(
      fc.property(list, (tags) => {
        const text = '# Rust\n\n[Go|ORG] and C++ in New York，容器 constructor __proto__.';
        const of = (names: readonly string[]): readonly TagProposal[] =>
          proposed(text, Object.fromEntries(names.map((name) => [name, []])));
        assert.deepEqual(of(tags), of(tags.toSorted()));
        assert.equal(of(tags).length, tags.length);
      }),
    );
  });
});
