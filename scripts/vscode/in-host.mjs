// Runs code of ours inside the extension host of a real VS Code, over a copy of the samples.
import { build } from 'esbuild';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { findVSCode } from './find.mjs';
import { root } from './paths.mjs';

/**
 * Bundles entry points and calls `run()` of the first inside the extension host; resolves with the exit code.
 * `name` is the folder under out/ that they are built into, `base` the folder that their paths are kept from. With `asleep` the
 * extension starts when it is asked to, not by itself.
 */
export async function runInHost({ name, base, entryPoints, env, asleep = false }) {
  const vscodeExecutablePath = await findVSCode();
  const outdir = path.join(root, 'out', name);
  await rm(outdir, { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints,
    outbase: base,
    outdir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  const scratch = await mkdtemp(path.join(os.tmpdir(), 'inkbearing-host-'));
  const workspace = path.join(scratch, 'workspace');
  try {
    await cp(path.join(root, 'samples'), workspace, { recursive: true });
    return await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: asleep ? await withoutEvents(scratch) : root,
      extensionTestsPath: path.join(outdir, path.relative(base, entryPoints[0]).replace(/\.ts$/, '.cjs')),
      extensionTestsEnv: { ...env, INKBEARING_STORE: path.join(scratch, 'store') },
      launchArgs: [workspace, '--disable-extensions'],
    }).catch((error) => error.code ?? 1);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** The extension as it is, but for the events that start it. */
async function withoutEvents(scratch) {
  const folder = path.join(scratch, 'extension');
  const { activationEvents: _, ...manifest } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  await cp(path.join(root, 'package.nls.json'), path.join(folder, 'package.nls.json'));
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest));
  for (const name of ['dist', 'models', 'media', 'l10n', 'schemas', 'docs'])
    await symlink(path.join(root, name), path.join(folder, name));
  return folder;
}
