import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { previewImport, sampledOrder, sampleTable, type TableFailure } from '../../../src/app/import-table.js';
import type { TableEncoding, TableText } from '../../../src/app/ports/table-text.js';
import { Turns } from '../../../src/app/turns.js';
import type { ImportPreview } from '../../../src/domain/influence/import/import-preview.js';
import { proposeMapping } from '../../../src/domain/influence/import/propose-mapping.js';
import type { Result } from '../../../src/domain/result.js';
import { LARGEST_TABLE, tableBytes, tableFile } from '../../../src/storage/table-file.js';
import { counted, piecesById, publishedPiece } from '../../support/engagement.js';

const TODAY = '2026-11-24';
const records = {
  pieces: piecesById([publishedPiece('a', '2026-11-01', ['blog'], '为什么用 Rust')]),
  channels: {},
  engagement: {},
};
const neverTurn = (): Turns =>
  new Turns(
    () => Promise.resolve(),
    () => 0,
  );

/** Reads a table as a person does who takes what is proposed. */
const importOf = async (
  text: TableText,
  {
    encoding = 'utf-8',
    cancelled = () => false,
    turns = neverTurn(),
  }: { encoding?: TableEncoding; cancelled?: () => boolean; turns?: Turns } = {},
): Promise<Result<ImportPreview, TableFailure>> => {
  const parts = { text, encoding, turns };
  const sample = await sampleTable(parts);
  if (!sample.ok) return sample;
  const mapping = proposeMapping(sample.value.columns);
  const order = sampledOrder(sample.value, mapping);
  return previewImport({ ...parts, records, mapping, order, today: TODAY, cancelled });
};

const utf8 = (text: string): TableText => tableBytes(new TextEncoder().encode(text));
const CHINESE = '标题,阅读量\n为什么用 Rust,1.2万\n';
/** 为什么用 Rust in GB18030, with column names in ASCII. */
const GBK = Uint8Array.from([
  ...new TextEncoder().encode('title,views\n'),
  0xce,
  0xaa,
  0xca,
  0xb2,
  0xc3,
  0xb4,
  0xd3,
  0xc3,
  ...new TextEncoder().encode(' Rust,12000\n'),
]);
const EXPECTED = [counted('a', { views: 12_000 })];

const codeOf = async (text: TableText, encoding: TableEncoding = 'utf-8'): Promise<string> => {
  const read = await importOf(text, { encoding });
  return read.ok ? 'ok' : read.failure.code;
};

describe('importing a table', () => {
  const forms: Readonly<Record<string, Uint8Array>> = {
    'UTF-8': new TextEncoder().encode(CHINESE),
    'UTF-8 with its mark': new TextEncoder().encode(`\ufeff${CHINESE}`),
    'UTF-16, little end first': new Uint8Array(Buffer.from(`\ufeff${CHINESE}`, 'utf16le')),
    'UTF-16, big end first': new Uint8Array(Buffer.from(`\ufeff${CHINESE}`, 'utf16le').swap16()),
    'JSON in UTF-8': new TextEncoder().encode(JSON.stringify({ items: [{ 标题: '为什么用 Rust', 阅读量: 12_000 }] })),
  };
  for (const [name, bytes] of Object.entries(forms))
    it(`reads ${name}`, async () => {
      const read = await importOf(tableBytes(bytes));
      assert.ok(read.ok);
      assert.deepEqual(read.value.add, EXPECTED);
    });

  it('says that a file is not UTF-8, and reads it as GB18030 when told to', async () => {
    assert.equal(await codeOf(tableBytes(GBK)), 'not-encoded');
    const read = await importOf(tableBytes(GBK), { encoding: 'gb18030' });
    assert.ok(read.ok);
    assert.deepEqual(read.value.add, EXPECTED);
  });

  it('says that a file is in neither', async () => {
    assert.equal(await codeOf(tableBytes(Uint8Array.of(0x61, 0xff, 0xff, 0xff)), 'gb18030'), 'not-encoded');
  });

  it('finds what is wrong far behind the beginning', async () => {
    const bytes = new Uint8Array([...new TextEncoder().encode(`title,views\n${'a,1\n'.repeat(50_000)}`), 0xff]);
    assert.equal(await codeOf(tableBytes(bytes)), 'not-encoded');
  });

  it('refuses what is no text', async () => {
    assert.equal(await codeOf(tableBytes(Uint8Array.of(0x61, 0, 0, 1))), 'binary');
    assert.equal(await codeOf(tableBytes(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))), 'workbook');
  });

  it('refuses what holds no rows', async () => {
    for (const text of ['', ' \n', 'title,views\n', '[]', '{"data":[]}'])
      assert.equal(await codeOf(utf8(text)), 'no-rows');
  });

  it('refuses what is too large', async () => {
    assert.equal(await codeOf(tableBytes(new Uint8Array(LARGEST_TABLE + 1))), 'too-large');
  });

  it('stops when the person no longer wants it', async () => {
    const read = await importOf(utf8(CHINESE), { cancelled: () => true });
    assert.deepEqual(read, { ok: false, failure: { code: 'cancelled' } });
  });

  it('gives others their turns while it reads', async () => {
    let now = 0;
    let turns = 0;
    const pause = async (): Promise<void> => void (turns += 1);
    const text = utf8(`title,views\n${'为什么用 Rust,1\n'.repeat(20_000)}`);
    const read = await importOf(text, { turns: new Turns(pause, () => (now += 1)) });
    assert.ok(read.ok && read.value.superseded === 19_999);
    assert.ok(turns > 20);
  });

  it('reads a file of the disk, and says when there is none', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'inkbearing-table-'));
    try {
      const file = path.join(folder, 'table.csv');
      assert.equal(await codeOf(tableFile(file)), 'file-unreadable');
      await writeFile(file, CHINESE);
      const read = await importOf(tableFile(file));
      assert.ok(read.ok);
      assert.deepEqual(read.value.add, EXPECTED);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
