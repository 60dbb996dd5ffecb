import { availableParallelism } from 'node:os';
import type { InferenceSession, Tensor } from 'onnxruntime-node';
import type { ModelManifest } from '../domain/annotation/manifest.js';

/** A run of the encoder: the ids of one stretch, without the special subwords. */
export interface EncoderRun {
  readonly ids: readonly number[];
}

/** For each output of the model, rows × columns of one run, special subwords and padding left out. */
export type EncoderRows = Readonly<Record<string, Float32Array>>;

/** The loaded encoder. */
export interface Encoder {
  run(batch: readonly EncoderRun[]): Promise<readonly EncoderRows[]>;
  release(): Promise<void>;
}

/** More threads than this gain little on windows of a hundred subwords. */
const MOST_THREADS = 4;

/**
 * Makes a session of ONNX Runtime from the bytes of a model.
 *
 * @throws where there is no native runtime for this platform, or the bytes are no model
 */
export const createEncoder = async (model: Uint8Array, manifest: ModelManifest): Promise<Encoder> => {
  const runtime = await import('onnxruntime-node');
  const { inputIds, attentionMask, begin, pad, end } = manifest.encoder;
  const names = [
    ...manifest.taggers.map(({ output }) => output),
    ...[manifest.regressor, manifest.faults, manifest.meaning].flatMap((head) => (head === null ? [] : [head.output])),
  ];
  const session = await runtime.InferenceSession.create(model, {
    executionProviders: ['cpu'],
    intraOpNumThreads: Math.min(MOST_THREADS, availableParallelism()),
    interOpNumThreads: 1,
    graphOptimizationLevel: 'all',
    // Threads wait for their next part of a run by spinning, but not for long, and not between two runs: a person types.
    extra: { session: { force_spinning_stop: '1', intra_op: { allow_spinning: '1', spin_duration_us: '50' } } },
  });

  const run = async (batch: readonly EncoderRun[]): Promise<readonly EncoderRows[]> => {
    const width = 2 + Math.max(...batch.map(({ ids }) => ids.length));
    const ids = new BigInt64Array(batch.length * width).fill(BigInt(pad));
    const mask = new BigInt64Array(batch.length * width);
    batch.forEach((one, row) => {
      const padded = [begin, ...one.ids, end];
      padded.forEach((id, column) => {
        ids[row * width + column] = BigInt(id);
        mask[row * width + column] = 1n;
      });
    });
    const shape = [batch.length, width];
    const feeds: InferenceSession.OnnxValueMapType = {
      [inputIds]: new runtime.Tensor('int64', ids, shape),
      [attentionMask]: new runtime.Tensor('int64', mask, shape),
    };
    const outputs = await session.run(feeds, names);
    const rows = batch.map((one, row) =>
      Object.fromEntries(names.map((name) => [name, rowsOf(outputs[name], row, width, one.ids.length)])),
    );
    for (const name of names) outputs[name]?.dispose();
    return rows;
  };
  return { run, release: () => session.release() };
};

/** Copies the rows of one text out of a batch, the first and last (special) one left out. */
const rowsOf = (output: Tensor | undefined, row: number, width: number, count: number): Float32Array => {
  if (!(output?.data instanceof Float32Array)) throw new TypeError('The model has an output of another type.');
  const columns = output.dims[2] ?? 1;
  const first = (row * width + 1) * columns;
  return output.data.slice(first, first + count * columns);
};
