import assert from 'node:assert/strict';
import { windowKey } from '../../../src/domain/annotation/window-key.js';
import { planWindows } from '../../../src/domain/annotation/windows.js';
import type { Block } from '../../../src/domain/text/block.js';
import { block, blockWithCode } from '../../support/builders.js';

const SIZES = { target: 64, maximum: 256, overlap: 32 };

const keys = (blocks: readonly Block[], model = 'one'): readonly string[] =>
  planWindows(blocks, SIZES).map((window) => windowKey(window, blocks, model));

describe('the key of a window', () => {
  const text = 'One sentence. Another one.';

  it('is the same wherever the window stands', () => {
    const heading = block('Title', { kind: 'heading' });
    const shifted = { ...block(text), span: { start: 90, end: 90 + text.length } };
    assert.equal(keys([heading, block(text)])[0], keys([block('Before it.'), heading, shifted])[1]);
  });

  it('differs for another text', () => assert.notEqual(keys([block(text)])[0], keys([block(`${text}!`)])[0]));

  it('differs for another model', () => assert.notEqual(keys([block(text)])[0], keys([block(text)], 'two')[0]));

  it('differs for other sentences', () => {
    const span = { start: 0, end: 13 };
    assert.notEqual(keys([block(text)])[0], keys([block(text, { sentences: [{ span, inBlock: span }] })])[0]);
  });

  it('differs where something is code', () => {
    assert.notEqual(keys([block('run npm now')])[0], keys([blockWithCode('run `npm` now')])[0]);
  });

  it('differs when the same words stand in other blocks', () => {
    assert.notEqual(keys([block('a b'), block('c')])[0], keys([block('a'), block('b c')])[0]);
  });

  it('meets no other among many short texts', () => {
    const texts = Array.from({ length: 5000 }, (_, index) => block(`Line ${index}`));
    assert.equal(new Set(texts.map((one) => keys([one])[0])).size, texts.length);
  });
});
