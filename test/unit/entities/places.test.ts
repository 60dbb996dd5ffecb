import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { excerpt } from '../../../src/domain/entities/excerpt.js';
import { mentionAgain, mentionAt, neighbour } from '../../../src/domain/entities/mention-at.js';
import { awkwardText } from '../../support/prose.js';
import { named } from './named.js';

const { mentions } = named('[Ada|PER] met [Eva|PER] and [Ada|PER].');

describe('the mention at a place', () => {
  it('holds the character', () => assert.equal(mentionAt(mentions, 8), mentions[1]));
  it('may end there', () => assert.equal(mentionAt(mentions, 11), mentions[1]));
  it('is none elsewhere', () => assert.equal(mentionAt(mentions, 5), undefined));
});

describe('a mention that was seen', () => {
  it('is the nearest with its text', () => {
    assert.equal(mentionAgain(mentions, { start: 14, end: 17 }, 'Ada'), mentions[2]);
  });
  it('may have gone', () => assert.equal(mentionAgain(mentions, { start: 0, end: 3 }, 'Eve'), undefined));
});

describe('the neighbour of a mention', () => {
  const own = mentions.filter(({ text }) => text === 'Ada');
  for (const [direction, offset, index] of [
    ['next', 0, 1],
    ['next', 17, 0],
    ['previous', 17, 0],
    ['previous', 1, 1],
  ] as const) {
    it(`is found with ${direction} from ${offset}, round the ends`, () => {
      assert.equal(neighbour(own, offset, direction), own[index]);
    });
  }
  it('does not exist among none', () => assert.equal(neighbour([], 0, 'next'), undefined));
});

describe('an excerpt', () => {
  it('is the whole of a short line', () => {
    assert.deepEqual(excerpt('  Ada wrote.', { start: 2, end: 5 }), { text: 'Ada wrote.', mark: { start: 0, end: 3 } });
  });

  it('cuts a long line at blanks', () => {
    const line = `${'words and '.repeat(20)}Ada${' and words'.repeat(20)}`;
    const { text, mark } = excerpt(line, { start: 200, end: 203 });
    assert.match(text, /^…(?:words|and) .*(?:words|and)…$/);
    assert.equal(text.slice(mark.start, mark.end), 'Ada');
    assert.ok(text.length < 90);
  });

  it('marks the same text as in the line, parts no pair and is short', () => {
    const parts = fc.tuple(awkwardText(), fc.constantFrom('Ada', '北京', '𠮷野'), awkwardText());
    fc.assert(
      fc.property(parts, ([before, name, after]) => {
        const line = `${before}${name}${after}`.replaceAll(/[\r\n]/g, ' ');
        const start = before.length;
        const { text, mark } = excerpt(line, { start, end: start + name.length }, 10);
        assert.equal(text.slice(mark.start, mark.end), name);
        assert.ok(text.length <= name.length + 24);
        if (line.isWellFormed()) assert.ok(text.isWellFormed());
      }),
    );
  });
});
