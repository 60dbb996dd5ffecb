// The suites: each runs in a process of its own and returns what it counted.
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { findChromium } from '../vscode/chromium.mjs';
import { installHost } from '../vscode/host.mjs';
import { runInHost } from '../vscode/in-host.mjs';
import { root } from '../vscode/paths.mjs';
import { run } from '../vscode/run.mjs';
import { broken, nothing, prepareResults, readResults } from './results.mjs';

async function testFiles(suite) {
  const folder = path.join(root, 'test', suite);
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  // INKBEARING_ONLY=tasks runs the files whose path contains that alone.
  const only = process.env.INKBEARING_ONLY ?? '';
  return names
    .filter((name) => name.endsWith('.test.ts') && name.includes(only))
    .map((name) => path.join(folder, name))
    .sort();
}

/** Mocha over the TypeScript sources, stopped after some minutes. */
async function mocha(suite, minutes, options = []) {
  const files = await testFiles(suite);
  if (files.length === 0) return nothing;
  const results = await prepareResults(suite);
  const program = path.join(root, 'node_modules/mocha/bin/mocha.js');
  const always = [
    '--reporter',
    path.join(root, 'scripts/testing/reporter.cjs'),
    ...(process.env.CI ? ['--forbid-only'] : []),
  ];
  const code = await run(process.execPath, ['--import', 'tsx', program, ...always, ...options, ...files], {
    cwd: root,
    env: { ...process.env, INKBEARING_RESULTS: results },
    timeout: minutes * 60_000,
  });
  return readResults(results, code);
}

/** Mocha inside the extension host of a real VS Code, over a copy of the samples. */
async function host() {
  const results = await prepareResults('host');
  const base = path.join(root, 'test/host');
  const code = await runInHost({
    name: 'test/host',
    base,
    entryPoints: [path.join(base, 'index.ts'), ...(await testFiles('host'))],
    env: { INKBEARING_RESULTS: results, INKBEARING_REPORTER: path.join(root, 'scripts/testing/reporter.cjs') },
  });
  return readResults(results, code);
}

/** The planning page in a real browser. */
async function webview() {
  await findChromium();
  return mocha('webview', 10, ['--timeout', '60000', '--exit']);
}

/** The workbench in a real browser. */
async function ui() {
  await installHost();
  await findChromium();
  return mocha('ui', 15, ['--timeout', '180000', '--exit']);
}

/** The files that are shipped, and a clean VS Code that they are installed into. */
async function packaged() {
  return mocha('package', 10, ['--timeout', '300000', '--exit']);
}

const suites = new Map([
  ['unit', () => mocha('unit', 10, ['--timeout', '60000'])],
  ['contract', () => mocha('contract', 10, ['--timeout', '120000'])],
  ['host', host],
  ['webview', webview],
  ['ui', ui],
  ['package', packaged],
]);

/** The names of all suites, in the order in which they run. */
export const suiteNames = [...suites.keys()];

/** Runs one suite. One that cannot run has failed; INKBEARING_ALLOW_MISSING=1 takes it as skipped. */
export async function runSuite(name) {
  try {
    return await suites.get(name)();
  } catch (error) {
    if (!process.env.INKBEARING_ALLOW_MISSING) return broken(`It could not run. ${error.message}`);
    console.log(`Skipped: ${error.message}`);
    return { ...nothing, skipped: 1 };
  }
}
