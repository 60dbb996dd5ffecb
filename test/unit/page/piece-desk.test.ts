import assert from 'node:assert/strict';
import { pieceDesk } from '../../../src/page/piece-desk.js';
import { readPieceOffer, writePieceOffer } from '../../../src/page/piece-offer.js';
import type { Piece } from '../../../src/domain/influence/piece.js';
import type { PieceItem } from '../../../src/protocol/plan-snapshot.js';
import type { StoreDocument } from '../../../src/domain/store/document.js';
import { documentWith, pieceBoardOver, pieceOf } from '../../support/pieces.js';

const MOMENT = { now: Date.parse('2026-11-26T02:00:00.000Z'), zone: 'Asia/Shanghai' };
const FILE = 'file:///blog/a%20b.md';

/** A desk over a document; what it asks the window for is written down. */
const deskOver = (
  document: StoreDocument,
  run: (step: string, piece: string | null) => Promise<void> = async () => {},
) => {
  const { board, ledger, piece, files } = pieceBoardOver(document);
  const asked: string[] = [];
  const desk = pieceDesk({
    board,
    ledger,
    scoresOf: () => new Map([['a', { score: 60, uncertainty: 12 }]]),
    run: async (step, id) => {
      asked.push(`${step} ${id}`);
      await run(step, id);
    },
  });
  const item = (id: string): PieceItem | undefined =>
    desk.snapshot(document, MOMENT).items.find((one) => one.id === id);
  return { desk, board, piece, asked, item, files };
};

