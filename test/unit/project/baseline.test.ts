import * as fc from 'fast-check';
import assert from 'node:assert/strict';
import type { Finding } from '../../../src/domain/annotation/finding.js';
import { baselineOf, newFindings } from '../../../src/domain/project/baseline.js';
import { suppress } from '../../../src/domain/project/suppress.js';
import { parseDraft } from '../../../src/domain/text/parse-draft.js';
import { findingAt, project } from '../../support/findings.js';

const FILE = 'posts/one.md';

/** A finding over each word of a text. */
const overWords = (source: string): readonly Finding[] =>
  Array.from(source.matchAll(/\S+/g), ({ 0: word, index }) => findingAt(source, word, 'spelling', index));

const oldAndNow = (before: string, source: string, file = FILE): readonly number[] => {
  const baseline = baselineOf(FILE, overWords(before), before);
  return newFindings(overWords(source), { file, source, baseline }).map(({ span }) => span.start);
};

const lists = fc.array(fc.constantFrom('a', 'b', 'c', '中'), { maxLength: 12 });

describe('a baseline', () => {
  it('counts findings by code and text', () => {
    assert.deepEqual(baselineOf(FILE, overWords('b a  b'), 'b a  b'), [
      { file: FILE, code: 'spelling', text: 'a', count: 1 },
      { file: FILE, code: 'spelling', text: 'b', count: 2 },
    ]);
  });

  it('is the same when lines move', () => {
    fc.assert(
      fc.property(lists, fc.nat(), (words, by) => {
        const at = words.length === 0 ? 0 : by % words.length;
        const moved = [...words.slice(at), ...words.slice(0, at)].join('\n\n');
        const source = words.join('\n');
        assert.deepEqual(baselineOf(FILE, overWords(moved), moved), baselineOf(FILE, overWords(source), source));
      }),
    );
  });

  it('makes everything in it old', () => {
    fc.assert(fc.property(lists, (words) => assert.deepEqual(oldAndNow(words.join(' '), words.join('\n')), [])));
  });

  it('leaves as many new findings as have come', () => {
    fc.assert(
      fc.property(lists, lists, (words, more) => {
        assert.equal(oldAndNow(words.join(' '), [...more, ...words].join(' ')).length, more.length);
      }),
    );
  });

  it('takes the first ones of a kind for the old ones', () => assert.deepEqual(oldAndNow('a a', 'a b a a'), [2, 6]));

  it('says nothing about another file', () => assert.deepEqual(oldAndNow('a', 'a', 'posts/two.md'), [0]));

  it('does not count what is ignored', () => {
    const source = 'a\n\n<!-- inkbearing-ignore -->\n\na\n\na';
    const last = source.length - 1;
    const findings = [0, last - 3, last].map((from) => findingAt(source, 'a', 'spelling', from));
    const baseline = [{ file: FILE, code: 'spelling', text: 'a', count: 1 }] as const;
    const place = { source, draft: parseDraft(source), file: FILE, project: project({ baseline }) };
    const left = newFindings(suppress(findings, place), { file: FILE, source, baseline });
    assert.deepEqual(
      left.map(({ span }) => span.start),
      [last],
    );
  });
});
