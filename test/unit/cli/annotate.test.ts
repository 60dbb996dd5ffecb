import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runAnnotate } from '../../../src/cli/annotate.js';
import { parseDraft } from '../../../src/domain/text/parse-draft.js';
import { annotateSchema, type AnnotatedFileJson } from '../../support/annotate-schema.js';
import { runCli, withTemporaryFolder, type CliRun } from '../../support/cli.js';
import { hasModel } from '../../support/models.js';

const ENGLISH = [
  '---',
  'title: Moving the search',
  '---',
  '',
  '# Why we moved',
  '',
  'Linus Torvalds wrote `git` in Helsinki, and we&rsquo;ve used it *every* day since then. It has 𝒳 flaws 👩‍👧.',
  '',
  '> A quote that somebody at Google once said in London, more or less.',
  '',
  '## What it cost',
  '',
  '- Two weeks of work, which Anna Schmidt',
  '  from Berlin did alone.',
].join('\r\n');
const CHINESE = '# 标题\n\n李明在北京大学学习，后来去了 Google 上海。他说：“这很好。”\n';
const FRENCH =
  'Nous avons lu avec beaucoup de plaisir tout ce que les autres ont écrit dans les livres de la maison.\n';

/** A draft whose only finding needs no model, as it has no prose. */
const BROKEN = '---\ntitle: "open\n---\n\n```\ncode\n```\n';

describe('inkbearing annotate over a folder, a file and standard input', function () {
  this.timeout(30_000);
  let run: CliRun;
  let files: readonly AnnotatedFileJson[];
  const sources: Record<string, string> = {
    '-': 'Standard input says that Paris is a city, and it ends without a line break',
    'posts/chinese.md': CHINESE,
    'posts/deep/english.markdown': ENGLISH,
    'posts/french.md': FRENCH,
    'posts/broken.md': BROKEN,
    'empty.md': '',
  };

  before(async function () {
    if (!hasModel()) this.skip();
    run = await withTemporaryFolder(async (cwd) => {
      await mkdir(join(cwd, 'posts/deep'), { recursive: true });
      await mkdir(join(cwd, 'posts/node_modules'), { recursive: true });
      await mkdir(join(cwd, 'posts/.hidden'), { recursive: true });
      for (const [path, source] of Object.entries(sources)) if (path !== '-') await writeFile(join(cwd, path), source);
      await writeFile(join(cwd, 'posts/deep/english.markdown'), `\ufeff${ENGLISH}`);
      await writeFile(join(cwd, 'posts/node_modules/no.md'), 'No.');
      await writeFile(join(cwd, 'posts/.hidden/no.md'), 'No.');
      await writeFile(join(cwd, 'posts/no.txt'), 'No.');
      await writeFile(join(cwd, 'binary.md'), Buffer.from([0x23, 0, 0x41]));
      await writeFile(join(cwd, 'latin.md'), Buffer.from([0x63, 0x61, 0x66, 0xe9]));
      const args = ['--format', 'json', 'posts', 'missing.md', 'binary.md', 'latin.md', 'empty.md', '-'];
      return runCli(runAnnotate, args, { cwd, stdin: sources['-'] ?? '' });
    });
    ({ files } = annotateSchema.parse(JSON.parse(run.stdout)));
  });

  const file = (path: string): AnnotatedFileJson => {
    const found = files.find((one) => one.path === path);
    assert.ok(found, `there is no ${path}`);
    return found;
  };

  it('prints every file that can be read, in order, and none that is hidden or no Markdown', () => {
    assert.deepEqual(
      files.map(({ path }) => path),
      ['posts/broken.md', 'posts/chinese.md', 'posts/deep/english.markdown', 'posts/french.md', 'empty.md', '-'],
    );
  });

  it('names each file that cannot be read, with the reason, and exits with 2', () => {
    const lines = run.stderr.trimEnd().split('\n');
    assert.equal(run.exit, 2);
    assert.deepEqual(
      lines.map((line) => line.split(':')[0]),
      ['missing.md', 'binary.md', 'latin.md'],
    );
    assert.match(lines.join('\n'), /no such file[^]*NUL[^]*UTF-8/);
  });

  it('gives each entity the text of its offsets', () => {
    for (const { path, entities } of files) {
      for (const { start, end, text } of entities) assert.equal(sources[path]?.slice(start, end), text);
    }
  });

  it('keeps the entities of a tag set in order and apart', () => {
    for (const { entities } of files) {
      for (const tagset of new Set(entities.map((one) => one.tagset))) {
        let last = 0;
        for (const { start, end } of entities.filter((one) => one.tagset === tagset)) {
          assert.ok(last <= start && start < end);
          last = end;
        }
      }
    }
  });

  it('keeps entities inside prose', () => {
    for (const { path, entities } of files) {
      const { blocks } = parseDraft(sources[path] ?? '');
      for (const { start, end } of entities) {
        assert.ok(blocks.some(({ span }) => span.start <= start && end <= span.end));
      }
    }
  });

  it('keeps sentences inside the file, in order and apart', () => {
    for (const { path, sentences } of files) {
      let last = 0;
      for (const { start, end } of sentences) {
        assert.ok(last <= start && start < end && end <= (sources[path] ?? '').length);
        last = end;
      }
    }
  });

  it('begins and ends sentences at their own characters', () => {
    const found = file('-').sentences.map(({ start, end }) => sources['-']?.slice(start, end));
    assert.deepEqual(found, [sources['-']]);
  });

  it('holds each section from its heading to the next one of its level', () => {
    const { sections } = file('posts/deep/english.markdown');
    assert.deepEqual(
      sections.map(({ heading, start, end }) => [heading, start, end]),
      [
        ['Why we moved', ENGLISH.indexOf('Why we moved'), ENGLISH.length],
        ['What it cost', ENGLISH.indexOf('What it cost'), ENGLISH.length],
      ],
    );
  });

  it('knows the language of each file', () => {
    const languages = files.map(({ path, language }) => [path, language]);
    assert.deepEqual(Object.fromEntries(languages), {
      'posts/broken.md': 'other',
      'posts/chinese.md': 'zh',
      'posts/deep/english.markdown': 'en',
      'posts/french.md': 'other',
      'empty.md': 'other',
      '-': 'en',
    });
  });

  it('scores prose that the model knows and nothing else', () => {
    const traits = files.map(({ path, quality }) => [path, quality.traits !== null]);
    assert.deepEqual(Object.fromEntries(traits), {
      'posts/broken.md': false,
      'posts/chinese.md': true,
      'posts/deep/english.markdown': true,
      'posts/french.md': false,
      'empty.md': false,
      '-': true,
    });
  });

  it('counts words of prose alone', () => {
    assert.deepEqual([file('empty.md').words, file('posts/broken.md').words, file('-').words], [0, 0, 15]);
  });

  it('reports front matter that cannot be read where it stands', () => {
    const [finding] = file('posts/broken.md').findings;
    assert.deepEqual([finding?.code, finding?.start], ['front-matter-unreadable', 0]);
  });
});

