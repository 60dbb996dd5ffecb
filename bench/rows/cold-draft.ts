import { Annotator } from '../../src/app/annotator.js';
import { WindowCache } from '../../src/app/window-cache.js';
import type { Annotations } from '../../src/domain/annotation/annotations.js';
import { isScored } from '../../src/domain/quality/sentence-quality.js';
import { overlaps, type Span } from '../../src/domain/text/span.js';
import { TextClient } from '../../src/text/client.js';
import type { BenchRow } from '../row.js';
import { orThrow } from '../support/or-throw.js';
import { bundle, createClassifier } from '../support/product.js';
import { draftOf, type Prose } from '../support/prose.js';
import { rowOf, timed } from '../support/timing.js';

const ROUNDS = 8;
/** About 40 lines of 80 characters. */
const SCREEN: Span = { start: 0, end: 3200 };

/** A draft of 2,000 words that was never seen before, with the model loaded; and how long the model takes to load. */
export const benchColdDraft = async (prose: Prose): Promise<readonly BenchRow[]> => {
  const parser = new TextClient(await bundle('src/text/worker.ts'));
  const classifier = await createClassifier();
  try {
    const load = await timed(() => classifier.classify(['One sentence loads the model.']));
    const screens: number[] = [];
    const wholes: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const annotator = new Annotator(parser, classifier, new WindowCache());
      const source = draftOf(prose, 2000, round * 60);
      const start = performance.now();
      let screen: number | null = null;
      const onProgress = (annotations: Annotations): void => {
        if (screen === null && showsScreen(annotations)) screen = performance.now() - start;
      };
      orThrow(await annotator.annotate({ draft: `cold ${round}`, source, visible: [SCREEN], onProgress }));
      wholes.push(performance.now() - start);
      screens.push(screen ?? performance.now() - start);
    }
    return [
      rowOf('the model is verified and loaded', [load], 'ms', ''),
      rowOf('2,000-word draft, cold: the first screen', screens, 'ms', '≤ 600 ms'),
      rowOf('2,000-word draft, cold: all annotations', wholes, 'ms', '≤ 1,500 ms'),
    ];
  } finally {
    await Promise.all([parser.dispose(), classifier.dispose()]);
  }
};

/** Whether every paragraph on the screen has its scores. */
const showsScreen = ({ draft, sentences }: Annotations): boolean => {
  const scored = new Set(sentences.map(({ block }) => block));
  return draft.blocks.every(
    (block, index) => !overlaps(block.span, SCREEN) || !isScored(block) || block.words === 0 || scored.has(index),
  );
};
