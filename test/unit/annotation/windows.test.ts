import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { windowKey } from '../../../src/domain/annotation/window-key.js';
import { estimateSubwords, planWindows, splitWindow } from '../../../src/domain/annotation/windows.js';
import type { Block } from '../../../src/domain/text/block.js';
import { block } from '../../support/builders.js';

const SIZES = { target: 64, maximum: 256, overlap: 32 };

const anyBlock: fc.Arbitrary<Block> = fc
  .record({
    kind: fc.constantFrom('paragraph' as const, 'heading' as const, 'item' as const),
    language: fc.constantFrom('en' as const, 'en' as const, 'zh' as const, 'other' as const),
    words: fc.integer({ min: 1, max: 180 }),
  })
  .map(({ kind, language, words }) => block(Array.from({ length: words }, () => 'word').join(' '), { kind, language }));

const anyBlocks = fc.array(anyBlock, { maxLength: 24 });

describe('splitting a long window', () => {
  const sizes = fc.record({
    target: fc.constant(64),
    maximum: fc.integer({ min: 1, max: 60 }),
    overlap: fc.integer({ min: 0, max: 80 }),
  });

  it('keeps every subword once, from a run that holds it', () => {
    fc.assert(
      fc.property(fc.nat(400), sizes, (count, given) => {
        let at = 0;
        for (const { span, kept } of splitWindow(count, given)) {
          assert.equal(kept.start, at);
          assert.ok(span.start <= kept.start && kept.end <= span.end);
          at = kept.end;
        }
        assert.equal(at, count);
      }),
    );
  });

  it('never runs more than the maximum', () => {
    fc.assert(
      fc.property(fc.nat(400), sizes, (count, given) => {
        for (const { span } of splitWindow(count, given)) assert.ok(span.end - span.start <= given.maximum);
      }),
    );
  });

  it('takes a text that fits in one run', () => {
    assert.deepEqual(splitWindow(256, SIZES), [{ span: { start: 0, end: 256 }, kept: { start: 0, end: 256 } }]);
  });

  it('gives each side of a cut half of what both runs saw', () => {
    const [first, second] = splitWindow(300, SIZES);
    assert.deepEqual([first?.kept.end, second?.span.start], [240, 224]);
  });
});

const keys = (all: readonly Block[]): readonly string[] =>
  planWindows(all, SIZES).map((window) => windowKey(window, all, 'model'));

describe('planning windows', () => {
  it('holds every block of a language that the model knows once, in order', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        const held = planWindows(blocks, SIZES).flatMap(({ blocks: { start, end } }) =>
          Array.from({ length: end - start }, (_, at) => start + at),
        );
        assert.deepEqual(
          held,
          blocks.flatMap(({ language }, index) => (language === 'other' ? [] : [index])),
        );
      }),
    );
  });

  it('puts no more together than fits into one run', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        for (const { blocks: range } of planWindows(blocks, SIZES)) {
          const own = blocks.slice(range.start, range.end);
          const size = own.reduce((sum, { text }) => sum + estimateSubwords(text), 0);
          assert.ok(own.length === 1 || size <= SIZES.maximum);
        }
      }),
    );
  });

  it('says where each block stands in its text', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        for (const { blocks: range, text, offsets } of planWindows(blocks, SIZES)) {
          const own = blocks.slice(range.start, range.end);
          assert.deepEqual(
            own.map(({ text: whole }, at) => text.slice(offsets[at], (offsets[at] ?? 0) + whole.length)),
            own.map((one) => one.text),
          );
        }
      }),
    );
  });

  it('begins anew at a heading', () => {
    const blocks = [block('Short.'), block('Title', { kind: 'heading' }), block('Text.')];
    assert.deepEqual(
      planWindows(blocks, SIZES).map((window) => window.blocks),
      [
        { start: 0, end: 1 },
        { start: 1, end: 3 },
      ],
    );
  });

  it('leaves headings that follow one another together', () => {
    const blocks = [block('Title', { kind: 'heading' }), block('Part', { kind: 'heading' }), block('Text.')];
    assert.equal(planWindows(blocks, SIZES).length, 1);
  });

  it('changes one window when an ordinary paragraph is edited', () => {
    const paragraphs = fc.array(fc.integer({ min: 60, max: 150 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(paragraphs, fc.nat(), (sizes, place) => {
        const blocks = sizes.map((size, index) => block(`${index} ${'word '.repeat(size)}`.trim()));
        const edited = blocks.with(place % blocks.length, block(`${blocks[place % blocks.length]?.text ?? ''} more`));
        const before = new Set(keys(blocks));
        assert.equal(keys(edited).filter((key) => !before.has(key)).length, 1);
      }),
    );
  });
});
