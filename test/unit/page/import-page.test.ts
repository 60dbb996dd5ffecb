import assert from 'node:assert/strict';
import { runThrough } from '../../../src/domain/annotation/steps.js';
import type { Channel } from '../../../src/domain/influence/channel.js';
import { Gathering } from '../../../src/domain/influence/import/gathering.js';
import { PieceIndex } from '../../../src/domain/influence/import/piece-index.js';
import { proposeMapping } from '../../../src/domain/influence/import/propose-mapping.js';
import { influenceNames } from '../../../src/messages/influence-names.js';
import { importPage } from '../../../src/page/import-page.js';
import { counted, engagementByKey, piecesById, publishedPiece } from '../../support/engagement.js';

const blog: Channel = { id: 'blog', name: 'My blog', format: 'hugo', site: null };
const records = {
  pieces: piecesById([publishedPiece('a', '2026-11-01', ['blog'], 'A *star*'), publishedPiece('b', '2026-11-01')]),
  channels: { blog },
};

/** The page of an import of rows, whose cells stand between semicolons. */
const pageOf = (...rows: readonly string[]): string => {
  const columns = ['title', 'date', 'views'];
  const mapping = { ...proposeMapping(columns), channel: 'blog' };
  const gathering = new Gathering(
    {
      mapping,
      order: 'day-month',
      today: '2026-11-24',
      pieces: new PieceIndex(Object.values(records.pieces)),
      channels: [blog],
    },
    engagementByKey([counted('b', { views: 5 })]),
  );
  for (const [index, row] of rows.entries()) gathering.add({ number: index + 2, cells: row.split(';') }, columns);
  const preview = runThrough(gathering.preview());
  return importPage({
    file: 'table_1.csv',
    preview,
    mapping,
    order: 'day-month',
    names: influenceNames({ ...records, outputKinds: {} }),
  });
};

describe('the page of an import', () => {
  it('shows what is added, in signs that mean nothing to Markdown', () => {
    const page = pageOf('A *star*;2026-11-20;1,200');
    assert.match(page, /^# Import of table\\_1\.csv$/m);
    assert.match(page, /^\| A \\\*star\\\* \| My blog \| 2026-11-20 \| 1200 \| {2}\| {2}\| {2}\| {2}\|$/m);
  });

  it('shows what is replaced, before and after', () => {
    assert.match(pageOf('Piece b;;9'), /^\| Piece b \| My blog \| 2026-11-24 \| 5 → 9 \|/m);
  });

  it('shows what is no piece yet', () => {
    assert.match(pageOf('New | thing;;9'), /^\| New \\\| thing \| {2}\| My blog \| 1 \|$/m);
  });

  it('shows wrong rows by their numbers, and why', () => {
    assert.match(
      pageOf('Piece b;;9', 'Piece b;;many'),
      /^\| 3 \| “many” in the column “views” is not a whole number\. \|$/m,
    );
  });

  it('says how ambiguous days were read', () => {
    assert.match(pageOf('Piece b;03/04/2026;9'), /^\| Days such as 03\/04\/2026 \| the day first \|$/m);
  });

  it('warns of counts that fall', () => {
    assert.match(
      pageOf('Piece b;2026-11-20;9', 'Piece b;2026-11-21;4'),
      /Counts fall from one day to the next \(1 times\)/,
    );
    assert.doesNotMatch(pageOf('Piece b;2026-11-20;9', 'Piece b;2026-11-21;14'), /Counts fall/);
  });

  it('shows the first of many, and says how many more there are', () => {
    const rows = Array.from({ length: 60 }, () => 'Piece b;;many');
    assert.match(pageOf(...rows), /and 10 more/);
  });
});
