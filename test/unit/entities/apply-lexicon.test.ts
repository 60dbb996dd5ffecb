import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { applyLexicon, correction } from '../../../src/domain/entities/apply-lexicon.js';
import type { LexiconEntry } from '../../../src/domain/project/project.js';
import { named } from './named.js';

const entry = (text: string, type: string | null): LexiconEntry => ({ text, type });

/** The mentions of a draft after a lexicon, as text and type. */
const applied = (text: string, ...lexicon: readonly LexiconEntry[]): readonly string[] => {
  const { draft, mentions, source } = named(text);
  return applyLexicon(draft, mentions, lexicon).map(
    ({ span, type }) => `${source.slice(span.start, span.end)} ${type}`,
  );
};

describe('the lexicon', () => {
  it('makes every occurrence a certain mention', () => {
    const { draft, source } = named('Rust is fun. We use Rust.');
    const mentions = applyLexicon(draft, [], [entry('Rust', 'language')]);
    assert.deepEqual(
      mentions.map(({ span, ...rest }) => ({ ...rest, at: source.slice(span.start, span.end) })),
      Array.from({ length: 2 }, () => ({
        at: 'Rust',
        text: 'Rust',
        type: 'language',
        tagset: 'tech',
        confidence: 1,
      })),
    );
  });

  it('gives a mention another type', () => {
    assert.deepEqual(applied('In [Paris|PER] it rained.', entry('Paris', 'LOC')), ['Paris LOC']);
  });

  it('replaces what overlaps', () => {
    assert.deepEqual(applied('The [New York|LOC] Times and [Ada|PER].', entry('York Times', 'ORG')), [
      'York Times ORG',
      'Ada PER',
    ]);
  });

  it('removes what is no name, with a possessive ending too', () => {
    assert.deepEqual(applied("[Foo|ORG] and [Foo's|ORG] and [Food|ORG].", entry('Foo', 'none')), ['Food ORG']);
  });

  it('changes nothing where nothing is said', () => {
    const { draft, mentions } = named('[Foo|ORG].');
    assert.equal(applyLexicon(draft, mentions, [entry('Foo', null)]), mentions);
  });

  it('finds whole words only', () => {
    assert.deepEqual(applied('Go, Gopher, AlGo, Go-kart, C, C++, C#, Node.js, Go.', entry('Go', 'language')), [
      'Go language',
      'Go language',
      'Go language',
    ]);
  });

  it('takes the signs of a name as part of it', () => {
    const found = applied(
      'C, C++, C# and Node.js.',
      entry('C', 'a'),
      entry('C++', 'b'),
      entry('C#', 'c'),
      entry('Node', 'd'),
    );
    assert.deepEqual(found, ['C a', 'C++ b', 'C# c']);
  });

  it('finds Chinese names between any characters', () => {
    assert.deepEqual(applied('我们在成都市和Rust大会。', entry('成都', 'LOC'), entry('Rust', 'language')), [
      '成都 LOC',
      'Rust language',
    ]);
  });

  it('keeps capitals apart', () => assert.deepEqual(applied('An apple.', entry('Apple', 'ORG')), []));

  it('prefers the longest name', () => {
    assert.deepEqual(applied('New York Times', entry('New York', 'LOC'), entry('New York Times', 'ORG')), [
      'New York Times ORG',
    ]);
  });

  it('lets a longer text that is no name keep a shorter name out', () => {
    assert.deepEqual(applied('Apple pie by Apple.', entry('Apple', 'ORG'), entry('Apple pie', 'none')), ['Apple ORG']);
  });

  it('lets the last of several entries hold', () => {
    assert.deepEqual(applied('Ada.', entry('Ada', 'PER'), entry('Ada', 'language')), ['Ada language']);
  });

  it('finds nothing in code and addresses', () => {
    assert.deepEqual(applied('Call `Rust` at <https://Rust.org>.\n\n```\nRust\n```\n', entry('Rust', 'language')), []);
  });

  it('finds a name across a line break', () => {
    assert.deepEqual(applied('> In New\n> York.', entry('New York', 'LOC')), ['New\n> York LOC']);
  });

  it('keeps mentions in order, and those of its own apart, whatever is in it', () => {
    const words = fc.constantFrom('New', 'York', 'New York', '北京', '京', 'C++', 'C', 'Ada', '北京大学', '', ' ');
    const types = fc.constantFrom('PER', 'LOC', 'none', null);
    const texts = fc.array(
      fc.constantFrom('[New York|LOC]', 'New ', 'York ', '[北京|LOC]', '大学', 'C++ ', '[Ada|PER]', '. '),
    );
    fc.assert(
      fc.property(texts, fc.array(fc.record({ text: words, type: types })), (parts, lexicon) => {
        const { draft, mentions, source } = named(parts.join(''));
        const found = applyLexicon(draft, mentions, lexicon);
        for (const [index, { span, text }] of found.entries()) {
          assert.equal(source.slice(span.start, span.end), text);
          assert.ok(index === 0 || (found[index - 1]?.span.end ?? 0) <= span.start);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a correction', () => {
  it('names the mention as it is written without its possessive ending', () => {
    assert.deepEqual(correction({ text: 'New\nYork’s' }, 'LOC'), { text: 'New York', type: 'LOC' });
  });
});
