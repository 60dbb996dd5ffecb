import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Annotator } from '../../src/app/annotator.js';
import { WindowCache } from '../../src/app/window-cache.js';
import { planWindows } from '../../src/domain/annotation/windows.js';
import { TextClient } from '../../src/text/client.js';
import type { BenchRow } from '../row.js';
import { editOf } from '../support/edits.js';
import { orThrow } from '../support/or-throw.js';
import { bundle, createClassifier } from '../support/product.js';
import { draftOf, type Prose } from '../support/prose.js';
import { rowOf, timed } from '../support/timing.js';

const EDITS = 60;

/** A word typed into a draft of 10,000 words: until its windows are known, and until the model has answered. */
export const benchTyping = async (prose: Prose): Promise<readonly BenchRow[]> => {
  const parser = new TextClient(await bundle('src/text/worker.ts'));
  const classifier = await createClassifier();
  try {
    const manifest = orThrow(await classifier.manifest());
    const annotator = new Annotator(parser, classifier, new WindowCache());
    const annotate = async (source: string): Promise<void> => {
      orThrow(await annotator.annotate({ draft: 'bench', source }));
    };
    const draft = draftOf(prose, 10_000);
    await annotate(draft);
    const parses: number[] = [];
    const answers: number[] = [];
    const delay = monitorEventLoopDelay({ resolution: 1 });
    for (let edit = 0; edit < EDITS; edit++) {
      const edited = editOf(draft, edit, EDITS);
      parses.push(
        await timed(async () => planWindows(orThrow(await parser.parse('bench', edited)).blocks, manifest.window)),
      );
      // Back to the draft, so that the next measurement meets a changed paragraph again.
      orThrow(await parser.parse('bench', draft));
      delay.enable();
      answers.push(await timed(() => annotate(edited)));
      delay.disable();
    }
    const blocked = { p50: delay.percentile(50) / 1e6 - 1, p95: delay.percentile(95) / 1e6 - 1 };
    return [
      rowOf('edit in a 10,000-word draft → parsed, windows planned', parses, 'ms', 'p95 ≤ 20 ms'),
      rowOf('the same → results of the model', answers, 'ms', 'p95 ≤ 100 ms'),
      { name: "the same: the host's thread is late by", ...blocked, unit: 'ms', budget: '≤ 16 ms' },
    ];
  } finally {
    await Promise.all([parser.dispose(), classifier.dispose()]);
  }
};
