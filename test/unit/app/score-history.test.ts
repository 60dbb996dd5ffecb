import assert from 'node:assert/strict';
import { MemoryStore } from '../../../src/app/ports/memory-store.js';
import { ScoreHistory } from '../../../src/app/score-history.js';
import { assembleWithoutModel } from '../../../src/domain/annotation/assemble.js';
import type { Annotations } from '../../../src/domain/annotation/annotations.js';
import { draft } from '../../support/builders.js';

const annotations = (score: number | null, text = 'Some words.', complete = true): Annotations => {
  const bare = assembleWithoutModel(draft(text));
  return { ...bare, complete, quality: { ...bare.quality, score } };
};

/** A history whose clock goes on by an hour with each look at it. */
const setUp = () => {
  let hours = 0;
  const store = new MemoryStore();
  const history = new ScoreHistory(
    () => Promise.resolve(store),
    () => new Date(Date.UTC(2026, 0, 1, hours++)),
  );
  const scores = async (name: string): Promise<readonly (number | null)[]> => {
    const entries = await history.of(name);
    return entries.ok ? entries.value.map(({ score }) => score) : [];
  };
  return { store, history, scores };
};

describe('the history of scores', () => {
  it('keeps the scores of a draft in their order', async () => {
    const { history, scores } = setUp();
    await history.record('file:///a.md', annotations(40));
    await history.record('file:///a.md', annotations(60));
    assert.deepEqual(await scores('file:///a.md'), [40, 60]);
  });

  it('keeps the time and the words', async () => {
    const { history } = setUp();
    await history.record('file:///a.md', annotations(40));
    const entries = await history.of('file:///a.md');
    assert.deepEqual(entries.ok && [entries.value[0]?.time, entries.value[0]?.words], ['2026-01-01T00:00:00.000Z', 2]);
  });

  it('leaves out a score that is the same as the last one', async () => {
    const { history, scores } = setUp();
    await history.record('file:///a.md', annotations(40));
    await history.record('file:///a.md', annotations(40.01));
    assert.deepEqual(await scores('file:///a.md'), [40]);
  });

  it('keeps the same score of a longer draft', async () => {
    const { history, scores } = setUp();
    await history.record('file:///a.md', annotations(40));
    await history.record('file:///a.md', annotations(40, 'Some more words.'));
    assert.deepEqual(await scores('file:///a.md'), [40, 40]);
  });

  it('leaves out what is not complete', async () => {
    const { history, scores } = setUp();
    await history.record('file:///a.md', annotations(40, 'Some words.', false));
    assert.deepEqual(await scores('file:///a.md'), []);
  });

  it('leaves out a draft without a score', async () => {
    const { history, scores } = setUp();
    await history.record('file:///a.md', annotations(null));
    assert.deepEqual(await scores('file:///a.md'), []);
  });

  it('keeps drafts apart', async () => {
    const { history, scores } = setUp();
    await history.record('file:///a.md', annotations(40));
    assert.deepEqual(await scores('file:///b.md'), []);
  });

  it('passes on that the store is closed', async () => {
    const { history, store } = setUp();
    await store.dispose();
    const recorded = await history.record('file:///a.md', annotations(40));
    assert.deepEqual(recorded.ok ? null : recorded.failure.code, 'store-closed');
  });
});
