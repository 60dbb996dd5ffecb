// Installs a VSIX as a person would, into a folder of extensions that only one server reads.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { installHost } from './host.mjs';
import { runQuietly } from './run.mjs';

/** Installs a package with VS Code's own installer. */
export async function installVsix(file, extensionsDir) {
  const host = await installHost();
  const data = await mkdtemp(path.join(os.tmpdir(), 'inkbearing-install-'));
  const places = ['--extensions-dir', extensionsDir, '--server-data-dir', data];
  try {
    await runQuietly(host.node, [host.main, '--install-extension', file, '--accept-server-license-terms', ...places]);
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}
