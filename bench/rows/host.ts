import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInHost } from '../../scripts/vscode/in-host.mjs';
import { HostFigures, type TypingFigures } from '../host/figures.js';
import type { BenchRow } from '../row.js';
import { draftOf, type Prose } from '../support/prose.js';

const base = fileURLToPath(new URL('../host', import.meta.url));

/** A real VS Code in which a script types ten characters a second: how late its extension host is, and what it holds. */
export const benchHost = async (prose: Prose): Promise<readonly BenchRow[]> => {
  const scratch = await mkdtemp(join(tmpdir(), 'inkbearing-bench-'));
  const out = join(scratch, 'figures.json');
  try {
    const texts = { long: draftOf(prose, 10_000), large: draftOf(prose, 170_000).slice(0, 1_000_000) };
    await writeFile(`${out}.texts`, JSON.stringify(texts));
    const code = await runInHost({
      name: 'bench/host',
      base,
      entryPoints: [join(base, 'main.ts')],
      asleep: true,
      env: { INKBEARING_FIGURES: out, INKBEARING_PROFILES: process.env['INKBEARING_PROFILES'] ?? '' },
    });
    if (code !== 0) throw new Error(`The extension host ended with code ${code}.`);
    return rowsOf(HostFigures.parse(JSON.parse(await readFile(out, 'utf8'))));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
};

const rowsOf = ({ plain, markdown, drafts, activation, memory }: HostFigures): readonly BenchRow[] => [
  { name: 'activation in the editor', p50: activation, p95: activation, unit: 'ms', budget: '≤ 50 ms' },
  ...typingRows('10,000 words of plain text', plain.long),
  ...typingRows('the same as Markdown, not annotated', markdown.long),
  ...typingRows('the same as a draft', drafts.long, '≤ 16 ms'),
  ...typingRows('1 MB of plain text', plain.large),
  ...typingRows('the same 1 MB as Markdown, not annotated', markdown.large),
  ...typingRows('the same 1 MB as a draft', drafts.large, '≤ 16 ms'),
  { name: 'memory of the extension host afterwards', p50: memory, p95: memory, unit: 'MB', budget: '' },
];

const typingRows = (name: string, { p50, p99, longest, work }: TypingFigures, budget = ''): readonly BenchRow[] => [
  { name: `typing in ${name}: the host is late by (p50, p99)`, p50, p95: p99, unit: 'ms', budget: '' },
  { name: `typing in ${name}: longest work at a stretch, longest delay`, p50: work, p95: longest, unit: 'ms', budget },
];
