import assert from 'node:assert/strict';
import { Annotator } from '../../../src/app/annotator.js';
import type { ClassifierFailure } from '../../../src/app/ports/classifier.js';
import type { TextFailure, TextParser } from '../../../src/app/ports/text-parser.js';
import { WindowCache } from '../../../src/app/window-cache.js';
import type { Annotations } from '../../../src/domain/annotation/annotations.js';
import { failure, success, type Result } from '../../../src/domain/result.js';
import { parseDraft } from '../../../src/domain/text/parse-draft.js';
import { FakeClassifier, HandDrivenClassifier } from '../../support/fake-classifier.js';

const MISSING: ClassifierFailure = { code: 'model-missing', file: 'encoder.onnx', detail: 'gone' };

const parser: TextParser = {
  parse: (_, source) => Promise.resolve(success(parseDraft(source))),
  check: () => Promise.resolve(success({ findings: [], links: [] })),
  forget: () => {},
};

/** A post of paragraphs that each fill a window, under headings of their own. */
const post = (...openings: readonly string[]): string =>
  openings
    .map((opening) => `# ${opening}\n\n${opening} ${'and that is what they all said of it '.repeat(9)}.`)
    .join('\n\n');

const value = <Value, Failure>(result: Result<Value, Failure>): Value => {
  assert.ok(result.ok);
  return result.value;
};

const turn = (): Promise<void> => new Promise((resume) => setImmediate(resume));

describe('the annotator', () => {
  it('annotates a draft', async () => {
    const classifier = new FakeClassifier({ labels: { Helsinki: 'B-LOC' } });
    const annotator = new Annotator(parser, classifier, new WindowCache());
    const { annotations, failure: reason } = value(await annotator.annotate({ draft: 'a', source: post('Helsinki') }));
    assert.deepEqual(
      [annotations.mentions.map(({ text }) => text), reason, annotations.complete],
      [['Helsinki', 'Helsinki'], null, true],
    );
  });

  it('asks nothing the second time', async () => {
    const classifier = new FakeClassifier();
    const annotator = new Annotator(parser, classifier, new WindowCache());
    const first = value(await annotator.annotate({ draft: 'a', source: post('One', 'Two') }));
    const { length } = classifier.asked;
    const second = value(await annotator.annotate({ draft: 'a', source: post('One', 'Two') }));
    assert.deepEqual([classifier.asked.length, second.annotations], [length, first.annotations]);
  });

  it('asks for one window after the edit of one paragraph', async () => {
    const classifier = new FakeClassifier();
    const annotator = new Annotator(parser, classifier, new WindowCache());
    const source = post('One', 'Two', 'Three');
    await annotator.annotate({ draft: 'a', source });
    const { length } = classifier.asked;
    await annotator.annotate({ draft: 'a', source: source.replace('Two and', 'Two, then,') });
    assert.deepEqual(
      classifier.asked.slice(length).map((texts) => texts.length),
      [1],
    );
  });

  it('knows the windows of one draft in another one', async () => {
    const classifier = new FakeClassifier();
    const annotator = new Annotator(parser, classifier, new WindowCache());
    await annotator.annotate({ draft: 'a', source: post('One') });
    await annotator.annotate({ draft: 'b', source: post('One') });
    assert.equal(classifier.asked.length, 1);
  });

  it('asks for what is on the screen first', async () => {
    const classifier = new FakeClassifier();
    const annotator = new Annotator(parser, classifier, new WindowCache());
    const source = post('One', 'Two', 'Three');
    const start = source.indexOf('# Three') + 4;
    await annotator.annotate({ draft: 'a', source, visible: [{ start, end: start + 10 }] });
    assert.match(classifier.asked[0]?.join() ?? '', /^Three/);
    assert.equal(classifier.asked[0]?.length, 1);
  });

  it('tells of what it has so far after each batch but the last', async () => {
    const classifier = new FakeClassifier();
    const annotator = new Annotator(parser, classifier, new WindowCache());
    const seen: Annotations[] = [];
    const source = post('One', 'Two');
    await annotator.annotate({
      draft: 'a',
      source,
      visible: [{ start: 0, end: 3 }],
      onProgress: (one) => seen.push(one),
    });
    assert.deepEqual(
      seen.map(({ complete, sentences }) => [complete, sentences.length]),
      [[false, 1]],
    );
  });

  it('gives a draft without prose its annotations without asking', async () => {
    const classifier = new FakeClassifier();
    const annotated = value(
      await new Annotator(parser, classifier, new WindowCache()).annotate({ draft: 'a', source: '' }),
    );
    assert.deepEqual(
      [annotated.annotations.complete, annotated.annotations.quality.score, classifier.asked],
      [true, null, []],
    );
  });

  it('gives what needs no model when there is none', async () => {
    const classifier = new FakeClassifier();
    classifier.fail(MISSING);
    const annotated = value(
      await new Annotator(parser, classifier, new WindowCache()).annotate({ draft: 'a', source: post('One') }),
    );
    assert.deepEqual(
      [annotated.failure, annotated.annotations.sections.length, annotated.annotations.complete],
      [MISSING, 1, false],
    );
  });

  it('keeps what it has when the model fails half-way', async () => {
    const classifier = new HandDrivenClassifier();
    const annotator = new Annotator(parser, classifier, new WindowCache());
    const running = annotator.annotate({ draft: 'a', source: post('One', 'Two'), visible: [{ start: 0, end: 3 }] });
    await turn();
    await classifier.release();
    await classifier.release(failure(MISSING));
    const annotated = value(await running);
    assert.deepEqual(
      [annotated.failure, annotated.annotations.sentences.length, annotated.annotations.complete],
      [MISSING, 1, false],
    );
  });

  it('settles a request that a newer one replaces', async () => {
    const classifier = new HandDrivenClassifier();
    const annotator = new Annotator(parser, classifier, new WindowCache());
    const old = annotator.annotate({ draft: 'a', source: post('Old') });
    await turn();
    void annotator.annotate({ draft: 'a', source: post('New') });
    assert.deepEqual(await old, failure({ code: 'replaced' }));
  });

  it('keeps the late answer of a request that was replaced', async () => {
    const classifier = new HandDrivenClassifier();
    const annotator = new Annotator(parser, classifier, new WindowCache());
    void annotator.annotate({ draft: 'a', source: post('Old') });
    await turn();
    annotator.forget('a');
    await classifier.release();
    const again = value(await annotator.annotate({ draft: 'a', source: post('Old') }));
    assert.deepEqual([classifier.asked.length, again.annotations.complete], [1, true]);
  });

  it('passes on that the text could not be read', async () => {
    const reason: TextFailure = { code: 'text-worker-failed', message: 'broken' };
    const broken: TextParser = { ...parser, parse: () => Promise.resolve(failure(reason)) };
    const annotator = new Annotator(broken, new FakeClassifier(), new WindowCache());
    assert.deepEqual(await annotator.annotate({ draft: 'a', source: '' }), failure(reason));
  });

  it('lets the parser forget a draft that was closed', () => {
    const forgotten: string[] = [];
    const keeper: TextParser = { ...parser, forget: (name) => void forgotten.push(name) };
    new Annotator(keeper, new FakeClassifier(), new WindowCache()).forget('a');
    assert.deepEqual(forgotten, ['a']);
  });
});
