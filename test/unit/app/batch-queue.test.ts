import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { BatchQueue, nextBatch, type QueuedText } from '../../../src/app/batch-queue.js';
import type { ClassifierFailure } from '../../../src/app/ports/classifier.js';
import { failure } from '../../../src/domain/result.js';
import { HandDrivenClassifier } from '../../support/fake-classifier.js';

const GONE: ClassifierFailure = { code: 'worker-died', file: '', detail: 'gone' };

/** A queue over a classifier that is driven by hand, and the texts that were answered so far. */
const setUp = () => {
  const classifier = new HandDrivenClassifier();
  const queue = new BatchQueue(classifier);
  const taken: string[] = [];
  const texts = (...all: readonly (string | readonly [text: string, rank: number])[]): readonly QueuedText[] =>
    all.map((one) => {
      const [text, rank] = typeof one === 'string' ? [one, 1] : one;
      return { text, rank, take: () => void taken.push(text) };
    });
  return { classifier, queue, taken, texts };
};

describe('the batch queue', () => {
  it('settles once every text is answered', async () => {
    const { classifier, queue, taken, texts } = setUp();
    const run = queue.run('a', texts('one', 'eighteen letters..'));
    await classifier.release();
    await classifier.release();
    assert.deepEqual([await run, taken], [{ ok: true, value: undefined }, ['one', 'eighteen letters..']]);
  });

  it('settles at once without texts', async () => {
    const { classifier, queue } = setUp();
    assert.deepEqual([(await queue.run('a', [])).ok, classifier.asked], [true, []]);
  });

  it('asks for what is on the screen first', async () => {
    const { classifier, queue, texts } = setUp();
    void queue.run('a', texts('below', ['seen.', 0], 'under'));
    await classifier.release();
    assert.deepEqual(classifier.asked, [['seen.'], ['below', 'under']]);
  });

  it('has one request under way', async () => {
    const { classifier, queue, texts } = setUp();
    void queue.run('a', texts('short', 'a good deal longer than that'));
    void queue.run('b', texts('other'));
    assert.equal(classifier.waiting.length, 1);
    await classifier.release();
    assert.equal(classifier.waiting.length, 1);
  });

  it('serves the latest run first', async () => {
    const { classifier, queue, texts } = setUp();
    void queue.run('a', texts('first', 'a good deal longer than that'));
    void queue.run('b', texts('other'));
    await classifier.release();
    assert.deepEqual(classifier.waiting, [['other']]);
  });

  it('tells of each batch', async () => {
    const { classifier, queue, texts } = setUp();
    let batches = 0;
    const run = queue.run('a', texts('short', 'a good deal longer than that'), () => batches++);
    await classifier.release();
    await classifier.release();
    await run;
    assert.equal(batches, 2);
  });

  it('settles a run that another one of its owner replaces', async () => {
    const { queue, texts } = setUp();
    const old = queue.run('a', texts('old'));
    void queue.run('a', texts('new'));
    assert.deepEqual(await old, failure({ code: 'replaced' }));
  });

  it('takes the late answer of a run that was replaced', async () => {
    const { classifier, queue, taken, texts } = setUp();
    void queue.run('a', texts('old'));
    void queue.run('a', texts('new'));
    await classifier.release();
    assert.deepEqual(taken, ['old']);
  });

  it('does not ask for what a replaced run still waited for', async () => {
    const { classifier, queue, texts } = setUp();
    void queue.run('a', texts('old', 'older and a good deal longer'));
    void queue.run('a', texts('new'));
    await classifier.release();
    await classifier.release();
    assert.deepEqual(classifier.asked, [['old'], ['new']]);
  });

  it('does not tell a replaced run of its late batch', async () => {
    const { classifier, queue, texts } = setUp();
    let told = 0;
    void queue.run('a', texts('old'), () => told++);
    queue.drop('a');
    await classifier.release();
    assert.equal(told, 0);
  });

  it('lets the runs of other owners be', async () => {
    const { classifier, queue, texts } = setUp();
    const other = queue.run('b', texts('other'));
    queue.drop('a');
    await classifier.release();
    assert.ok((await other).ok);
  });

  it('settles with the failure of the classifier', async () => {
    const { classifier, queue, texts } = setUp();
    const run = queue.run('a', texts('one'));
    await classifier.release(failure(GONE));
    assert.deepEqual(await run, failure(GONE));
  });

  it('goes on with other runs after a failure', async () => {
    const { classifier, queue, texts } = setUp();
    const old = queue.run('a', texts('one'));
    const other = queue.run('b', texts('two'));
    await classifier.release(failure(GONE));
    await classifier.release();
    assert.deepEqual([(await old).ok, (await other).ok], [false, true]);
  });

  it('works again after it was done', async () => {
    const { classifier, queue, taken, texts } = setUp();
    void queue.run('a', texts('one'));
    await classifier.release();
    void queue.run('a', texts('two'));
    await classifier.release();
    assert.deepEqual(taken, ['one', 'two']);
  });
});

const queued = (sizes: readonly { readonly size: number; readonly rank: number }[]): readonly QueuedText[] =>
  sizes.map(({ size, rank }) => ({ text: 'x'.repeat(size), rank, take: () => {} }));

describe('the next batch', () => {
  const anyTexts = fc.array(fc.record({ size: fc.integer({ min: 1, max: 400 }), rank: fc.nat(2) }), {
    minLength: 1,
    maxLength: 40,
  });
  it('holds the first text that waits', () => {
    fc.assert(
      fc.property(anyTexts, (sizes) => {
        const waiting = queued(sizes);
        const [first] = waiting;
        assert.ok(first !== undefined && nextBatch(waiting).includes(first));
      }),
    );
  });

  it('holds at most eight texts of one rank and of similar length', () => {
    fc.assert(
      fc.property(anyTexts, (sizes) => {
        const batch = nextBatch(queued(sizes));
        const lengths = batch.map(({ text }) => text.length);
        assert.ok(batch.length <= 8 && new Set(batch.map(({ rank }) => rank)).size === 1);
        assert.ok(Math.max(...lengths) <= 1.5 * 1.5 * Math.min(...lengths));
      }),
    );
  });
});
