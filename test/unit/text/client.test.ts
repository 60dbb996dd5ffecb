import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { parseDraft } from '../../../src/domain/text/parse-draft.js';
import { TextClient } from '../../../src/text/client.js';

describe('TextClient', function () {
  this.timeout(30_000);
  let client: TextClient;
  let folder: string;
  let worker: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'inkbearing-'));
    worker = join(folder, 'text-worker.mjs');
    await build({
      entryPoints: [fileURLToPath(new URL('../../../src/text/worker.ts', import.meta.url))],
      outfile: worker,
      bundle: true,
      format: 'esm',
      platform: 'node',
      banner: {
        js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
      },
    });
  });
  after(() => rm(folder, { recursive: true }));
  afterEach(() => client.dispose());

  /** A client of a worker that runs the given code. */
  const clientOf = async (code: string): Promise<TextClient> => {
    const path = join(folder, 'worker.mjs');
    await writeFile(path, `import { parentPort } from 'node:worker_threads';\n${code}`);
    return new TextClient(path);
  };

  it('gives what the parser gives, for each state of a draft', async () => {
    client = new TextClient(worker);
    for (const source of ['# One\n\nTwo. Three.\n\n- four', '# One\n\nNew.\n\nTwo. Three!\n\n- four', '', 'Five.']) {
      assert.deepEqual(await client.parse('draft', source), { ok: true, value: parseDraft(source) });
    }
  });

  it('answers requests that overlap, each with its own source', async () => {
    client = new TextClient(worker);
    const sources = ['One.', 'One.\n\nTwo.', 'Zero.\n\nOne.\n\nTwo.'];
    const replies = await Promise.all(sources.map((source) => client.parse('draft', source)));
    assert.deepEqual(
      replies,
      sources.map((source) => ({ ok: true, value: parseDraft(source) })),
    );
  });

  it('checks a draft as it was read last, and no more than is wanted', async () => {
    client = new TextClient(worker);
    await client.parse('draft', '[a](#nowhere)');
    await client.parse('draft', '![](a.png) [a](#nowhere) [b](b.md)');
    const checked = await client.check('draft', 1);
    assert.ok(checked.ok);
    assert.deepEqual(
      [checked.value.findings.map(({ code }) => code), checked.value.links.map(({ path }) => path)],
      [['dead-anchor'], ['a.png', 'b.md']],
    );
  });

  it('checks no draft that is being read anew, or was never read', async () => {
    client = new TextClient(worker);
    await client.parse('draft', 'One.');
    const next = client.parse('draft', 'Two.');
    const stale = { ok: false, failure: { code: 'stale' } };
    assert.deepEqual([await client.check('draft', 9), await client.check('other', 9)], [stale, stale]);
    await next;
    assert.equal((await client.check('draft', 9)).ok, true);
  });

  it('goes on holding a draft whose check failed', async () => {
    client = await clientOf(`
      const since = [];
      parentPort.on('message', (message) => {
        if (message.type === 'check') parentPort.postMessage({ type: 'failed', id: message.id, message: 'No luck' });
        else {
          since.push(message.since);
          const frontMatter = null, comments = [], blocks = [];
          const delta = { head: 0, tail: 0, shift: 0, blocks, length: since.length, language: since[1] === 1 ? 'zh' : 'en', frontMatter, comments };
          parentPort.postMessage({ type: 'parsed', id: message.id, since: null, delta });
        }
      });`);
    await client.parse('draft', 'One.');
    assert.deepEqual(await client.check('draft', 9), {
      ok: false,
      failure: { code: 'text-worker-failed', message: 'No luck' },
    });
    const again = await client.parse('draft', 'Two.');
    assert.equal(again.ok && again.value.language, 'zh');
  });

  it('parses a draft anew after it was forgotten', async () => {
    client = new TextClient(worker);
    await client.parse('draft', 'One.');
    const late = client.parse('draft', 'One. Two.');
    client.forget('draft');
    assert.deepEqual(await late, { ok: true, value: parseDraft('One. Two.') });
    assert.deepEqual(await client.parse('draft', 'Three.'), { ok: true, value: parseDraft('Three.') });
  });

  it('passes on the message of a reply that failed', async () => {
    client = await clientOf(
      "parentPort.on('message', ({ id }) => parentPort.postMessage({ type: 'failed', id, message: 'No luck' }));",
    );
    const reply = await client.parse('draft', 'One.');
    assert.deepEqual(reply, { ok: false, failure: { code: 'text-worker-failed', message: 'No luck' } });
  });

  it('fails all requests without an answer when the worker dies, and is made again once', async () => {
    client = await clientOf(
      "let count = 0; parentPort.on('message', () => { count += 1; if (count === 2) process.exit(3); });",
    );
    const died = {
      ok: false,
      failure: { code: 'text-worker-unavailable', message: 'The text worker ended with code 3.' },
    };
    assert.deepEqual(await Promise.all([client.parse('a', ''), client.parse('b', '')]), [died, died]);
    assert.deepEqual(await Promise.all([client.parse('a', ''), client.parse('b', '')]), [died, died]);
    assert.deepEqual(await client.parse('a', ''), died);
  });

  it('fails after it was disposed of', async () => {
    client = new TextClient(worker);
    const open = client.parse('draft', 'One.');
    await client.dispose();
    const failed = {
      ok: false,
      failure: { code: 'text-worker-unavailable', message: 'The text worker was disposed of.' },
    };
    assert.deepEqual([await open, await client.parse('draft', 'One.')], [failed, failed]);
  });
});
