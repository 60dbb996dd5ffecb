// What the suites' processes leave behind, and the sum of it.
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../vscode/paths.mjs';

const folder = path.join(root, 'out/test/results');

/** The result of no test at all. @type {{ passed: number, failed: number, skipped: number, failures: { title: string, message: string }[] }} */
export const nothing = { passed: 0, failed: 0, skipped: 0, failures: [] };

/** A suite's result that stands for one failure of the suite as a whole. */
export const broken = (message) => ({
  passed: 0,
  failed: 1,
  skipped: 0,
  failures: [{ title: 'the suite as a whole', message }],
});

/** The file for a suite's results, emptied. */
export async function prepareResults(suite) {
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, `${suite}.json`);
  await rm(file, { force: true });
  return file;
}

/** Reads a suite's results; an end without a proof, or an exit code that they do not explain, is one more failure. */
export async function readResults(file, exitCode) {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return broken(`It ended with exit code ${exitCode} before its first test; see above.`);
  const { ended, ...results } = JSON.parse(text);
  const lost = !ended || (exitCode !== 0 && results.failed === 0);
  return lost ? add(results, broken(`It ended with exit code ${exitCode} before its tests did; see above.`)) : results;
}

/** The sum of two results. */
export function add(a, b) {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    failures: [...a.failures, ...b.failures],
  };
}

/** The one line that closes a run. */
export function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
