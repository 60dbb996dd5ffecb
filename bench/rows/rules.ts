import { DraftChecker } from '../../src/app/draft-checker.js';
import { LinkChecker } from '../../src/app/link-checker.js';
import { ProofCache } from '../../src/app/proof-cache.js';
import { ProofClient } from '../../src/proofreading/client.js';
import { TextClient } from '../../src/text/client.js';
import type { BenchRow } from '../row.js';
import { editOf } from '../support/edits.js';
import { noFiles } from '../support/no-files.js';
import { orThrow } from '../support/or-throw.js';
import { bundle } from '../support/product.js';
import { draftOf, type Prose } from '../support/prose.js';
import { rowOf, timed } from '../support/timing.js';

const EDITS = 60;

const megabytes = (): number => process.memoryUsage().rss / 1e6;

/** What rules and proofreading find after a word was typed into a long draft, and the memory of the proofreader. */
export const benchRules = async (prose: Prose): Promise<readonly BenchRow[]> => {
  const parser = new TextClient(await bundle('src/text/worker.ts'));
  const client = new ProofClient({ worker: await bundle('src/proofreading/worker.ts'), idleAfter: 200 });
  const checker = new DraftChecker(parser, new ProofCache(client), new LinkChecker(noFiles, () => Date.now()));
  const check = async (draft: string, source: string, proofread: readonly 'en'[]): Promise<void> => {
    const parsed = orThrow(await parser.parse(draft, source));
    const [problem] = await checker.check({ draft, source, proofread }, parsed).done;
    if (problem !== undefined) throw new Error(problem.message);
  };
  const edited = async (draft: string, source: string, proofread: readonly 'en'[]): Promise<readonly number[]> => {
    const times: number[] = [];
    for (let edit = 0; edit < EDITS; edit++)
      times.push(await timed(() => check(draft, editOf(source, edit, EDITS), proofread)));
    return times;
  };
  try {
    const source = draftOf(prose, 10_000);
    const large = draftOf(prose, 200_000).slice(0, 1_048_576);
    await check('long', source, []);
    const rules = await edited('long', source, []);
    await check('large', large, []);
    const largeRules = await edited('large', large, []);
    const empty = megabytes();
    const cold = await timed(() => check('long', source, ['en']));
    const full = megabytes();
    const all = await edited('long', source, ['en']);
    const ending = client.whenEnded();
    while (client.whenEnded() === ending) await new Promise((resolve) => setTimeout(resolve, 50));
    await client.whenEnded();
    await new Promise((resolve) => setTimeout(resolve, 500));
    const ended = megabytes();
    return [
      rowOf('edit of one paragraph in a 10,000-word draft → parsed, rules’ findings', rules, 'ms', 'p95 ≤ 20 ms'),
      rowOf('the same with proofreading', all, 'ms', 'p95 ≤ 20 ms'),
      rowOf('edit in a 1 MB file → parsed, rules’ findings', largeRules, 'ms', 'p95 ≤ 20 ms'),
      rowOf('the 10,000-word draft, cold, harper loaded with it', [cold], 'ms', ''),
      rowOf('memory of the proofreading worker', [full - empty], 'MB', ''),
      rowOf('of it given back when the worker is ended as idle', [full - ended], 'MB', ''),
    ];
  } finally {
    await Promise.all([client.dispose(), parser.dispose()]);
  }
};
