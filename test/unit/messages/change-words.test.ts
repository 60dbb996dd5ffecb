import assert from 'node:assert/strict';
import type { Piece } from '../../../src/domain/influence/piece.js';
import { apply } from '../../../src/domain/store/apply.js';
import type { StoreCommand } from '../../../src/domain/store/command.js';
import { changeWords } from '../../../src/messages/change-words.js';
import { documentWith, pieceOf } from '../../support/pieces.js';

describe('what a change of pieces is called', () => {
  const before = documentWith([pieceOf('a', { title: 'Night builds' }), pieceOf('b')]);
  const words = (command: StoreCommand): string => {
    const done = apply(before, command);
    assert.ok(done.ok);
    return changeWords(done.value.event, done.value.document);
  };
  const changed = (set: Partial<Piece>, more: readonly string[] = []): string =>
    words({
      kind: 'change-pieces',
      add: [],
      changes: ['a', ...more].map((id) => ({ id, set })),
      tasks: [],
      done: null,
    });

  it('is by its title that a piece was published', () => {
    const publications = [{ channel: 'blog', date: '2026-11-24', url: null }];
    assert.equal(changed({ status: 'published', publications }), 'Published “Night builds”');
  });

  it('is to which state it was moved', () => {
    assert.equal(changed({ status: 'draft' }), 'Moved “Night builds” to Draft');
  });

  it('is that it was changed where its state stayed', () => {
    assert.equal(changed({ planned: '2026-11-30' }), 'Changed “Night builds”');
  });

  it('counts the others', () => {
    assert.equal(changed({ status: 'outline' }, ['b']), 'Moved “Night builds” to Outline, and 1 more');
  });

  it('is that a piece was added, and in which state', () => {
    const command = { kind: 'change-pieces', add: [pieceOf('c')], changes: [], tasks: [], done: null } as const;
    assert.equal(words(command), 'Added “Piece c” (Idea)');
  });

  it('is which piece was removed', () => {
    assert.equal(words({ kind: 'remove-pieces', ids: ['b'] }), 'Removed “Piece b”');
  });
});
