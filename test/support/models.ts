import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { ModelManifest } from '../../src/domain/annotation/manifest.js';
import { readManifest } from '../../src/domain/annotation/manifest.js';
import { createTokenise, type Tokenise } from '../../src/inference/tokenizer.js';

/** The folder of the shipped model. */
export const MODELS = fileURLToPath(new URL('../../models', import.meta.url));

/** Whether the weights are there: a clone without them skips what needs them. */
export const hasModel = (): boolean => existsSync(join(MODELS, 'encoder.onnx'));

/** The manifest of a model folder. */
export const shippedManifest = async (folder = MODELS): Promise<ModelManifest> => {
  const read = readManifest(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
  if (!read.ok) throw new Error(read.failure);
  return read.value;
};

/** The shipped tokenizer. */
export const shippedTokenise = async (): Promise<Tokenise> => {
  const { encoder, tokenizer } = await shippedManifest();
  const [model, configuration] = await Promise.all(
    [tokenizer.file, tokenizer.configuration].map(async (file) => parse(await readFile(join(MODELS, file), 'utf8'))),
  );
  return createTokenise(model ?? {}, configuration ?? {}, encoder.unknown);
};

/** The subwords of the shipped tokenizer, by id. */
export const shippedVocabulary = async (): Promise<readonly string[]> => {
  const { tokenizer } = await shippedManifest();
  const read = vocabularySchema.parse(JSON.parse(await readFile(join(MODELS, tokenizer.file), 'utf8')));
  return read.model.vocab.map(([subword]) => subword);
};

const vocabularySchema = z.object({ model: z.object({ vocab: z.array(z.tuple([z.string(), z.number()])) }) });

const parse = (text: string): object => {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) throw new TypeError('This is no object.');
  return value;
};

/** Makes a copy of the shipped model for a test, and removes it. */
export const withModelCopy = async <Value>(work: (folder: string) => Promise<Value>): Promise<Value> => {
  const folder = await mkdtemp(join(tmpdir(), 'inkbearing-models-'));
  try {
    const { files } = await shippedManifest();
    for (const name of ['manifest.json', ...files.map(({ path }) => path)])
      await cp(join(MODELS, name), join(folder, name));
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** Puts other bytes in the place of a model file and makes the manifest agree with them. */
export const replaceFile = async (folder: string, path: string, content: Uint8Array): Promise<void> => {
  const manifest = await shippedManifest(folder);
  await writeFile(join(folder, path), content);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const files = manifest.files.map((file) => (file.path === path ? { path, bytes: content.length, sha256 } : file));
  await writeFile(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, files }));
};
