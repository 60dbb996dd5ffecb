import assert from 'node:assert/strict';
import { LinkChecker } from '../../../src/app/link-checker.js';
import type { Files } from '../../../src/app/ports/files.js';
import { applyEdits } from '../../../src/domain/annotation/apply-fixes.js';
import type { Finding } from '../../../src/domain/annotation/finding.js';
import { relativeLinks } from '../../../src/domain/rules/links/relative-links.js';
import { createParser } from '../../../src/domain/text/draft-parser.js';

/** Files in memory that remember what they were asked. */
class MemoryFiles implements Files {
  readonly asked: string[] = [];
  readonly #files: Map<string, string>;

  constructor(files: Readonly<Record<string, string>>) {
    this.#files = new Map(Object.entries(files));
  }

  add(path: string): void {
    this.#files.set(path, '');
  }

  readonly exists = (path: string): Promise<boolean> => {
    this.asked.push(path);
    return Promise.resolve(this.#files.has(path));
  };

  readonly read = (path: string): Promise<string | null> => {
    this.asked.push(path);
    return Promise.resolve(this.#files.get(path) ?? null);
  };

  readonly list = (folder: string): Promise<readonly string[]> =>
    Promise.resolve(
      [...this.#files.keys()].flatMap((path) => {
        const name = path.slice(folder.length + 1);
        return path.startsWith(`${folder}/`) && !name.includes('/') ? [name] : [];
      }),
    );
}

const linksOf = (source: string) => relativeLinks(createParser().read(source).marks);

const check = (source: string, files: Readonly<Record<string, string>>): Promise<readonly Finding[]> =>
  new LinkChecker(new MemoryFiles(files), () => 0).check('/docs', linksOf(source));

/** Code, marked text and the source after the first fix. */
const found = async (source: string, files: Readonly<Record<string, string>>) =>
  (await check(source, files)).map(({ code, span, fixes: [fix] }) => ({
    code,
    marked: source.slice(span.start, span.end),
    fixed: fix === undefined ? null : applyEdits(source, fix.edits),
  }));

describe('LinkChecker', () => {
  it('finds nothing where the files are', async () => {
    assert.deepEqual(await found('[a](b.md) ![c](../d/e%20f.png)', { '/docs/b.md': '', '/d/e f.png': '' }), []);
  });

  it('finds a file that is not there, and the name that was meant', async () => {
    assert.deepEqual(await found('[a](./instal.md#b)', { '/docs/install.md': '# B' }), [
      { code: 'dead-link', marked: './instal.md#b', fixed: '[a](./install.md#b)' },
    ]);
  });

  it('says which file is missing, as a warning', async () => {
    const [finding] = await check('[a](b/c%20d.md)', { '/docs/b/x.md': '' });
    assert.deepEqual([finding?.severity, finding?.values, finding?.fixes], ['warning', { path: 'b/c d.md' }, []]);
  });

  for (const other of ['/docs/b.mdx', '/docs/b/index.md', '/docs/b/_index.md']) {
    it(`takes ${other} for b.md`, async () => assert.deepEqual(await found('[a](b.md)', { [other]: '' }), []));
  }

  it('leaves paths alone that climb to where there is nothing', async () => {
    assert.deepEqual(await found('![a](../../images/b.png)', { '/docs/b.md': '' }), []);
  });

  it('finds a heading that another draft does not have, and the one that was meant', async () => {
    assert.deepEqual(await found('[a](b.md#geting-started)', { '/docs/b.md': '## Getting started' }), [
      { code: 'dead-anchor', marked: 'b.md#geting-started', fixed: '[a](b.md#getting-started)' },
    ]);
  });

  it('finds nothing where another draft has the heading', async () => {
    assert.deepEqual(await found('[甲](b.md#安装)', { '/docs/b.md': '## 安装' }), []);
  });

  it('asks nothing of what stands in other files than Markdown', async () => {
    assert.deepEqual(await found('[a](b.pdf#page-2)', { '/docs/b.pdf': '' }), []);
  });

  it('finds nothing for a draft without a folder', async () => {
    const files = new MemoryFiles({});
    assert.deepEqual(await new LinkChecker(files, () => 0).check(null, linksOf('[a](b.md)')), []);
    assert.deepEqual(files.asked, []);
  });

  it('asks the disk again only after some seconds', async () => {
    let now = 0;
    const files = new MemoryFiles({});
    const checker = new LinkChecker(files, () => now);
    const links = linksOf('[a](b.png) [c](b.png)');
    assert.equal((await checker.check('/docs', links)).length, 2);
    assert.deepEqual(files.asked, ['/docs/b.png']);
    files.add('/docs/b.png');
    now = 4_999;
    assert.equal((await checker.check('/docs', links)).length, 2);
    now = 5_000;
    assert.equal((await checker.check('/docs', links)).length, 0);
  });
});
