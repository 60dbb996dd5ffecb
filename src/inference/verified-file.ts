import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { failure, success, type Result } from '../domain/result.js';
import type { ModelFailure, ModelFiles } from '../protocol/model.js';
import { describe } from './describe.js';

/** Reads a file of the model whole and holds it against the manifest's size and sha256. */
export const readVerified = async (
  { folder, files }: ModelFiles,
  path: string,
): Promise<Result<Buffer, ModelFailure>> => {
  const file = join(folder, path);
  const expected = files.find((entry) => entry.path === path);
  let content: Buffer;
  try {
    content = await readFile(file);
  } catch (error) {
    return failure({ code: 'model-missing', file, detail: describe(error) });
  }
  if (expected === undefined) return failure({ code: 'model-altered', file, detail: 'not in the manifest' });
  if (content.length !== expected.bytes) {
    return failure({ code: 'model-altered', file, detail: `${content.length} bytes, expected ${expected.bytes}` });
  }
  const sha256 = createHash('sha256').update(content).digest('hex');
  if (sha256 === expected.sha256) return success(content);
  return failure({ code: 'model-altered', file, detail: `sha256 ${sha256}, expected ${expected.sha256}` });
};
