// Chooses the VS Code that the tests run in.
import path from 'node:path';
import { findChromium } from './chromium.mjs';
import { downloadDesktop, findDesktop } from './desktop.mjs';
import { hostIsAvailable, installHost } from './host.mjs';
import { root } from './paths.mjs';

/**
 * An executable that behaves as desktop VS Code does under @vscode/test-electron, by preference:
 * VSCODE_TEST_EXECUTABLE, one on this machine, a downloaded one, the host from npm.
 */
export async function findVSCode(say = console.log) {
  const desktop = process.env.VSCODE_TEST_EXECUTABLE ?? findDesktop() ?? (await downloadDesktop(say));
  if (desktop !== undefined) return desktop;
  if (hostIsAvailable()) {
    await installHost(say);
    await findChromium(say);
    return path.join(root, 'scripts/vscode/shim.mjs');
  }
  throw new Error(
    `No VS Code was found, none could be downloaded, and npm has no host for ${process.platform} on ${process.arch}. ` +
      'Install VS Code, or name its executable (not the `code` script) in VSCODE_TEST_EXECUTABLE.',
  );
}
