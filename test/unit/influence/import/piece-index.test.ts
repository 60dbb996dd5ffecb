import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { normalAddress, normalTitle } from '../../../../src/domain/influence/import/normal-names.js';
import { PieceIndex } from '../../../../src/domain/influence/import/piece-index.js';
import { newPiece } from '../../../../src/domain/influence/piece.js';
import { publishedPiece } from '../../../support/engagement.js';

describe('an address in a table', () => {
  for (const same of [
    'http://www.Ada.example/posts/rust/',
    'https://ada.example/posts/rust?utm_source=x&utm_medium=y',
    'ada.example/posts/rust/index.html#part',
    'https://ada.example:443/posts/rust',
  ])
    it(`is that of the page: ${same}`, () => {
      assert.equal(normalAddress(same), 'ada.example/posts/rust');
    });

  it('keeps the parameters that name the page', () => {
    assert.equal(normalAddress('https://mp.example/s?__biz=1&mid=2&scene=3'), 'mp.example/s?__biz=1&mid=2');
  });

  it('is the same with escapes and without', () => {
    assert.equal(normalAddress('https://a.example/%E4%B8%AD'), normalAddress('https://a.example/中'));
  });

  it('is made plain from any text without an error, once and for all', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '/', ':', '?', '#', '&', '.', '%E4', 'www.', 'http://') }),
        (text) => {
          normalAddress(text);
          normalTitle(text);
        },
      ),
    );
  });
});

describe('the piece that a row is about', () => {
  const rust = publishedPiece('rust', '2026-11-01', ['blog', 'forum'], 'Why Rust?');
  const index = new PieceIndex([rust, publishedPiece('go', '2026-11-02', ['blog'], '为什么用 Go')]);

  it('is found by its address, which tells the channel', () => {
    assert.deepEqual(index.find('', 'http://www.forum.example/rust/', ''), { piece: 'rust', channel: 'forum' });
  });

  it('is found by its title, whatever its case, width and blanks', () => {
    assert.deepEqual(index.find('', '', ' WHY  rust？ '), { piece: 'rust', channel: null });
    assert.deepEqual(index.find('', '', '为什么用　Ｇｏ'), { piece: 'go', channel: null });
  });

  it('is found by its title with the name of the site behind it', () => {
    assert.equal(index.find('', '', 'Why Rust? | Ada’s blog')?.piece, 'rust');
  });

  it('is found by the path alone, and where the column of names holds addresses', () => {
    assert.equal(index.find('', '/go/', '')?.piece, 'go');
    assert.equal(index.find('', '', '/go')?.piece, 'go');
  });

  it('is found by its id before all else', () => {
    assert.equal(index.find('go', 'https://blog.example/rust', 'Why Rust?')?.piece, 'go');
  });

  it('is not guessed where two have the title', () => {
    const two = new PieceIndex([newPiece('a', 'Same', 'x'), newPiece('b', 'same', 'x')]);
    assert.equal(two.find('', '', 'Same'), null);
  });

  it('is not guessed where two have the path', () => {
    assert.equal(index.find('', '/rust', '')?.piece, 'rust');
    const two = new PieceIndex([
      rust,
      publishedPiece('rust', '2026-11-01', ['wiki']),
      publishedPiece('x', '2026-11-01'),
    ]);
    assert.equal(two.find('', 'https://nowhere.example/x', ''), null);
  });
});
