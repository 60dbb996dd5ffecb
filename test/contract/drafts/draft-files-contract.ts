import assert from 'node:assert/strict';
import type { DraftFiles } from '../../../src/app/ports/draft-files.js';

/** Files to try, over a folder of their own. */
export interface FilesUnderTest {
  readonly files: DraftFiles;
  /** The URI of the folder, and of a file in it. */
  readonly folder: string;
  readonly uriOf: (name: string) => string;
  readonly put: (name: string, bytes: Uint8Array) => Promise<void>;
  readonly bytes: (name: string) => Promise<Uint8Array>;
}

const TEXT = '\uFEFFTitle\r\n\r\nText 文 \t';

/** What holds of every implementation of `DraftFiles`. */
export const draftFilesContract = (
  withFiles: (work: (under: FilesUnderTest) => Promise<void>) => Promise<void>,
): void => {
  const bytes = new TextEncoder().encode(TEXT);

  it('reads a text as it is, with its mark and its line ends', () =>
    withFiles(async ({ files, put, uriOf }) => {
      await put('a.md', bytes);
      assert.deepEqual(await files.read(uriOf('a.md')), { ok: true, value: TEXT });
    }));

  it('tells what is missing from what cannot be read', () =>
    withFiles(async ({ files, put, uriOf }) => {
      await put('a.md', new Uint8Array([0xff, 0xfe]));
      assert.deepEqual(await files.read(uriOf('no.md')), { ok: false, failure: 'missing' });
      assert.deepEqual(await files.read(uriOf('a.md')), { ok: false, failure: 'unreadable' });
    }));

  it('makes edits, and leaves every other byte', () =>
    withFiles(async ({ files, put, uriOf, bytes: bytesOf }) => {
      await put('a.md', bytes);
      const edits = [
        { span: { start: 1, end: 6 }, newText: '新' },
        { span: { start: TEXT.length, end: TEXT.length }, newText: '.' },
      ];
      assert.equal(await files.edit(uriOf('a.md'), TEXT, edits), true);
      assert.deepEqual(
        new Uint8Array(await bytesOf('a.md')),
        new TextEncoder().encode(`${TEXT.replace('Title', '新')}.`),
      );
    }));

  it('makes no edit in a text that is another by now, or is not there', () =>
    withFiles(async ({ files, put, uriOf, bytes: bytesOf }) => {
      await put('a.md', bytes);
      const edits = [{ span: { start: 0, end: 1 }, newText: '' }];
      assert.equal(await files.edit(uriOf('a.md'), `${TEXT}.`, edits), false);
      assert.equal(await files.edit(uriOf('no.md'), TEXT, edits), false);
      assert.deepEqual(new Uint8Array(await bytesOf('a.md')), bytes);
      assert.deepEqual(await files.read(uriOf('no.md')), { ok: false, failure: 'missing' });
    }));

  it('makes a file, and never replaces one', () =>
    withFiles(async ({ files, folder, uriOf }) => {
      assert.deepEqual(await files.create(folder, '写作-a.md', TEXT), { ok: true, value: uriOf('写作-a.md') });
      assert.deepEqual(await files.create(folder, '写作-a.md', 'Other'), { ok: false, failure: 'exists' });
      assert.deepEqual(await files.read(uriOf('写作-a.md')), { ok: true, value: TEXT });
    }));
};
