import { fileURLToPath } from 'node:url';
import { createBinaryModuleFromUrl, LocalLinter } from 'harper.js';
import type { BenchRow } from '../row.js';
import { editOf } from '../support/edits.js';
import { draftOf, type Prose } from '../support/prose.js';
import { rowOf, timed } from '../support/timing.js';

const EDITS = 20;

const file = new URL('../../node_modules/harper.js/dist/harper_wasm_slim_bg.wasm', import.meta.url);

/** The peer: harper.js by itself over the whole draft after each edit, as its own editor plugins use it. */
export const benchHarper = async (prose: Prose): Promise<readonly BenchRow[]> => {
  const binary = createBinaryModuleFromUrl(`file://${fileURLToPath(file)}`, 'slim');
  const linter = new LocalLinter({ binary });
  const source = draftOf(prose, 10_000);
  const lint = async (text: string): Promise<void> => {
    for (const found of await linter.lint(text)) found.free();
  };
  await lint(source);
  const edits: number[] = [];
  for (let edit = 0; edit < EDITS; edit++) {
    const edited = editOf(source, edit, EDITS);
    edits.push(await timed(() => lint(edited)));
  }
  await linter.dispose();
  return [rowOf('peer: harper.js alone on such edits, all its rules, on the calling thread', edits, 'ms', '')];
};