describe('the pieces of the page', () => {
  it('show what is known of a piece', () => {
    const { item } = deskOver(
      documentWith(
        [
          pieceOf('a', {
            status: 'published',
            kind: 'post',
            draft: FILE,
            target: { words: 2_000, quality: 90, hours: 26 },
            facts: { words: 2_100, score: 88, at: '2026-11-20T08:00:00.000Z' },
            planned: '2026-11-20',
            publications: [{ channel: 'zhihu', date: '2026-11-21', url: null }],
            tasks: ['t'],
          }),
        ],
        {
          intervals: {
            i: {
              id: 'i',
              kind: 'focus',
              mode: 'flow',
              task: 't',
              planned: null,
              day: '2026-11-20',
              start: '2026-11-20T08:00:00.000Z',
              pauses: [],
              interruptions: [],
              gaps: [],
              shifts: [],
              rung: null,
              end: '2026-11-20T08:30:00.000Z',
              outcome: 'completed',
            },
          },
          engagement: {
            e: {
              piece: 'a',
              channel: 'zhihu',
              date: '2026-11-25',
              comments: 7,
              views: 1,
              reads: null,
              reactions: null,
              followers: null,
            },
          },
        },
      ),
    );
    assert.deepEqual(item('a'), {
      id: 'a',
      title: 'Piece a',
      status: 'published',
      kind: 'Kind post',
      channels: ['blog', 'zhihu'],
      planned: '2026-11-20',
      scheduled: null,
      published: '2026-11-21',
      late: false,
      hasDraft: true,
      words: { now: 2_100, target: 2_000 },
      quality: { now: 88, target: 90 },
      hours: { spent: 0.5, planned: 26 },
      influence: { score: 60, uncertainty: 12 },
      comments: 7,
    });
  });

  it('show what is late by the day of the zone', () => {
    const { desk } = deskOver(documentWith([pieceOf('b', { planned: '2026-11-26' })]));
    const document = documentWith([pieceOf('b', { planned: '2026-11-26' })]);
    const late = (now: string): boolean | undefined =>
      desk.snapshot(document, { now: Date.parse(now), zone: 'Asia/Shanghai' }).items[0]?.late;
    assert.deepEqual([late('2026-11-26T15:59:00.000Z'), late('2026-11-26T16:01:00.000Z')], [false, true]);
  });

  it('show states, channels and kinds by their names', () => {
    const snapshot = deskOver(documentWith([])).desk.snapshot(documentWith([]), MOMENT);
    assert.deepEqual(
      [
        snapshot.today,
        snapshot.statuses.map(({ name }) => name).join(),
        snapshot.channels[1]?.name,
        snapshot.kinds[0]?.name,
      ],
      ['2026-11-26', 'Idea,Outline,Draft,In review,Scheduled,Published,Maintained', '知乎', 'Kind post'],
    );
  });

  it('are scored again where one was published, and not where one was moved', () => {
    let computed = 0;
    const { ledger, board } = pieceBoardOver(documentWith([]));
    const desk = pieceDesk({
      board,
      ledger,
      run: () => Promise.resolve(),
      scoresOf: () => new Map([['a', { score: (computed += 1), uncertainty: 0 }]]),
    });
    const [a, b] = [pieceOf('a', { publications: [{ channel: 'blog', date: '2026-11-20', url: null }] }), pieceOf('b')];
    const score = (...pieces: readonly Piece[]): number | undefined =>
      desk
        .snapshot({ ...document, pieces: Object.fromEntries(pieces.map((one) => [one.id, one])) }, MOMENT)
        .items.find(({ id }) => id === 'a')?.influence?.score;
    const document = documentWith([]);
    assert.equal(score(a, b), 1);
    assert.equal(score({ ...a, status: 'published' }, { ...b, planned: '2026-12-01' }), 1);
    assert.equal(score(a, { ...b, publications: [{ channel: 'blog', date: '2026-11-21', url: null }] }), 2);
  });

  it('offer ways on for a file that is gone', async () => {
    const document = documentWith([pieceOf('a', { draft: FILE, draftMissing: true }), pieceOf('b')]);
    const { desk, asked, piece } = deskOver(document);
    const [missing, ...more] = desk.snapshot(document, MOMENT).missing;
    assert.deepEqual([missing?.piece, missing?.text, more], ['a', 'The file of “Piece a” is gone: a b.md.', []]);
    const offer = (index: number): string => missing?.offers[index]?.id ?? '';
    await desk.take(offer(0));
    assert.deepEqual(asked, ['find-draft a']);
    assert.equal(await desk.take(offer(1)), null);
    assert.equal((await piece('a'))?.draft, null);
    assert.equal(await desk.take(offer(2)), null);
    assert.equal(await piece('a'), undefined);
    assert.equal(desk.take('reopen'), null);
  });

  it('ask where a piece was published that is moved there', async () => {
    const { desk, asked } = deskOver(documentWith([pieceOf('a')]));
    assert.equal(await desk.perform({ type: 'move-piece', piece: 'a', status: 'published' }), null);
    assert.deepEqual(asked, ['publish a']);
  });

  it('ask for the day of a piece that is moved to those with one, and move it', async () => {
    const over = deskOver(
      documentWith([pieceOf('a')]),
      async () => void (await over.board.date('a', 'scheduled', '2026-12-01')),
    );
    assert.equal(await over.desk.perform({ type: 'move-piece', piece: 'a', status: 'scheduled' }), null);
    assert.deepEqual([over.asked, (await over.piece('a'))?.status], [['schedule a'], 'scheduled']);
  });

  it('leave a piece where nobody gives it a day', async () => {
    const { desk, piece } = deskOver(documentWith([pieceOf('a')]));
    assert.equal(await desk.perform({ type: 'move-piece', piece: 'a', status: 'scheduled' }), null);
    assert.equal((await piece('a'))?.status, 'idea');
  });

  it('say why nothing was done', async () => {
    const { desk } = deskOver(documentWith([]));
    assert.equal(await desk.perform({ type: 'add-piece', title: ' ' }), 'Give the piece a title.');
    assert.ok((await desk.perform({ type: 'move-piece', piece: 'x', status: 'draft' }))?.includes('x'));
  });

  it('say where the file could not be changed along', async () => {
    const { desk } = deskOver(documentWith([pieceOf('a', { draft: FILE })]));
    assert.equal(
      await desk.perform({ type: 'date-piece', piece: 'a', which: 'scheduled', date: '2026-12-01' }),
      'This was noted, but the draft does not say so: /blog/a b.md is not there. Find the file, or take it away from the piece.',
    );
  });
});

describe('an offer about a piece', () => {
  it('reads back', () =>
    assert.deepEqual(readPieceOffer(writePieceOffer('unbind', 'a-1')), { way: 'unbind', piece: 'a-1' }));
  it('is none of another kind', () =>
    assert.deepEqual(['', 'x y 1', 'piece:find:', 'piece:burn:a', 'piece:find:a:b'].map(readPieceOffer), [
      null,
      null,
      null,
      null,
      null,
    ]));
});
