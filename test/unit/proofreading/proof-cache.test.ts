import assert from 'node:assert/strict';
import type { Proofreader } from '../../../src/app/ports/proofreader.js';
import type { BlockText } from '../../../src/domain/proofreading/proof-texts.js';
import { ProofCache } from '../../../src/app/proof-cache.js';
import { failure, success } from '../../../src/domain/result.js';

const text = (words: string, opaque: BlockText['opaque'] = []): BlockText => ({ language: 'en', text: words, opaque });

/** A proofreader that marks the whole of each text and notes what it was asked. */
const recorder = (): { readonly asked: (readonly string[])[]; readonly proofreader: Proofreader } => {
  const asked: (readonly string[])[] = [];
  const read: Proofreader['read'] = (texts) => {
    asked.push(texts.map((one) => one.text));
    if (texts.some((one) => one.text === 'fail')) {
      return Promise.resolve(failure({ code: 'proofreader-failed', message: '' }));
    }
    const whole = texts.map((one) => [
      { code: 'grammar' as const, span: { start: 0, end: one.text.length }, values: {}, fixes: [] },
    ]);
    return Promise.resolve(success(whole));
  };
  return { asked, proofreader: { read } };
};

describe('ProofCache', () => {
  it('asks only for what it has not seen, once, and answers in the order of the texts', async () => {
    const { asked, proofreader } = recorder();
    const cache = new ProofCache(proofreader);
    await cache.read([text('one'), text('three')]);
    const reply = await cache.read([text('three'), text('eleven'), text('one'), text('eleven')]);
    assert.deepEqual(asked, [['one', 'three'], ['eleven']]);
    assert.deepEqual(reply.ok && reply.value.map(([finding]) => finding?.span.end), [5, 6, 3, 6]);
  });

  it('tells texts apart by what is opaque in them', async () => {
    const { asked, proofreader } = recorder();
    const cache = new ProofCache(proofreader);
    await cache.read([text('one')]);
    await cache.read([text('one', [{ start: 0, end: 1 }])]);
    assert.equal(asked.length, 2);
  });

  it('does not remember a failure', async () => {
    const { asked, proofreader } = recorder();
    const cache = new ProofCache(proofreader);
    assert.equal((await cache.read([text('fail')])).ok, false);
    await cache.read([text('fail')]);
    assert.equal(asked.length, 2);
  });

  it('forgets what was not asked for longest', async () => {
    const { asked, proofreader } = recorder();
    const cache = new ProofCache(proofreader, 2);
    for (const words of ['one', 'two', 'one', 'three', 'one', 'two']) await cache.read([text(words)]);
    assert.deepEqual(asked, [['one'], ['two'], ['three'], ['two']]);
  });

  it('asks for a text once, however many want it while it is being read', async () => {
    const { asked, proofreader } = recorder();
    const cache = new ProofCache(proofreader);
    const replies = await Promise.all([
      cache.read([text('one'), text('two')]),
      cache.read([text('three'), text('two'), text('one')]),
    ]);
    assert.deepEqual(asked.flat().toSorted(), ['one', 'three', 'two']);
    assert.deepEqual(
      replies.map((reply) => reply.ok && reply.value.map(([finding]) => finding?.span.end)),
      [
        [3, 3],
        [5, 3, 3],
      ],
    );
  });

  it('remembers what was read for somebody whose request fails', async () => {
    const { asked, proofreader } = recorder();
    const cache = new ProofCache(proofreader);
    const many = Array.from({ length: 8 }, (_, index) => text(`number ${index}`));
    assert.equal((await cache.read([...many, text('fail')])).ok, false);
    assert.equal((await cache.read(many)).ok, true);
    assert.equal(asked.length, 2);
  });

  it('tells of what it knows before the rest is read', async () => {
    const cache = new ProofCache(recorder().proofreader);
    await cache.read([text('one')]);
    const heard: number[] = [];
    const reading = cache.read([text('two'), text('one')], (index) => heard.push(index));
    assert.deepEqual(heard, [1]);
    await reading;
    assert.deepEqual(heard, [1, 0]);
  });
});
