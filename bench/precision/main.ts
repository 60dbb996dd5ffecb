// npm run precision [-- --list FILE] [--write]: annotates forty published posts and holds each finding against the
// judgements in judgements.jsonl. --list writes what has no judgement yet, for somebody to judge; --write puts
// both tables into docs/precision.md.
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import * as z from 'zod';
import { dataFolder, isHeldOutPost } from '../support/data.js';
import { markdownTable } from '../support/table.js';
import { keyOf, readJudgements } from './judgements.js';
import { HEAD, LIST_HEAD, listOf, tableOf, type JudgedFinding } from './table.js';

/** So many posts of each language, evenly spread over those that nothing was trained or calibrated on. */
const POSTS = 20;
/** Shorter posts have next to nothing to find. */
const SHORTEST = 2000;

/** What is written anew in the page: all between two comments. */
const between = (name: string): RegExp => new RegExp(`(<!-- ${name} -->\\n)[^]*?(\\n<!-- end of ${name} -->)`, 'u');

const Manifest = z.array(z.object({ file: z.string(), lang: z.enum(['en', 'zh']), bytes: z.number() }));

const Answer = z.object({
  files: z.array(
    z.object({
      path: z.string(),
      words: z.number(),
      findings: z.array(
        z.object({
          start: z.number(),
          end: z.number(),
          code: z.string(),
          message: z.string(),
          fixes: z.array(z.object({ title: z.string() })),
        }),
      ),
    }),
  ),
});

const { values } = parseArgs({ options: { list: { type: 'string' }, write: { type: 'boolean', default: false } } });
const data = dataFolder();
if (data === null) {
  console.error('The posts are not at hand: name the folder of the data sets in INKBEARING_DATA.');
  process.exit(2);
}
const folder = join(data, 'markdown');
const manifest = Manifest.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
const posts = (['en', 'zh'] as const).flatMap((language) => {
  const held = manifest
    .filter(({ file, lang, bytes }) => lang === language && bytes >= SHORTEST && isHeldOutPost(file))
    .map(({ file }) => file)
    .toSorted();
  return Array.from({ length: POSTS }, (_, index) => held[Math.floor((index * held.length) / POSTS)] ?? '');
});

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const { stdout } = await promisify(execFile)(process.execPath, [cli, 'annotate', '--format', 'json', ...posts], {
  cwd: folder,
  maxBuffer: 1e9,
  env: { ...process.env, LC_ALL: 'C' },
});
const judgements = await readJudgements();
const findings: JudgedFinding[] = [];
let words = 0;
for (const file of Answer.parse(JSON.parse(stdout)).files) {
  const source = await readFile(join(folder, file.path), 'utf8');
  words += file.words;
  for (const { start, end, code, message, fixes } of file.findings) {
    const marked = source.slice(start, end).replaceAll(/\s+/gu, ' ');
    const key = { file: file.path, code, text: marked.length > 160 ? `${marked.slice(0, 159)}…` : marked };
    const around = `${source.slice(Math.max(0, start - 80), start)}⟦${marked}⟧${source.slice(end, end + 80)}`;
    const judgement = judgements.get(keyOf(key));
    findings.push({ ...key, message, fix: fixes[0]?.title ?? '', around: around.replaceAll(/\s+/gu, ' '), judgement });
  }
}
const rows = tableOf(findings);
const summary = `${posts.length} posts, ${words.toLocaleString('en')} words, ${findings.length} findings.`;
console.log(`${summary}\n\n${markdownTable(HEAD, rows)}`);
const open = findings.filter(({ judgement }) => judgement === undefined);
if (open.length > 0) console.log(`\n${open.length} findings have not been judged.`);
if (values.list !== undefined) {
  await writeFile(values.list, open.map((finding) => `${JSON.stringify(finding)}\n`).join(''));
}
if (values.write) {
  const page = new URL('../../docs/precision.md', import.meta.url);
  const filled = [
    ['table', `${summary}\n\n${markdownTable(HEAD, rows)}`],
    ['findings', markdownTable(LIST_HEAD, listOf(findings))],
  ].reduce(
    (written, [name = '', text]) =>
      written.replace(between(name), (_, start: string, end: string) => `${start}\n${text}\n${end}`),
    await readFile(page, 'utf8'),
  );
  await writeFile(page, filled);
}
