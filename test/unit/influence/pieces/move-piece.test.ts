import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { datePiece, isLate, movePiece } from '../../../../src/domain/influence/pieces/move-piece.js';
import { PIECE_STATUSES } from '../../../../src/domain/influence/piece.js';
import { pieceOf } from '../../../support/pieces.js';

const OUT = [{ channel: 'blog', date: '2026-11-20', url: null }];

describe('moving a piece', () => {
  it('goes from any state to any other, with a day and a publication', () =>
    fc.assert(
      fc.property(fc.constantFrom(...PIECE_STATUSES), fc.constantFrom(...PIECE_STATUSES), (from, to) => {
        const piece = pieceOf('a', { status: from, scheduled: '2026-11-20', publications: OUT });
        assert.deepEqual(movePiece(piece, to), { ok: true, value: from === to ? {} : { status: to } });
      }),
    ));

  for (const [to, code] of [
    ['scheduled', 'day-needed'],
    ['published', 'publication-needed'],
    ['maintained', 'publication-needed'],
  ] as const)
    it(`asks for what ${to} needs`, () =>
      assert.deepEqual(movePiece(pieceOf('a'), to), { ok: false, failure: { code, piece: 'a' } }));
});

describe('dating a piece', () => {
  it('schedules what was looked over', () =>
    assert.deepEqual(datePiece({ status: 'review' }, 'scheduled', '2026-12-01'), {
      scheduled: '2026-12-01',
      status: 'scheduled',
    }));
  it('leaves the state of what is still being written', () =>
    assert.deepEqual(datePiece({ status: 'draft' }, 'scheduled', '2026-12-01'), { scheduled: '2026-12-01' }));
  it('has nothing scheduled without a day', () =>
    assert.deepEqual(datePiece({ status: 'scheduled' }, 'scheduled', null), { scheduled: null, status: 'review' }));
  it('keeps the planned day apart', () =>
    assert.deepEqual(datePiece({ status: 'review' }, 'planned', null), { planned: null }));
});

describe('a late piece', () => {
  for (const [what, piece, late] of [
    ['planned for yesterday', { planned: '2026-11-25' }, true],
    ['planned for today', { planned: '2026-11-26' }, false],
    ['scheduled for yesterday', { status: 'scheduled', scheduled: '2026-11-25' }, true],
    [
      'finished after its day and scheduled for tomorrow',
      { status: 'scheduled', planned: '2026-11-25', scheduled: '2026-11-27' },
      false,
    ],
    [
      'unfinished after its day and scheduled for tomorrow',
      { status: 'draft', planned: '2026-11-25', scheduled: '2026-11-27' },
      true,
    ],
    ['out', { status: 'published', planned: '2026-11-25', publications: OUT }, false],
    ['out and rewritten', { status: 'draft', planned: '2026-11-25', publications: OUT }, false],
    ['without a day', {}, false],
  ] as const)
    it(`is ${late ? '' : 'not '}one ${what}`, () => assert.equal(isLate(pieceOf('a', piece), '2026-11-26'), late));
});
