import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { readManifest, type ModelManifest } from '../../src/domain/annotation/manifest.js';
import type { BenchRow } from '../row.js';
import { orThrow } from '../support/or-throw.js';
import { modelFolder } from '../support/product.js';
import { rowOf, timed } from '../support/timing.js';

const ROUNDS = 12;
/** Subwords of a stretch, about what a paragraph has. */
const WIDTH = 62;

const SETTINGS = [
  { threads: 1, spinning: false },
  { threads: 2, spinning: false },
  { threads: 2, spinning: true },
] as const;

/**
 * Which threads and batches suit the encoder on this machine: stretches of one length, so that nothing is padded.
 * The settings take turns, as the machine's other work comes and goes. Only measured when it is asked for by name.
 */
export const benchEncoder = async (): Promise<readonly BenchRow[]> => {
  const manifest = orThrow(readManifest(JSON.parse(await readFile(join(modelFolder, 'manifest.json'), 'utf8'))));
  const sessions: InferenceSession[] = [];
  for (const { threads, spinning } of SETTINGS) {
    sessions.push(
      await InferenceSession.create(join(modelFolder, manifest.encoder.file), {
        intraOpNumThreads: threads,
        extra: { session: { intra_op: { allow_spinning: spinning ? '1' : '0' } } },
      }),
    );
  }
  const cases = [1, 2, 4, 8, 16].flatMap((batch) =>
    SETTINGS.map(({ threads, spinning }, index) => ({
      name: `${threads} thread${threads > 1 ? 's' : ''}${spinning ? ', spinning' : ''}, batches of ${batch}`,
      run: async () => sessions[index]?.run(feedsOf(batch, manifest)),
      subwords: batch * WIDTH,
      rates: [] as number[],
    })),
  );
  for (let round = 0; round <= ROUNDS; round++) {
    for (const { run, subwords, rates } of cases) {
      const rate = (1000 * subwords) / (await timed(run));
      if (round > 0) rates.push(rate);
    }
  }
  for (const session of sessions) await session.release();
  return cases.map(({ name, rates }) => rowOf(name, rates, 'subwords/s', ''));
};

const feedsOf = (batch: number, { encoder }: ModelManifest): InferenceSession.OnnxValueMapType => {
  const shape = [batch, WIDTH];
  const ids = BigInt64Array.from({ length: batch * WIDTH }, (_, place) => BigInt(100 + ((place * 37) % 5000)));
  return {
    [encoder.inputIds]: new Tensor('int64', ids, shape),
    [encoder.attentionMask]: new Tensor('int64', new BigInt64Array(ids.length).fill(1n), shape),
  };
};
