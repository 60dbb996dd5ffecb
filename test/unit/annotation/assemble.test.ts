import assert from 'node:assert/strict';
import { assemble, assembleWithoutModel } from '../../../src/domain/annotation/assemble.js';
import type { Annotations } from '../../../src/domain/annotation/annotations.js';
import { annotateWindow, type WindowAnnotation } from '../../../src/domain/annotation/classified-window.js';
import { planWindows } from '../../../src/domain/annotation/windows.js';
import { draft, manifest } from '../../support/builders.js';
import { FakeClassifier, type FakeKnowledge } from '../../support/fake-classifier.js';

const POST = [
  '# Moving to Helsinki',
  '',
  'We read what Linus Torvalds wrote, and we liked most of it very much indeed.',
  '',
  '## Afterwards',
  '',
  'Things was then gone more badly than what we have to expecting, was it not so?',
] as const;

/** What the fake model says; `windows` keeps only the first ones. */
const annotate = (lines: readonly string[], knowledge: FakeKnowledge = {}, windows = Infinity): Annotations => {
  const classifier = new FakeClassifier(knowledge);
  const model = classifier.model;
  const parsed = draft(...lines);
  const planned = planWindows(parsed.blocks, model.window);
  const annotated = planned.map((window, index): WindowAnnotation | undefined =>
    index < windows ? annotateWindow(window, parsed.blocks, classifier.answer(window.text), model) : undefined,
  );
  return assemble({ draft: parsed, windows: planned, annotated, manifest: model });
};

const names = { Linus: 'B-PER', Torvalds: 'I-PER', Helsinki: 'B-LOC' };
/** The words of the last paragraph alone are bad. */
const badEnd = (word: string): number => (['Things', 'was', 'then', 'gone', 'badly'].includes(word) ? 1 : 4);

const codes = ({ findings }: Annotations): readonly string[] => findings.map(({ code }) => code);

describe('putting annotations together', () => {
  it('places mentions in the source', () => {
    const source = POST.join('\n');
    const found = annotate(POST, { labels: names }).mentions.map(({ span, text }) => [
      source.slice(span.start, span.end),
      text,
    ]);
    assert.deepEqual(found, [
      ['Helsinki', 'Helsinki'],
      ['Linus Torvalds', 'Linus Torvalds'],
    ]);
  });

  it('leaves markup out of the text of a mention', () => {
    const [found] = annotate(['So says Linus **Torvalds** today, and he should know it.'], { labels: names }).mentions;
    assert.deepEqual([found?.text, found?.span], ['Linus Torvalds', { start: 8, end: 24 }]);
  });

  it('scores a draft, its sections and its sentences', () => {
    const { quality, sections, sentences } = annotate(POST, { trait: () => 3 });
    const scores = [quality.score, ...sections.map(({ score }) => score), ...sentences.map(({ score }) => score)];
    assert.deepEqual(scores, [50, 50, 50, 50, 50]);
  });

  it('scores a section by its own sentences and those of its subsections', () => {
    const { sections } = annotate(POST, { trait: badEnd });
    const [whole = 0, last = 0] = sections.map(({ score }) => score ?? NaN);
    assert.ok(last < whole);
  });

  it('names the weakest trait first and what lifting it would give', () => {
    const [reason] = annotate(POST, { trait: () => 2 }).quality.reasons;
    assert.equal(reason?.code, 'weak-trait');
    assert.ok((reason?.gain ?? -1) > 0);
  });

  it('names weak sentences, with the score without them', () => {
    const { quality } = annotate(POST, { trait: (word) => (badEnd(word) === 1 ? -9 : 2) });
    const [reason, none] = quality.reasons.filter(({ code }) => code === 'weak-sentence');
    assert.equal(none, undefined);
    assert.ok((reason?.without ?? 0) > (quality.score ?? 100));
  });

  it('reports the word that the model takes for a mistake', () => {
    const { findings } = annotate(POST, { fault: (word) => (word === 'expecting,' ? 4 : -4) });
    assert.deepEqual(
      findings.map(({ code, span }) => [code, POST.join('\n').slice(span.start, span.end)]),
      [['faulty-sentence', 'expecting']],
    );
  });

  it('is complete once every window is known', () => assert.ok(annotate(POST).complete));

  it('is not complete and finds nothing weak while windows are on their way', () => {
    const { complete, findings, sentences } = annotate(POST, { trait: () => -9 }, 1);
    assert.deepEqual([complete, findings.length, sentences.length], [false, 0, 1]);
  });

  it('gives an empty draft nothing', () => {
    const { quality, sections, sentences, mentions, complete } = annotate(['']);
    assert.deepEqual(
      [quality, sections, sentences, mentions, complete],
      [{ score: null, traits: null, readability: null, reasons: [] }, [], [], [], true],
    );
  });

  it('gives another language no score', () => {
    const french = 'Nous avons lu avec beaucoup de plaisir tout ce que les autres ont écrit dans les livres.';
    assert.equal(annotate([french]).quality.score, null);
  });

  it('gives traits without a score where there is no calibration', () => {
    const { quality, sections, findings } = annotate(POST, {
      manifest: manifest({ calibration: null }),
      trait: () => 1,
    });
    assert.deepEqual([quality.score, quality.traits?.syntax, sections[0]?.score, findings], [null, 1, null, []]);
  });

  it('gives names without traits where the model has no traits', () => {
    const { quality, mentions } = annotate(POST, { manifest: manifest({ regressor: null }), labels: names });
    assert.deepEqual([quality.score, quality.traits, mentions.length], [null, null, 2]);
  });

  it('gives sections and no scores without a model', () => {
    const { sections, quality, complete } = assembleWithoutModel(draft(...POST));
    assert.deepEqual(
      [sections.map(({ heading, score }) => [heading, score]), quality.score, complete],
      [
        [
          ['Moving to Helsinki', null],
          ['Afterwards', null],
        ],
        null,
        false,
      ],
    );
  });

  it('reports front matter that cannot be read, with and without a model', () => {
    const lines = ['---', 'title: "open', '---', '', 'Text that is long enough to be known as English, we hope.'];
    assert.deepEqual(
      [codes(annotate(lines)), codes(assembleWithoutModel(draft(...lines)))],
      [['front-matter-unreadable'], ['front-matter-unreadable']],
    );
  });
});
