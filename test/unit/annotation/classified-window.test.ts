import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { annotateWindow, type BlockAnnotation } from '../../../src/domain/annotation/classified-window.js';
import { planWindows } from '../../../src/domain/annotation/windows.js';
import type { Block } from '../../../src/domain/text/block.js';
import { block, blockWithCode, manifest } from '../../support/builders.js';
import { FakeClassifier, type FakeKnowledge } from '../../support/fake-classifier.js';

const annotate = (blocks: readonly Block[], knowledge: FakeKnowledge = {}): readonly BlockAnnotation[] => {
  const model = knowledge.manifest ?? manifest();
  return planWindows(blocks, model.window).flatMap(
    (window) => annotateWindow(window, blocks, new FakeClassifier(knowledge).answer(window.text), model).blocks,
  );
};

const texts = (blocks: readonly Block[], found: readonly BlockAnnotation[]): readonly (readonly string[])[] =>
  found.map(({ mentions }, index) =>
    mentions.map(({ span }) => (blocks[index]?.text ?? '').slice(span.start, span.end)),
  );

describe('annotating a window', () => {
  it('puts mentions at their place in their own block', () => {
    const blocks = [block('First words'), block('then Linus Torvalds'), block('in Helsinki')];
    const labels = { Linus: 'B-PER', Torvalds: 'I-PER', Helsinki: 'B-LOC' };
    assert.deepEqual(texts(blocks, annotate(blocks, { labels })), [[], ['Linus Torvalds'], ['Helsinki']]);
  });

  it('lets no mention cross from one block to the next', () => {
    const blocks = [block('by Linus'), block('Torvalds wrote')];
    const found = annotate(blocks, { labels: { Linus: 'B-PER', Torvalds: 'I-PER' } });
    assert.deepEqual(texts(blocks, found)[0], ['Linus']);
  });

  it('finds nothing in code', () => {
    const blocks = [blockWithCode('run `Linus` by Linus')];
    const [found] = annotate(blocks, { labels: { Linus: 'B-PER' } });
    assert.deepEqual(
      found?.mentions.map(({ span }) => span),
      [{ start: 13, end: 18 }],
    );
  });

  it('never lets a mention touch code, whatever the model says', () => {
    const word = fc.constantFrom('a', 'Bc', '`x`', '`y z`', 'd.');
    const labels = { a: 'B-PER', Bc: 'I-PER', x: 'B-PER', y: 'I-PER', z: 'I-PER', 'd.': 'B-LOC' };
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 10 }), (words) => {
        const one = blockWithCode(words.join(' '));
        let at = 0;
        const code = one.runs.flatMap(({ kind, text }) => {
          at += text.length;
          return kind === 'opaque' ? [{ start: at - text.length, end: at }] : [];
        });
        for (const { span } of annotate([one], { labels })[0]?.mentions ?? []) {
          assert.ok(code.every(({ start, end }) => span.end <= start || span.start >= end));
        }
      }),
    );
  });

  it('adds up the rows of each sentence', () => {
    const sentences = [
      { span: { start: 0, end: 8 }, inBlock: { start: 0, end: 8 } },
      { span: { start: 9, end: 15 }, inBlock: { start: 9, end: 15 } },
    ];
    const one = block('One two. Three.', { sentences });
    const [found] = annotate([one], { trait: (word) => word.length });
    assert.deepEqual(
      found?.sentences.map(({ subwords, sums }) => [subwords, sums[0]]),
      [
        [2, 7],
        [1, 6],
      ],
    );
  });

  it('leaves code out of the sums', () => {
    const [found] = annotate([blockWithCode('call `main` now')], { trait: () => 2 });
    assert.deepEqual(
      found?.sentences.map(({ subwords, sums }) => [subwords, sums[0]]),
      [[2, 4]],
    );
  });

  it('counts every row of prose in exactly one sentence of a draft', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom('a', 'b.', '李明', 'C'), { minLength: 1, maxLength: 40 }), { maxLength: 8 }),
        (all) => {
          const blocks = all.map((words) => block(words.join(' ')));
          const counted = annotate(blocks).flatMap(({ sentences }) => sentences.map(({ subwords }) => subwords));
          assert.deepEqual(
            counted,
            all.map((words) => words.length),
          );
        },
      ),
    );
  });

  it('has mentions of each tag set', () => {
    const labels = ['O', 'B-PER', 'I-PER'];
    const two = manifest({
      taggers: [
        { tagset: 'one', output: 'a', labels },
        { tagset: 'two', output: 'b', labels },
      ],
    });
    const [found] = annotate([block('by Linus')], { manifest: two, labels: { Linus: 'B-PER' } });
    assert.deepEqual(
      found?.mentions.map(({ tagset }) => tagset),
      ['one', 'two'],
    );
  });

  it('has no sums where the model has no traits', () => {
    const [found] = annotate([block('Text.')], { manifest: manifest({ regressor: null }) });
    assert.deepEqual(found?.sentences, [{ subwords: 1, sums: [], fault: null, fit: null }]);
  });
});
