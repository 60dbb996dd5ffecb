import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Annotator } from '../../src/app/annotator.js';
import { WindowCache } from '../../src/app/window-cache.js';
import { batchesOf } from '../../src/inference/batches.js';
import { createEncoder } from '../../src/inference/encoder.js';
import { createTokenise } from '../../src/inference/tokenizer.js';
import type { ModelManifest } from '../../src/domain/annotation/manifest.js';
import type { BenchRow } from '../row.js';
import { orThrow } from '../support/or-throw.js';
import { ownParser } from '../support/own-parser.js';
import { createPeer } from '../support/peer.js';
import { createClassifier, modelFolder } from '../support/product.js';
import { wordsOf, type Prose } from '../support/prose.js';
import { rowOf, timed } from '../support/timing.js';

const PARAGRAPHS = 120;
const ROUNDS = 5;

/** Words a second: the whole path of the product, the encoder by itself, and the pipeline of transformers.js. */
export const benchTagging = async ({ paragraphs }: Prose): Promise<readonly BenchRow[]> => {
  const chosen = paragraphs.slice(0, PARAGRAPHS);
  const words = chosen.reduce((sum, paragraph) => sum + wordsOf(paragraph), 0);
  const source = chosen.join('\n\n');
  const classifier = await createClassifier();
  try {
    const manifest = orThrow(await classifier.manifest());
    const peer = await createPeer(modelFolder, manifest);
    const encoder = await encoderOf(manifest, chosen);
    const ours = async (): Promise<void> => {
      const annotator = new Annotator(ownParser, classifier, new WindowCache());
      orThrow(await annotator.annotate({ draft: 'bench', source }));
    };
    const theirs = async (): Promise<void> => {
      for (const paragraph of chosen) await peer(paragraph);
    };
    const rates = { ours: [] as number[], encoder: [] as number[], theirs: [] as number[], ratio: [] as number[] };
    for (let round = 0; round <= ROUNDS; round++) {
      const own = words / (await timed(ours));
      const bare = words / (await timed(encoder));
      const other = words / (await timed(theirs));
      // The first round warms all three up.
      if (round === 0) continue;
      rates.ours.push(1000 * own);
      rates.encoder.push(1000 * bare);
      rates.theirs.push(1000 * other);
      rates.ratio.push(own / other);
    }
    return [
      rowOf('annotating: parsed, tagged, scored', rates.ours, 'words/s', ''),
      rowOf('the encoder by itself, tokens ready', rates.encoder, 'words/s', ''),
      rowOf('token-classification pipeline of transformers.js', rates.theirs, 'words/s', ''),
      rowOf('annotating against the pipeline', rates.ratio, '×', '≥ 2.5 ×'),
    ];
  } finally {
    await classifier.dispose();
  }
};

const readModelFile = (path: string): Promise<Buffer> => readFile(join(modelFolder, path));

/** The encoder over ready tokens, batched as the product does. */
const encoderOf = async (manifest: ModelManifest, texts: readonly string[]): Promise<() => Promise<void>> => {
  const parse = async (path: string): Promise<object> => JSON.parse((await readModelFile(path)).toString());
  const { file, configuration } = manifest.tokenizer;
  const tokenise = createTokenise(await parse(file), await parse(configuration), manifest.encoder.unknown);
  const encoder = await createEncoder(await readModelFile(manifest.encoder.file), manifest);
  const runs = texts.map((text) => ({ ids: tokenise(text).ids.slice(0, manifest.window.maximum) }));
  const batches = batchesOf(runs.map(({ ids }) => ids.length));
  return async () => {
    for (const batch of batches) await encoder.run(batch.flatMap((index) => runs[index] ?? []));
  };
};
