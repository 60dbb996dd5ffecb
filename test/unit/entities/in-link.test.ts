import assert from 'node:assert/strict';
import { inLink } from '../../../src/domain/entities/in-link.js';

describe('a place in a link', () => {
  for (const line of [
    'See [Berlin](https://example.org).',
    'See [x](https://example.org/Berlin_(city)).',
    'See [x](#Berlin "a title").',
    'See ![Berlin](a.png).',
    'See [Berlin][b].',
    'See [x][Berlin].',
    'See [the ![Berlin](a.png)](b).',
    '[Berlin]: https://example.org',
    'See <https://example.org/Berlin>.',
  ]) {
    it(`is found in ${line}`, () => assert.equal(inLink(line, line.indexOf('Berlin') + 1), true));
  }

  for (const line of ['Berlin and [x](y).', '[x](y) in Berlin', '[Berlin] (no link)', '(Berlin)', 'a < Berlin > b']) {
    it(`is not found in ${line}`, () => assert.equal(inLink(line, line.indexOf('Berlin') + 1), false));
  }
});
