import assert from 'node:assert/strict';
import { parseDraft } from '../../../src/domain/text/parse-draft.js';
import { assertInvariants } from './invariants.js';

describe('a megabyte in one line', function () {
  // Far more than it takes; what grows with the square of the length would take minutes.
  this.timeout(60_000);

  for (const [what, piece] of [
    ['Chinese', '这是一个句子，它很长。'],
    ['English', 'The quick brown fox jumps over the lazy dog. '],
    ['brackets', '['],
  ] as const) {
    it(`of ${what} is one block`, () => {
      const source = piece.repeat(1_000_000 / piece.length);
      const draft = parseDraft(source);
      assert.equal(draft.blocks.length, 1);
      assertInvariants(source, draft);
    });
  }

  it('of quotes in quotes does not exhaust the stack', () => {
    const source = `${'> '.repeat(1_000)}deep`;
    assertInvariants(source, parseDraft(source));
  });
});
