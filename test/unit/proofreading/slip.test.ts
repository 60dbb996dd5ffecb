import assert from 'node:assert/strict';
import { slipOf } from '../../../src/domain/proofreading/slip.js';

describe('slipOf', () => {
  const slips = [
    ['recieved', 'received', 'two letters swapped'],
    ['efficent', 'efficient', 'a letter dropped'],
    ['ellapsed', 'elapsed', 'a letter added'],
    ['wierdness', 'weirdness', 'a swap in a longer word'],
    ['acrosss', 'across', 'the last letter doubled'],
    ['dont', "don't", 'an apostrophe dropped'],
    ['resuling', 'resuming', 'a letter changed'],
    ['represention', 'representation', 'two letters dropped from a long word'],
  ] as const;
  for (const [written, meant, what] of slips) {
    it(`believes ${what}`, () => assert.notEqual(slipOf(written, meant), null));
  }

  const names = [
    ['eddyb', 'eddy', 'a letter added at the end'],
    ['reqwest', 'bequest', 'another first letter'],
    ['goner', 'gonet', 'a letter changed in a short word'],
    ['polonius', 'polonium', 'a letter changed at the end'],
    ['teh', 'the', 'a word of three letters'],
    ['dynamicgo', 'dynamical', 'two letters changed'],
  ] as const;
  for (const [written, meant, what] of names) {
    it(`does not believe ${what}`, () => assert.equal(slipOf(written, meant), null));
  }
});
