import assert from 'node:assert/strict';
import type { BlockText } from '../../../src/domain/proofreading/proof-texts.js';
import { ProofQueue } from '../../../src/app/proof-queue.js';
import { failure, success } from '../../../src/domain/result.js';

const text = (words: string): BlockText => ({ language: 'en', text: words, opaque: [] });

const numbered = (name: string, count: number): readonly BlockText[] =>
  Array.from({ length: count }, (_, index) => text(`${name}${index}`));

/** A queue over a proofreader that finds nothing, and what that was asked. */
const queueOf = (fails: (words: string) => boolean = () => false) => {
  const asked: (readonly string[])[] = [];
  const queue = new ProofQueue({
    read: (texts) => {
      asked.push(texts.map((one) => one.text));
      if (texts.some((one) => one.text === 'bug')) return Promise.reject(new Error('a bug'));
      const failed = texts.some((one) => fails(one.text));
      return Promise.resolve(
        failed ? failure({ code: 'proofreader-failed', message: '' }) : success(texts.map(() => [])),
      );
    },
  });
  return { asked, queue };
};

describe('ProofQueue', () => {
  it('asks for a few texts at a time, in their order', async () => {
    const { asked, queue } = queueOf();
    await Promise.all(queue.add(numbered('a', 20)));
    assert.deepEqual(
      asked.map((one) => one.length),
      [8, 8, 4],
    );
    assert.deepEqual(
      asked.flat(),
      numbered('a', 20).map((one) => one.text),
    );
  });

  it('puts what was asked for last before what waits', async () => {
    const { asked, queue } = queueOf();
    const first = queue.add(numbered('a', 20));
    const second = queue.add([text('edited')]);
    await Promise.all([...first, ...second]);
    assert.deepEqual(asked[1], ['edited']);
    assert.equal(asked[2]?.[0], 'a8');
  });

  it('fails only the texts that were asked for together with one that cannot be read', async () => {
    const { queue } = queueOf((words) => words === 'a3');
    const replies = await Promise.all(queue.add(numbered('a', 10)));
    assert.deepEqual(
      replies.map(({ ok }) => ok),
      [false, false, false, false, false, false, false, false, true, true],
    );
  });

  it('goes on after a bug of the proofreader', async () => {
    const { queue } = queueOf();
    const [broken] = await Promise.all(queue.add([text('bug')]));
    const [whole] = await Promise.all(queue.add([text('one')]));
    assert.equal(broken?.ok, false);
    assert.equal(whole?.ok, true);
  });
});
