import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BlockText } from '../../../src/domain/proofreading/proof-texts.js';
import type { ProseFinding } from '../../../src/domain/rules/rule.js';
import { ProofClient } from '../../../src/proofreading/client.js';
import { proofWorker } from '../../support/proof-worker.js';

/** An English text; what stands between backticks is code, the backticks stay. */
const english = (text: string): BlockText => ({ language: 'en', text, opaque: codeOf(text) });

const chinese = (text: string): BlockText => ({ language: 'zh', text, opaque: codeOf(text) });

const codeOf = (text: string): BlockText['opaque'] =>
  [...text.matchAll(/`[^`]*`/gu)].map(({ index, 0: code }) => ({ start: index, end: index + code.length }));

/** What is marked, with what it becomes by the first fix. */
const marks = (text: string, findings: readonly ProseFinding[]): readonly string[] =>
  findings.map(({ code, span, fixes }) => {
    const edit = fixes[0]?.edits[0];
    const fix = edit === undefined ? '?' : `${text.slice(edit.span.start, edit.span.end)}>${edit.newText}`;
    return `${code}: ${text.slice(span.start, span.end)} (${fix})`;
  });

describe('the proofreading worker', function () {
  this.timeout(120_000);
  let client: ProofClient;

  before(async () => {
    client = new ProofClient({ worker: await proofWorker(), idleAfter: 0 });
  });
  after(() => client.dispose());

  const read = async (text: BlockText): Promise<readonly string[]> => {
    const reply = await client.read([text]);
    assert.ok(reply.ok, reply.ok ? '' : reply.failure.message);
    return marks(text.text, reply.value[0] ?? []);
  };

  it('finds a misspelling with what was meant', async () => {
    const found = await read(english('We recieved the complete report on Monday.'));
    assert.deepEqual(found, ['spelling: recieved (recieved>received)']);
  });

  it('finds a confusion of words', async () => {
    const found = await read(english('This version is faster then the one before.'));
    assert.deepEqual(found, ['grammar: then (then>than)']);
  });

  it('takes a word for an article only where none follows', async () => {
    assert.deepEqual(await read(english('We added it to te root of the project.')), ['grammar: te (te>the)']);
    assert.deepEqual(await read(english('We added it te the root of the project.')), []);
  });

  it('is silent about names, terms and identifiers', async () => {
    const text =
      'Kitex and CloudWeGo start a goroutine in v0.5, my_variable holds the namespace of the webview at npm.io.';
    assert.deepEqual(await read(english(text)), []);
  });

  it('takes American and British spellings', async () => {
    const text = 'The behaviour and the colour of the behavior and the color were analysed, cancelled and organised.';
    assert.deepEqual(await read(english(text)), []);
  });

  it('takes words made from words that are known', async () => {
    assert.deepEqual(await read(english('We reenable the minifier after unescaping selectable tokenizers.')), []);
  });

  it('gives right offsets after emoji', async () => {
    const found = await read(english('👩‍👩‍👧‍👦 Families 👍🏽 like an unneccessary 🇫🇮 flag.'));
    assert.deepEqual(found, ['spelling: unneccessary (unneccessary>unnecessary)']);
  });

  it('gives right offsets in an English text that quotes Chinese', async () => {
    const found = await read(english('The word 你好 is a greeting and 𠮷 an uncommon charcter of Chinese.'));
    assert.deepEqual(found, ['spelling: charcter (charcter>character)']);
  });

  it('never marks code and reads the sentence around it as one', async () => {
    const found = await read(english('A `recieved teh` value is larger then `an other` value, `recieve`.'));
    assert.deepEqual(found, ['grammar: then (then>than)']);
  });

  it('finds a missing blank between Chinese and Latin', async () => {
    assert.deepEqual(await read(chinese('我们使用React构建界面。')), [
      'chinese-spacing: 用R (> )',
      'chinese-spacing: t构 (> )',
    ]);
  });

  it('finds blanks one by one around a number', async () => {
    assert.deepEqual(await read(chinese('在 2021年9月发布。')), [
      'chinese-spacing: 1年 (> )',
      'chinese-spacing: 年9 (> )',
      'chinese-spacing: 9月 (> )',
    ]);
  });

  it('finds half-width marks in Chinese', async () => {
    assert.deepEqual(await read(chinese('你好,世界')), ['chinese-punctuation: , (,>，)']);
  });

  it('sets no blank together with a mark', async () => {
    const marked = await read(chinese('我们买了东西,用Go语言写了一个服务。'));
    assert.ok(marked.includes('chinese-punctuation: , (,>，)'), marked.join(' '));
  });

  it('leaves the blank before an address', async () => {
    assert.deepEqual(await read(chinese('项目地址: https://a.example')), []);
    assert.deepEqual(await read({ ...chinese('项目地址: a.example'), opaque: [{ start: 6, end: 15 }] }), []);
    assert.deepEqual(await read(chinese('项目名称: 墨')), ['chinese-punctuation: :  (: >：)']);
  });

  it('leaves code in Chinese and the places beside it alone', async () => {
    assert.deepEqual(await read(chinese('调用`你好,世界`函数。')), []);
  });

  it('answers requests that overlap, each with its own findings', async () => {
    const long = client.read(Array.from({ length: 20 }, (_, index) => english(`Sentence number ${index} is fine.`)));
    const short = client.read([english('It was succesful.')]);
    const [first, second] = await Promise.all([long, short]);
    assert.deepEqual(
      first.ok && first.value.map((found) => found.length),
      Array.from({ length: 20 }, () => 0),
    );
    assert.deepEqual(second.ok && second.value[0]?.map(({ values }) => values), [{ word: 'succesful' }]);
  });

  it('is made again after it was ended as idle, and answers as before', async () => {
    const idle = new ProofClient({ worker: await proofWorker(), idleAfter: 20 });
    try {
      const first = await idle.read([chinese('使用React')]);
      await ended(idle);
      assert.deepEqual(await idle.read([chinese('使用React')]), first);
      assert.ok(first.ok);
    } finally {
      await idle.dispose();
    }
  });
});

describe('the client of the proofreading worker', () => {
  let folder: string;
  let client: ProofClient;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'inkbearing-'));
  });
  after(() => rm(folder, { recursive: true }));
  afterEach(() => client.dispose());

  /** A client of a worker that runs the given code. */
  const clientOf = async (code: string): Promise<ProofClient> => {
    const path = join(folder, 'worker.mjs');
    await writeFile(path, `import { parentPort } from 'node:worker_threads';\n${code}`);
    return new ProofClient({ worker: pathToFileURL(path), idleAfter: 0 });
  };
  const dies = "parentPort.on('message', () => process.exit(3));";
  const died = {
    ok: false,
    failure: { code: 'proofreader-unavailable', message: 'The proofreading worker ended with code 3.' },
  };

  it('makes no worker for no texts', async () => {
    client = new ProofClient({ worker: new URL('file:///no/such/worker.js'), idleAfter: 0 });
    assert.deepEqual(await client.read([]), { ok: true, value: [] });
  });

  it('fails what is asked of a worker that dies, and makes another one once', async () => {
    client = await clientOf(`${dies}\nparentPort.postMessage({ type: 'read', id: 0, findings: [] });`);
    assert.deepEqual(await Promise.all([client.read([english('a')]), client.read([english('b')])]), [died, died]);
    assert.deepEqual(await client.read([english('a')]), died);
    await writeFile(join(folder, 'worker.mjs'), 'throw new Error("A third worker");');
    assert.deepEqual(await client.read([english('a')]), died);
  });

  it('passes on why a request failed', async () => {
    client = await clientOf(
      "parentPort.on('message', ({ id }) => parentPort.postMessage({ type: 'failed', id, message: 'No luck' }));",
    );
    const reply = await client.read([english('a')]);
    assert.deepEqual(reply, { ok: false, failure: { code: 'proofreader-failed', message: 'No luck' } });
  });

  it('fails after it was disposed of', async () => {
    client = await clientOf("parentPort.on('message', () => {});");
    const open = client.read([english('a')]);
    await client.dispose();
    const codes = [await open, await client.read([english('a')])].map((reply) => !reply.ok && reply.failure.code);
    assert.deepEqual(codes, ['proofreader-unavailable', 'proofreader-unavailable']);
  });
});

/** Waits until the client has let go of its worker. */
const ended = async (client: ProofClient): Promise<void> => {
  const before = client.whenEnded();
  while (client.whenEnded() === before) await new Promise((resolve) => setTimeout(resolve, 5));
  await client.whenEnded();
};
