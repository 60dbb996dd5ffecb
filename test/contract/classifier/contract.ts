import assert from 'node:assert/strict';
import type { Classified, Classifier, ClassifierState } from '../../../src/app/ports/classifier.js';

/** A classifier for one test, and how to end it. */
export interface Opened {
  readonly classifier: Classifier;
  readonly close: () => Promise<void>;
}

/** What every classifier keeps to, whatever is behind it. */
export const describeClassifier = (name: string, open: () => Promise<Opened>): void => {
  describe(`the classifier: ${name}`, () => {
    describeLife(open);
    describeAnswers(open);
  });
};

/** Each test has a classifier of its own. */
const describeLife = (open: () => Promise<Opened>): void => {
  let opened: Opened;
  let classifier: Classifier;

  beforeEach(async () => {
    opened = await open();
    ({ classifier } = opened);
  });
  afterEach(() => opened.close());

  it('is idle before the first text', () => assert.deepEqual(classifier.state, { kind: 'idle' }));

  it('tells what the model can do without loading it', async () => {
    const manifest = await classifier.manifest();
    assert.ok(manifest.ok && manifest.value.taggers.length > 0);
    assert.deepEqual(classifier.state, { kind: 'idle' });
  });

  it('loads at the first text and stays ready', async () => {
    const states: ClassifierState[] = [];
    classifier.onDidChangeState((state) => states.push(state));
    await classifier.classify(['One.']);
    await classifier.classify(['Two.']);
    assert.deepEqual([states, classifier.state], [[{ kind: 'loading' }, { kind: 'ready' }], { kind: 'ready' }]);
  });

  it('tells a listener that has gone of nothing', async () => {
    const states: ClassifierState[] = [];
    classifier.onDidChangeState((state) => states.push(state)).dispose();
    await classifier.classify(['One.']);
    assert.deepEqual(states, []);
  });
};

/** One classifier answers all of them. */
const describeAnswers = (open: () => Promise<Opened>): void => {
  let opened: Opened | undefined;

  before(async () => {
    opened = await open();
  });
  after(() => opened?.close());

  const classify = async (...texts: readonly string[]): Promise<readonly Classified[]> => {
    const answer = await opened?.classifier.classify(texts);
    assert.ok(answer?.ok);
    return answer.value;
  };

  it('gives each output a row for each subword', async () => {
    const manifest = await opened?.classifier.manifest();
    assert.ok(manifest?.ok);
    const { taggers, regressor } = manifest.value;
    const [answer] = await classify('Linus Torvalds lives in 北京.');
    const rows = answer?.subwords.starts.length ?? 0;
    assert.ok(rows > 0);
    for (const { output, labels } of taggers) assert.equal(answer?.outputs[output]?.length, rows * labels.length);
    if (regressor) assert.equal(answer?.outputs[regressor.output]?.length, rows * regressor.targets.length);
  });

  it('places its subwords inside the text, in order', async () => {
    const text = 'Linus Torvalds lives in 北京.';
    const [answer] = await classify(text);
    const { starts, ends } = answer?.subwords ?? { starts: [], ends: [] };
    starts.forEach((start, row) => {
      assert.ok(
        (starts[row - 1] ?? 0) <= start && start <= (ends[row] ?? -1) && (ends[row] ?? Infinity) <= text.length,
      );
    });
  });

  it('answers texts in their order', async () => {
    const texts = ['One.', 'Two three four.', '五六。'];
    const together = await classify(...texts);
    const rows = together.map(({ subwords }) => subwords.ends.at(-1));
    assert.deepEqual(
      rows,
      texts.map((text) => text.length),
    );
  });

  it('answers requests that overlap, each with its own', async () => {
    const [one, other] = await Promise.all([classify('One.'), classify('Two three four.')]);
    assert.deepEqual([one?.[0]?.subwords.ends.at(-1), other?.[0]?.subwords.ends.at(-1)], [4, 15]);
  });

  it('says the same of a text again', async () => {
    const [first] = await classify('The same text.');
    const [second] = await classify('The same text.');
    assert.deepEqual(second, first);
  });

  it('has an empty answer for an empty text', async () => {
    const [answer] = await classify('');
    assert.equal(answer?.subwords.starts.length, 0);
  });

  it('has no answer for no texts', async () => assert.deepEqual(await classify(), []));
};
