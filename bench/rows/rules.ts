import { ProofCache } from '../../src/app/proof-cache.js';
import { proofFindings } from '../../src/domain/proofreading/proof-findings.js';
import { proofTexts } from '../../src/domain/proofreading/proof-texts.js';
import { parseDraft } from '../../src/domain/text/parse-draft.js';
import type { ParsedDraft } from '../../src/domain/text/block.js';
import { ProofClient } from '../../src/proofreading/client.js';
import type { BenchRow } from '../row.js';
import { editOf } from '../support/edits.js';
import { orThrow } from '../support/or-throw.js';
import { bundle } from '../support/product.js';
import { draftOf, type Prose } from '../support/prose.js';
import { rowOf, timed } from '../support/timing.js';

const EDITS = 60;

const megabytes = (): number => process.memoryUsage().rss / 1e6;

/** What proofreading finds after a word was typed into a draft of 10,000 words, and the memory of its worker. */
export const benchRules = async (prose: Prose): Promise<readonly BenchRow[]> => {
  const client = new ProofClient({ worker: await bundle('src/proofreading/worker.ts'), idleAfter: 200 });
  const proofreader = new ProofCache(client);
  const check = async (draft: ParsedDraft): Promise<void> => {
    const texts = proofTexts(draft);
    const read = orThrow(await proofreader.read(texts.map(({ text }) => text)));
    const readings = texts.map(({ block }, index) => ({ block, findings: read[index] ?? [] }));
    proofFindings(draft, readings, [], []);
  };
  try {
    const source = draftOf(prose, 10_000);
    const draft = parseDraft(source);
    const empty = megabytes();
    const cold = await timed(() => check(draft));
    const full = megabytes();
    const edits: number[] = [];
    for (let edit = 0; edit < EDITS; edit++) {
      const edited = parseDraft(editOf(source, edit, EDITS));
      edits.push(await timed(() => check(edited)));
    }
    const ending = client.whenEnded();
    while (client.whenEnded() === ending) await new Promise((resolve) => setTimeout(resolve, 50));
    await client.whenEnded();
    await new Promise((resolve) => setTimeout(resolve, 500));
    const ended = megabytes();
    return [
      rowOf('edit of one paragraph in a 10,000-word draft → findings of proofreading', edits, 'ms', 'p95 ≤ 20 ms'),
      rowOf('the same draft, cold, harper loaded with it', [cold], 'ms', ''),
      rowOf('memory of the proofreading worker', [full - empty], 'MB', ''),
      rowOf('of it given back when the worker is ended as idle', [full - ended], 'MB', ''),
    ];
  } finally {
    await client.dispose();
  }
};
