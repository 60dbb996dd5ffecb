import { splitWindow } from '../domain/annotation/windows.js';
import type { ModelManifest } from '../domain/annotation/manifest.js';
import { failure, success, type Result } from '../domain/result.js';
import type { ClassifiedRows, ModelFailure, ModelFiles } from '../protocol/model.js';
import { batchesOf } from './batches.js';
import { describe } from './describe.js';
import type { createEncoder as CreateEncoder, Encoder, EncoderRows } from './encoder.js';
import type { Tokenise } from './tokenizer.js';
import { readVerified } from './verified-file.js';

/** A tokenizer and an encoder that belong together. */
export interface Model {
  classify(texts: readonly string[]): Promise<readonly ClassifiedRows[]>;
  release(): Promise<void>;
}

/** Reads, verifies and loads a model. Each failure names the file. */
export const loadModel = async (files: ModelFiles, manifest: ModelManifest): Promise<Result<Model, ModelFailure>> => {
  const { encoder: encoderNames, tokenizer: tokenizerNames } = manifest;
  const paths = [tokenizerNames.file, tokenizerNames.configuration, encoderNames.file];
  const contents: Buffer[] = [];
  for (const path of paths) {
    const content = await readVerified(files, path);
    if (!content.ok) return content;
    contents.push(content.value);
  }
  const [json = Buffer.alloc(0), configuration = Buffer.alloc(0), weights = Buffer.alloc(0)] = contents;
  let tokenise: Tokenise;
  let createEncoder: typeof CreateEncoder;
  try {
    await import('onnxruntime-node');
    ({ createEncoder } = await import('./encoder.js'));
  } catch (error) {
    return failure({ code: 'runtime-missing', file: 'onnxruntime-node', detail: describe(error) });
  }
  try {
    const { createTokenise } = await import('./tokenizer.js');
    tokenise = createTokenise(JSON.parse(json.toString()), JSON.parse(configuration.toString()), encoderNames.unknown);
  } catch (error) {
    return failure({ code: 'model-unreadable', file: `${files.folder}/${paths[0]}`, detail: describe(error) });
  }
  try {
    const encoder = await createEncoder(weights, manifest);
    return success({
      classify: (texts) => classify(texts, tokenise, encoder, manifest),
      release: () => encoder.release(),
    });
  } catch (error) {
    return failure({ code: 'model-unreadable', file: `${files.folder}/${paths[2]}`, detail: describe(error) });
  }
};

const classify = async (
  texts: readonly string[],
  tokenise: Tokenise,
  encoder: Encoder,
  manifest: ModelManifest,
): Promise<readonly ClassifiedRows[]> => {
  const tokenised = texts.map(tokenise);
  const parts = tokenised.flatMap(({ ids }, text) =>
    splitWindow(ids.length, manifest.window).map((stretch) => ({
      ...stretch,
      text,
      ids: ids.slice(stretch.span.start, stretch.span.end),
    })),
  );
  const rows: EncoderRows[] = [];
  for (const batch of batchesOf(parts.map(({ ids }) => ids.length))) {
    const answered = await encoder.run(batch.flatMap((index) => parts[index] ?? []));
    batch.forEach((index, at) => (rows[index] = answered[at] ?? {}));
  }
  return tokenised.map(({ spans }, text) => ({
    ...spans,
    outputs: join(parts.flatMap((part, index) => (part.text === text ? [{ ...part, rows: rows[index] ?? {} }] : []))),
  }));
};

/** Puts the kept rows of a text's stretches together again. */
const join = (
  parts: readonly {
    readonly span: { start: number; end: number };
    readonly kept: { start: number; end: number };
    readonly rows: EncoderRows;
  }[],
): EncoderRows => {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only.rows;
  const outputs: Record<string, Float32Array> = {};
  for (const name of Object.keys(only?.rows ?? {})) {
    const kept = parts.map(({ span, kept: { start, end }, rows }) => {
      const all = rows[name] ?? new Float32Array();
      const columns = all.length / Math.max(1, span.end - span.start);
      return all.subarray((start - span.start) * columns, (end - span.start) * columns);
    });
    const joined = new Float32Array(kept.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of kept) {
      joined.set(part, at);
      at += part.length;
    }
    outputs[name] = joined;
  }
  return outputs;
};
