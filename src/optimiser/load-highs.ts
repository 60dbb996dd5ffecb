import { readFile } from 'node:fs/promises';
import highs from 'highs';
import wasm from 'highs/runtime';
import { HighsSolver } from './highs-solver.js';

/** The package's default export is its loader; its types take the package for CommonJS and put it one level deeper. */
const isLoader = (value: unknown): value is typeof highs.default => typeof value === 'function';

/** HiGHS from the file beside this bundle. */
export const loadSolver = async (): Promise<HighsSolver> => {
  if (!isLoader(highs)) throw new Error('The package highs has no loader.');
  return new HighsSolver(await highs({ wasmBinary: await readFile(new URL(wasm, import.meta.url)) }));
};
