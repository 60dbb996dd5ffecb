import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { runThrough } from '../../../../src/domain/annotation/steps.js';
import type { Channel } from '../../../../src/domain/influence/channel.js';
import type { Engagement } from '../../../../src/domain/influence/engagement.js';
import type { ImportMapping } from '../../../../src/domain/influence/import-mapping.js';
import { Gathering, MOST_RECORDS } from '../../../../src/domain/influence/import/gathering.js';
import type { ImportPreview } from '../../../../src/domain/influence/import/import-preview.js';
import { importedPieces } from '../../../../src/domain/influence/import/imported-pieces.js';
import { PieceIndex } from '../../../../src/domain/influence/import/piece-index.js';
import { proposeMapping } from '../../../../src/domain/influence/import/propose-mapping.js';
import { apply } from '../../../../src/domain/store/apply.js';
import { EMPTY_DOCUMENT } from '../../../../src/domain/store/document.js';
import { addDays } from '../../../../src/domain/time/add-days.js';
import { counted, engagementByKey, piecesById, publishedPiece } from '../../../support/engagement.js';

const TODAY = '2026-11-24';
const CHANNELS: readonly Channel[] = [
  { id: 'blog', name: 'My blog', format: 'hugo', site: 'https://blog.example' },
  { id: 'forum', name: '论坛', format: 'none', site: null },
];
const PIECES = [publishedPiece('a', '2026-11-01'), publishedPiece('b', '2026-11-01', ['blog', 'forum'])];

/** What importing a table would do, its first row naming the columns. */
const previewOf = (
  rows: readonly string[],
  { there = [], channel = null }: { readonly there?: readonly Engagement[]; readonly channel?: string | null } = {},
): ImportPreview => {
  const [columns = [], ...table] = rows.map((row) => row.split(';'));
  const mapping: ImportMapping = { ...proposeMapping(columns), channel };
  const gathering = new Gathering(
    { mapping, order: 'day-month', today: TODAY, pieces: new PieceIndex(PIECES), channels: CHANNELS },
    engagementByKey(there),
  );
  for (const [index, cells] of table.entries()) gathering.add({ number: index + 2, cells }, columns);
  return runThrough(gathering.preview());
};

const codesOf = ({ faults }: ImportPreview): readonly string[] => faults.map(({ row, code }) => `${row} ${code}`);

