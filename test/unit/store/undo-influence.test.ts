import assert from 'node:assert/strict';
import type { Piece } from '../../../src/domain/influence/piece.js';
import { apply } from '../../../src/domain/store/apply.js';
import type { StoreCommand } from '../../../src/domain/store/command.js';
import type { StoreDocument } from '../../../src/domain/store/document.js';
import { documentWith, kindOfOutput, pieceOf } from '../../support/pieces.js';
import { goalOf, planOf } from '../../support/plans.js';

const FILE = 'file:///a.md';

const change = (id: string, set: Partial<Piece>): StoreCommand => ({
  kind: 'change-pieces',
  add: [],
  changes: [{ id, set }],
  tasks: [],
  done: null,
});

const add = (...pieces: readonly Piece[]): StoreCommand => ({
  kind: 'change-pieces',
  add: pieces,
  changes: [],
  tasks: [],
  done: null,
});

const outputs = { kind: 'set-outputs', outputKinds: [], channels: [], removedKinds: [], removedChannels: [] } as const;

const done = (document: StoreDocument, command: StoreCommand) => {
  const applied = apply(document, command);
  assert.ok(applied.ok, JSON.stringify(applied));
  return applied.value;
};

/** What becomes of undoing a command after another window did something. */
const undone = (document: StoreDocument, command: StoreCommand, meanwhile: StoreCommand): string | null => {
  const first = done(document, command);
  const then = done(first.document, meanwhile);
  const result = apply(then.document, first.event.undo);
  return result.ok ? null : result.failure.code;
};

const count = { piece: 'a', channel: 'blog', date: '2026-11-24' } as const;
const counts = { views: 1, reads: null, reactions: null, comments: null, followers: null } as const;

describe('undo after what another window did', () => {
  it('gives no draft back that another piece has now', () => {
    const document = documentWith([pieceOf('a', { draft: FILE }), pieceOf('b')]);
    assert.equal(undone(document, change('a', { draft: null }), change('b', { draft: FILE })), 'draft-taken');
    assert.equal(undone(document, change('a', { draft: null }), change('b', { draft: 'file:///b.md' })), null);
  });

  it('takes no kind away that a piece or a goal names now', () => {
    const talk: StoreCommand = { ...outputs, outputKinds: [kindOfOutput('talk')] };
    assert.equal(undone(documentWith([]), talk, add(pieceOf('a', { kind: 'talk' }))), 'record-used');
    const plan: StoreCommand = {
      kind: 'set-plan',
      plan: planOf('plan', { goals: [goalOf('talk')] }),
      outputKinds: [],
      channels: [],
    };
    assert.equal(undone(documentWith([]), talk, plan), 'record-used');
    assert.equal(undone(documentWith([]), talk, add(pieceOf('a', { kind: 'post' }))), null);
  });

  it('takes no channel away on which something appeared', () => {
    const stage: StoreCommand = {
      ...outputs,
      channels: [{ id: 'stage', name: 'Stage', format: 'talk', site: null }],
    };
    const publications = [{ channel: 'stage', date: '2026-11-24', url: null }];
    assert.equal(undone(documentWith([pieceOf('a')]), stage, change('a', { publications })), 'record-used');
  });

  it('takes no plan away that pieces belong to', () => {
    const plan: StoreCommand = { kind: 'set-plan', plan: planOf('plan'), outputKinds: [], channels: [] };
    assert.equal(undone(documentWith([]), plan, add(pieceOf('a', { plan: 'plan' }))), 'record-changed');
  });

  it('takes no piece away of which something was counted', () =>
    assert.equal(
      undone(documentWith([]), add(pieceOf('a')), {
        kind: 'record-engagement',
        entries: [{ ...count, ...counts }],
      }),
      'record-changed',
    ));

  it('takes back at once what fits records that named what was not there', () => {
    const plan = planOf('plan', { goals: [goalOf('talk')] });
    const document = documentWith([], { plans: { plan } });
    const { document: after, event } = done(document, { ...outputs, outputKinds: [kindOfOutput('talk')] });
    assert.deepEqual(done(after, event.undo).document, { ...document, revision: 2 });
  });
});
