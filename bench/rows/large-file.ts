import { TextClient } from '../../src/text/client.js';
import type { BenchRow } from '../row.js';
import { editOf } from '../support/edits.js';
import { orThrow } from '../support/or-throw.js';
import { bundle } from '../support/product.js';
import { draftOf, type Prose } from '../support/prose.js';
import { rowOf, timed } from '../support/timing.js';

const EDITS = 40;

/** A file of 1 MB: read for the first time, and after an edit. */
export const benchLargeFile = async (prose: Prose): Promise<readonly BenchRow[]> => {
  const source = draftOf(prose, 200_000).slice(0, 1_048_576);
  const worker = await bundle('src/text/worker.ts');
  const colds: number[] = [];
  const edits: number[] = [];
  for (let round = 0; round < 3; round++) {
    const parser = new TextClient(worker);
    try {
      colds.push(await timed(async () => orThrow(await parser.parse('large', source))));
      for (let edit = 0; edit < EDITS; edit++) {
        const edited = editOf(source, edit, EDITS);
        edits.push(await timed(async () => orThrow(await parser.parse('large', edited))));
      }
    } finally {
      await parser.dispose();
    }
  }
  return [
    rowOf('1 MB file, parsed for the first time', colds, 'ms', ''),
    rowOf('edit in a 1 MB file → parsed', edits, 'ms', 'p95 ≤ 20 ms'),
  ];
};
