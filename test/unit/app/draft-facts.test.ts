import assert from 'node:assert/strict';
import { DraftFacts } from '../../../src/app/draft-facts.js';
import { Ledger } from '../../../src/app/ledger.js';
import { MemoryStore } from '../../../src/app/ports/memory-store.js';
import { assembleWithoutModel } from '../../../src/domain/annotation/assemble.js';
import type { Annotations } from '../../../src/domain/annotation/annotations.js';
import type { Piece } from '../../../src/domain/influence/piece.js';
import { draft } from '../../support/builders.js';
import { piece } from '../../support/influence-records.js';

const DRAFT = 'file:///work/site/post.md';

const annotations = (score: number | null, text = 'Some words.', complete = true): Annotations => {
  const bare = assembleWithoutModel(draft(text));
  return { ...bare, complete, quality: { ...bare.quality, score } };
};

/** A store with a piece on a draft, and a clock that goes on by an hour with each look at it. */
const setUp = async () => {
  let hours = 0;
  const store = new MemoryStore();
  const ledger = new Ledger(() => Promise.resolve(store));
  const facts = new DraftFacts(ledger, () => new Date(Date.UTC(2026, 0, 1, hours++)));
  const one = piece('a', { kind: null, draft: DRAFT });
  await ledger.executeQuietly({ kind: 'change-pieces', add: [one], changes: [], tasks: [], done: null });
  const known = async (): Promise<Piece['facts']> => {
    const read = await ledger.read();
    return read.ok ? (read.value.pieces['a']?.facts ?? null) : null;
  };
  return { store, ledger, facts, known };
};

describe('the facts of a draft', () => {
  it('are kept on its piece', async () => {
    const { facts, known } = await setUp();
    assert.ok((await facts.record(DRAFT, annotations(80))).ok);
    assert.deepEqual(await known(), { words: 2, score: 80, at: '2026-01-01T00:00:00.000Z' });
  });

  it('follow the draft', async () => {
    const { facts, known } = await setUp();
    await facts.record(DRAFT, annotations(80));
    await facts.record(DRAFT, annotations(81));
    await facts.record(DRAFT, annotations(81, 'Some more words.'));
    assert.deepEqual(await known(), { words: 3, score: 81, at: '2026-01-01T02:00:00.000Z' });
  });

  it('change nothing where they are the same', async () => {
    const { facts, ledger } = await setUp();
    await facts.record(DRAFT, annotations(80));
    const before = ledger.document?.revision;
    await facts.record(DRAFT, annotations(80.01));
    await ledger.read();
    assert.equal(ledger.document?.revision, before);
  });

  it('are nothing to undo', async () => {
    const { facts, ledger } = await setUp();
    await facts.record(DRAFT, annotations(80));
    assert.equal(ledger.canUndo, false);
  });

  it('of another draft, or of one that is not read to its end, change nothing', async () => {
    const { facts, known } = await setUp();
    await facts.record('file:///other.md', annotations(80));
    await facts.record(DRAFT, annotations(80, 'Some words.', false));
    assert.equal(await known(), null);
  });

  it('keep the score that is known while there is no model', async () => {
    const { facts, known } = await setUp();
    await facts.record(DRAFT, annotations(80));
    await facts.record(DRAFT, annotations(null, 'Some more words.'));
    assert.deepEqual([(await known())?.score, (await known())?.words], [80, 2]);
  });

  it('have words without a score where there never was one', async () => {
    const { facts, known } = await setUp();
    await facts.record(DRAFT, annotations(null));
    await facts.record(DRAFT, annotations(null, 'Some more words.'));
    assert.deepEqual([(await known())?.score, (await known())?.words], [null, 3]);
  });

  it('pass on that the store is closed', async () => {
    const { facts, store } = await setUp();
    await store.dispose();
    const recorded = await facts.record(DRAFT, annotations(80));
    assert.equal(recorded.ok ? null : recorded.failure.code, 'store-closed');
  });
});

describe('the piece of a draft', () => {
  it('is known once the store has been read, and told of', async () => {
    const { store } = await setUp();
    const ledger = new Ledger(() => Promise.resolve(store));
    const facts = new DraftFacts(ledger, () => new Date(0));
    const told = new Promise<void>((resolve) => facts.onDidChange(() => resolve()));
    assert.equal(facts.pieceOf(DRAFT), undefined);
    await told;
    assert.equal(facts.pieceOf(DRAFT)?.id, 'a');
    await ledger.executeQuietly({ kind: 'remove-pieces', ids: ['a'] });
    assert.equal(facts.pieceOf(DRAFT), undefined);
  });
});