const annotate = (args: readonly string[], stdin = BROKEN) => runCli(runAnnotate, args, { stdin });

describe('inkbearing annotate and its options', () => {
  before(function () {
    if (!hasModel()) this.skip();
  });

  const levels: readonly (readonly [level: string, exit: number])[] = [
    ['error', 0],
    ['warning', 1],
    ['information', 1],
    ['hint', 1],
  ];
  for (const [level, exit] of levels) {
    it(`exits with ${exit} for a warning when it fails on ${level}`, async () => {
      assert.equal((await annotate(['--fail-on', level, '-'])).exit, exit);
    });
  }

  it('exits with 0 for findings unless asked to fail', async () => assert.equal((await annotate(['-'])).exit, 0));

  it('prints text for people unless asked for another format', async () => {
    const { stdout } = await annotate(['-']);
    assert.match(stdout, /^-: score –, 0 words\n {2}-:1:1: warning: .+ \[front-matter-unreadable\]\n$/);
  });

  it('says once that there is no baseline yet', async () => {
    const { stderr, exit } = await annotate(['--new-only', '-']);
    assert.deepEqual([stderr.split('\n').length, exit], [2, 0]);
  });

  const wrong: readonly (readonly [name: string, args: readonly string[], said: RegExp])[] = [
    ['an unknown option', ['--colour', '-'], /--colour/],
    ['an unknown format', ['--format', 'xml', '-'], /"xml"/],
    ['an unknown level', ['--fail-on', 'fatal', '-'], /"fatal"/],
    ['no path', [], /at least one/],
  ];
  for (const [name, args, said] of wrong) {
    it(`refuses ${name}, with the reason and nothing on stdout`, async () => {
      const { exit, stdout, stderr } = await annotate(args);
      assert.deepEqual([exit, stdout], [2, '']);
      assert.match(stderr, said);
    });
  }
});
