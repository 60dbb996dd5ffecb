import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { normalise } from '../../../src/domain/annotation/normalise.js';
import { awkwardText } from '../../support/prose.js';

/** What the tokenizer's own file says: marks dropped, NFKC, blanks joined. */
const reference = (text: string): string =>
  text
    // oxlint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0008\u000b\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '')
    .normalize('NFKC')
    .replaceAll(/[\p{White_Space}▁]+/gu, ' ');

/** The stretch of the original that a stretch of the normalised text comes from. */
const originalOf = (text: string, stretch: string): string => {
  const normalised = normalise(text);
  const at = normalised.text.indexOf(stretch);
  assert.notEqual(at, -1, `"${stretch}" is not in "${normalised.text}"`);
  return text.slice(normalised.starts[at], normalised.ends[at + stretch.length - 1]);
};

describe('normalising a text', () => {
  it('gives what the tokenizer would make of it', () => {
    fc.assert(
      fc.property(awkwardText(), (text) => assert.equal(normalise(text).text, reference(text))),
      { numRuns: 1000 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(awkwardText(), (text) => {
        const once = normalise(text).text;
        assert.equal(normalise(once).text, once);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives each unit a stretch inside the text, in order', () => {
    fc.assert(
      fc.property(awkwardText(), (text) => {
        const { text: made, starts, ends } = normalise(text);
        assert.deepEqual([starts.length, ends.length], [made.length, made.length]);
        for (let unit = 0; unit < made.length; unit++) {
          const [start = -1, end = -1] = [starts[unit], ends[unit]];
          assert.ok(0 <= start && start < end && end <= text.length);
          assert.ok(start >= (starts[unit - 1] ?? 0) && end >= (ends[unit - 1] ?? 0));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves plain text where it is', () => {
    const text = 'Tags 北京大学 in prose.';
    const { starts, ends } = normalise(text);
    assert.deepEqual(
      [...starts],
      Array.from(text, (_, index) => index),
    );
    assert.deepEqual(
      [...ends],
      Array.from(text, (_, index) => index + 1),
    );
  });

  const cases: readonly (readonly [name: string, text: string, stretch: string, original: string])[] = [
    ['full-width letters', '用ＡＢＣ写', 'ABC', 'ＡＢＣ'],
    ['a ligature', 'an oﬃce', 'ffi', 'ﬃ'],
    ['half-width kana with a voicing mark', 'xｶﾞy', 'ガ', 'ｶﾞ'],
    ['a combining accent', 'cafe\u0301 noir', 'é', 'e\u0301'],
    ['an accent behind a dropped mark', 'cafe\u200b\u0301 noir', 'é', 'e\u200b\u0301'],
    ['Hangul written in parts', 'a\u1112\u1161\u11abb', '한', '\u1112\u1161\u11ab'],
    ['a no-break space', 'ten\u00a0km', 'n k', 'n\u00a0k'],
    ['a line end of two characters', 'one\r\ntwo', 'e t', 'e\r\nt'],
    ['a soft hyphen inside a word', 'soft\u00adware', 'software', 'soft\u00adware'],
    ['a family of emoji', 'a 👩‍👧 b', '👩👧', '👩‍👧'],
    ['a lone surrogate', 'a\ud83db', '\ud83d', '\ud83d'],
  ];
  for (const [name, text, stretch, original] of cases) {
    it(`finds the source of ${name}`, () => assert.equal(originalOf(text, stretch), original));
  }
});
