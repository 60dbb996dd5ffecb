import assert from 'node:assert/strict';
import type { Engagement } from '../../../src/domain/influence/engagement.js';
import type { Piece } from '../../../src/domain/influence/piece.js';
import { apply } from '../../../src/domain/store/apply.js';
import type { StoreCommand } from '../../../src/domain/store/command.js';
import { EMPTY_DOCUMENT, type StoreDocument } from '../../../src/domain/store/document.js';
import { counted, engagementByKey, piecesById, publishedPiece } from '../../support/engagement.js';

const known = publishedPiece('a', '2026-11-01');
const before: StoreDocument = {
  ...EMPTY_DOCUMENT,
  channels: { blog: { id: 'blog', name: 'Blog', format: 'hugo', site: null } },
  pieces: piecesById([known]),
  engagement: engagementByKey([counted('a', { views: 1 })]),
};

const recording = (entries: readonly Engagement[], pieces: readonly Piece[] = []): StoreCommand => ({
  kind: 'record-engagement',
  entries,
  pieces,
});

describe('recording what came back', () => {
  const made = publishedPiece('b', '2026-11-02');

  it('makes pieces along', () => {
    const done = apply(before, recording([counted('b', { views: 2 })], [made]));
    assert.ok(done.ok);
    assert.deepEqual(done.value.document.pieces['b'], made);
    assert.deepEqual(done.value.document.engagement['b/blog/2026-11-24'], counted('b', { views: 2 }));
  });

  it('is undone at once, with what it replaced', () => {
    const done = apply(before, recording([counted('b', { views: 2 }), counted('a', { views: 9 })], [made]));
    assert.ok(done.ok);
    const undone = apply(done.value.document, done.value.event.undo);
    assert.ok(undone.ok);
    assert.deepEqual(
      [undone.value.document.pieces, undone.value.document.engagement],
      [before.pieces, before.engagement],
    );
  });

  it('is refused as a whole where a piece is there already', () => {
    const done = apply(before, recording([counted('a', { views: 2 })], [known]));
    assert.deepEqual(done, { ok: false, failure: { code: 'record-exists', collection: 'pieces', id: 'a' } });
  });

  it('is refused where a piece is neither there nor made', () => {
    const done = apply(before, recording([counted('b', { views: 2 })]));
    assert.deepEqual(done, { ok: false, failure: { code: 'piece-unknown', piece: 'b' } });
  });
});