describe('an import of engagement', () => {
  it('adds what was counted today of a piece known by its address', () => {
    assert.deepEqual(previewOf(['url;views;comments', 'https://blog.example/a;1,200;3']).add, [
      counted('a', { views: 1200, comments: 3 }),
    ]);
  });

  it('adds what was counted on the day that a row says', () => {
    const { add } = previewOf(['title;channel;date;views', 'Piece b;论坛;2026-11-20;7']);
    assert.deepEqual(add, [counted('b', { channel: 'forum', date: '2026-11-20', views: 7 })]);
  });

  it('takes the channel that the person said for the whole table', () => {
    assert.equal(previewOf(['title;views', 'Piece b;7'], { channel: 'forum' }).add[0]?.channel, 'forum');
  });

  it('takes the only channel on which a piece appeared', () => {
    assert.equal(previewOf(['title;views', 'Piece a;7']).add[0]?.channel, 'blog');
  });

  it('does not guess among channels', () => {
    assert.deepEqual(codesOf(previewOf(['title;views', 'Piece b;7'])), ['2 channel-unknown']);
  });

  it('replaces what is there of the same day, and leaves what the table does not tell', () => {
    const before = counted('a', { views: 1, reads: 5 });
    const { add, replace } = previewOf(['title;views', 'Piece a;2'], { there: [before] });
    assert.deepEqual(add, []);
    assert.deepEqual(replace, [{ before, after: counted('a', { views: 2, reads: 5 }) }]);
  });

  it('passes over what is there already', () => {
    const { add, replace, unchanged } = previewOf(['title;views', 'Piece a;2'], {
      there: [counted('a', { views: 2, reads: 5 })],
    });
    assert.deepEqual([add.length, replace.length, unchanged], [0, 0, 1]);
  });

  it('takes the last row of a piece, a channel and a day', () => {
    const { add, superseded } = previewOf(['title;views;reads', 'Piece a;2;1', 'Piece a;3;']);
    assert.deepEqual(add, [counted('a', { views: 3, reads: 1 })]);
    assert.equal(superseded, 1);
  });

  it('leaves out rows that are wrong, and says why by their numbers', () => {
    const preview = previewOf([
      'title;channel;date;views',
      'Piece a;blog;2026-11-20;many',
      'Piece a;blog;2026-11-20;-3',
      'Piece a;blog;2026-11-25;3',
      'Piece a;blog;soon;3',
      'Piece a;nowhere;2026-11-20;3',
      ';blog;2026-11-20;3',
      'Piece a;blog;2026-11-20;4',
      'Piece a;blog;2026-11-20;-',
    ]);
    assert.deepEqual(codesOf(preview), [
      '2 no-number',
      '3 negative',
      '4 date-future',
      '5 no-date',
      '6 channel-unknown',
      '7 no-piece-named',
    ]);
    assert.deepEqual([preview.rows, preview.add.length, preview.faultRows, preview.empty], [8, 1, 6, 1]);
    assert.deepEqual(preview.faults[0], { row: 2, code: 'no-number', column: 'views', value: 'many' });
  });

  it('lists rows about what is no piece yet', () => {
    const { unmatched, unmatchedRows, add } = previewOf([
      'title;url;published_at;date;views',
      'New;https://blog.example/new;2026-10-01;2026-11-20;5',
      'New;https://blog.example/new/;2026-10-01;;9',
    ]);
    assert.equal(add.length, 0);
    assert.equal(unmatchedRows, 2);
    assert.deepEqual(
      unmatched.map(({ title, channel, published, rows, entries }) => [
        title,
        channel,
        published,
        rows,
        entries.length,
      ]),
      [['New', 'blog', '2026-10-01', 2, 2]],
    );
  });

  it('makes pieces of such rows, which the next import finds', () => {
    const { unmatched } = previewOf([
      'title;url;published_at;views',
      'New;https://blog.example/new;2026-10-01;5',
      ';https://blog.example/other;;7',
    ]);
    let number = 0;
    const made = importedPieces(unmatched, () => `new-${(number += 1)}`, '2026-11-24T08:00:00.000Z');
    const [first, second] = made.pieces;
    assert.deepEqual(first?.publications, [{ channel: 'blog', date: '2026-10-01', url: 'https://blog.example/new' }]);
    assert.deepEqual([second?.title, second?.publications], ['blog.example/other', []]);
    const added = apply(
      { ...EMPTY_DOCUMENT, channels: { blog: CHANNELS[0] ?? assert.fail() } },
      { kind: 'change-pieces', add: made.pieces, changes: [], tasks: [], done: null },
    );
    assert.ok(added.ok);
    const again = new Gathering(
      {
        mapping: proposeMapping(['url', 'views']),
        order: 'day-month',
        today: TODAY,
        pieces: new PieceIndex(made.pieces),
        channels: CHANNELS,
      },
      engagementByKey(made.entries),
    );
    for (const [url, views] of [
      ['https://blog.example/new', '5'],
      ['https://blog.example/other', '7'],
    ] as const)
      again.add({ number: 2, cells: [url, views] }, ['url', 'views']);
    assert.equal(runThrough(again.preview()).unchanged, 2);
  });

  it('sees that counts fall, as those of single days do', () => {
    const table = ['title;date;views', 'Piece a;2026-11-01;9', 'Piece a;2026-11-02;4', 'Piece a;2026-11-03;6'];
    assert.equal(previewOf(table).falls, 1);
  });

  it('keeps the last days of long histories, so that the store stays small', () => {
    const days = Array.from({ length: MOST_RECORDS + 5 }, (_, index) => addDays(TODAY, -index));
    const { add, thinned } = previewOf(['title;date;views', ...days.map((day) => `Piece a;${day};5`)]);
    assert.equal(add.at(-1)?.date, TODAY);
    assert.equal(add.length + thinned, days.length);
    assert.equal(add.length, new Set(days.map((day) => day.slice(0, 7))).size);
  });

  it('accounts for every row', () => {
    const part = fc.constantFrom(
      'Piece a',
      'Piece b',
      'New',
      '',
      'many',
      '3',
      '-',
      '-1',
      'blog',
      'x',
      '2026-11-20',
      '2027-01-01',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(part, part, part, part), { maxLength: 20 }), (rows) => {
        const preview = previewOf(['title;channel;date;views', ...rows.map((row) => row.join(';'))]);
        const { add, replace, unchanged, superseded, unmatchedRows, empty, faultRows } = preview;
        assert.equal(
          add.length + replace.length + unchanged + superseded + unmatchedRows + empty + faultRows,
          rows.length,
        );
      }),
    );
  });

  it('can be written at once, whatever the rows are', () => {
    const number = fc.constantFrom('5', '1.2万', '', '-');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('Piece a', 'Piece b'), number, number), { maxLength: 9 }),
        (rows) => {
          const { add } = previewOf(['title;views;comments', ...rows.map((row) => row.join(';'))], { channel: 'blog' });
          const document = {
            ...EMPTY_DOCUMENT,
            pieces: piecesById(PIECES),
            channels: { blog: CHANNELS[0] ?? assert.fail() },
          };
          assert.ok(apply(document, { kind: 'record-engagement', entries: add }).ok);
        },
      ),
    );
  });
});
