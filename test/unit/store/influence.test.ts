import assert from 'node:assert/strict';
import type { InfluenceCommand } from '../../../src/domain/influence/command.js';
import { newPiece, type Piece } from '../../../src/domain/influence/piece.js';
import { apply } from '../../../src/domain/store/apply.js';
import type { StoreCommand } from '../../../src/domain/store/command.js';
import { EMPTY_DOCUMENT, type StoreDocument } from '../../../src/domain/store/document.js';
import { newTask } from '../../../src/domain/tasks/task.js';

const AT = '2026-11-24T08:00:00.000Z';
const piece = (id: string, rest: Partial<Piece> = {}): Piece => ({ ...newPiece(id, `Piece ${id}`, AT), ...rest });

const change = (rest: Partial<Extract<InfluenceCommand, { kind: 'change-pieces' }>>): StoreCommand => ({
  kind: 'change-pieces',
  add: [],
  changes: [],
  tasks: [],
  done: null,
  ...rest,
});

const after = (document: StoreDocument, ...commands: readonly StoreCommand[]): StoreDocument =>
  commands.reduce((before, command) => {
    const applied = apply(before, command);
    assert.ok(applied.ok, JSON.stringify(applied));
    return applied.value.document;
  }, document);

const failureOf = (document: StoreDocument, command: StoreCommand): unknown => {
  const applied = apply(document, command);
  assert.ok(!applied.ok);
  return applied.failure;
};

const outputs: StoreCommand = {
  kind: 'set-outputs',
  outputKinds: [
    {
      id: 'post',
      name: 'Post',
      channel: 'blog',
      topic: null,
      words: 2000,
      qualityLevels: [80, 90],
      fixedHours: null,
      hoursFrom: 'writing',
      maximumPerWeek: 1,
      reach: 500,
      commentRate: 0.01,
    },
  ],
  channels: [{ id: 'blog', name: 'Blog', format: 'hugo', site: 'https://ada.example' }],
  removedKinds: [],
  removedChannels: [],
};

describe('pieces in the store', () => {
  it('refuse a second piece on one draft, and name the first', () => {
    const document = after(EMPTY_DOCUMENT, change({ add: [piece('a', { draft: 'file:///a.md' })] }));
    assert.deepEqual(failureOf(document, change({ add: [piece('b', { draft: 'file:///a.md' })] })), {
      code: 'draft-taken',
      draft: 'file:///a.md',
      piece: 'a',
    });
    assert.deepEqual(
      failureOf(
        document,
        change({
          add: [piece('b'), piece('c')],
          changes: ['b', 'c'].map((id) => ({ id, set: { draft: 'file:///n.md' } })),
        }),
      ),
      { code: 'draft-taken', draft: 'file:///n.md', piece: 'b' },
    );
  });

  it('let two pieces swap their drafts', () => {
    const document = after(
      EMPTY_DOCUMENT,
      change({ add: [piece('a', { draft: 'file:///a.md' }), piece('b', { draft: 'file:///b.md' })] }),
      change({
        changes: [
          { id: 'a', set: { draft: 'file:///b.md' } },
          { id: 'b', set: { draft: 'file:///a.md' } },
        ],
      }),
    );
    assert.equal(document.pieces['a']?.draft, 'file:///b.md');
  });

  it('refuse a change of a piece that went on meanwhile', () => {
    const document = after(EMPTY_DOCUMENT, change({ add: [piece('a', { status: 'review' })] }));
    assert.deepEqual(
      failureOf(document, change({ changes: [{ id: 'a', set: { status: 'scheduled' }, expect: 'draft' }] })),
      { code: 'piece-changed', piece: 'a', status: 'review' },
    );
  });

  it('refuse kinds, plans and channels that are not there, but keep those that a piece has had', () => {
    assert.deepEqual(failureOf(EMPTY_DOCUMENT, change({ add: [piece('a', { kind: 'post' })] })), {
      code: 'kind-unknown',
      kind: 'post',
    });
    assert.deepEqual(failureOf(EMPTY_DOCUMENT, change({ add: [piece('a', { plan: 'p' })] })), {
      code: 'plan-unknown',
      plan: 'p',
    });
    const publications = [{ channel: 'blog', date: '2026-11-24', url: null }];
    assert.deepEqual(failureOf(EMPTY_DOCUMENT, change({ add: [piece('a', { publications })] })), {
      code: 'channel-unknown',
      channel: 'blog',
    });
    const old = { ...EMPTY_DOCUMENT, pieces: { a: piece('a', { kind: 'gone', publications }) } };
    after(old, change({ changes: [{ id: 'a', set: { title: 'Renamed' } }] }));
  });

  it('close the open tasks that are done with them, and only those', () => {
    const tasks = [newTask('t', 'Write', AT), { ...newTask('u', 'Drop', AT), status: 'dropped' as const, closed: AT }];
    const document = after(
      EMPTY_DOCUMENT,
      change({ add: [piece('a', { tasks: ['t', 'u'] })], tasks }),
      change({ changes: [{ id: 'a', set: { status: 'published' } }], done: { ids: ['t', 'u', 'gone'], at: AT } }),
    );
    assert.equal(document.tasks['t']?.status, 'done');
    assert.equal(document.tasks['u']?.status, 'dropped');
  });

  it('take what was counted of them along when they go', () => {
    const counts = { views: 10, reads: null, reactions: null, comments: 1, followers: null };
    const entry = { piece: 'a', channel: 'blog', date: '2026-11-24', ...counts };
    const document = after(
      EMPTY_DOCUMENT,
      outputs,
      change({ add: [piece('a')] }),
      { kind: 'record-engagement', entries: [entry] },
      { kind: 'record-engagement', entries: [{ ...entry, views: 12 }] },
    );
    assert.deepEqual(document.engagement, { 'a/blog/2026-11-24': { ...entry, views: 12 } });
    assert.deepEqual(after(document, { kind: 'remove-pieces', ids: ['a'] }).engagement, {});
  });
});

describe('output kinds and channels in the store', () => {
  it('stay while something uses them', () => {
    const none = { kind: 'set-outputs' as const, outputKinds: [], channels: [], removedKinds: [], removedChannels: [] };
    const document = after(EMPTY_DOCUMENT, outputs, change({ add: [piece('a', { kind: 'post' })] }));
    assert.deepEqual(failureOf(document, { ...none, removedKinds: ['post'] }), {
      code: 'record-used',
      collection: 'outputKinds',
      id: 'post',
    });
    assert.deepEqual(failureOf(document, { ...none, removedChannels: ['blog'] }), {
      code: 'record-used',
      collection: 'channels',
      id: 'blog',
    });
    const free = after(document, { kind: 'remove-pieces', ids: ['a'] });
    const gone = after(free, { ...none, removedKinds: ['post'], removedChannels: ['blog'] });
    assert.deepEqual([gone.outputKinds, gone.channels], [{}, {}]);
  });

  it('that are named twice in one command are undone in one step', () => {
    const none = { kind: 'set-outputs' as const, outputKinds: [], removedKinds: [], removedChannels: [] };
    const blog = { id: 'blog', name: 'Blog', format: 'hugo' as const, site: null };
    const applied = apply(EMPTY_DOCUMENT, { ...none, channels: [blog, { ...blog, name: 'Journal' }] });
    assert.ok(applied.ok);
    assert.equal(applied.value.document.channels['blog']?.name, 'Journal');
    assert.deepEqual(after(applied.value.document, applied.value.event.undo).channels, {});
  });
});
