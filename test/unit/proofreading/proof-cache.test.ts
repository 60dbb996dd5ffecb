import assert from 'node:assert/strict';
import type { Proofreader, ProofText } from '../../../src/app/ports/proofreader.js';
import { ProofCache } from '../../../src/app/proof-cache.js';
import { failure, success } from '../../../src/domain/result.js';

const text = (words: string, opaque: ProofText['opaque'] = []): ProofText => ({ language: 'en', text: words, opaque });

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
});
