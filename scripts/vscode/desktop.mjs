// Finds a desktop VS Code: one on this machine, or one that @vscode/test-electron can download.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { fetchStableVersions } from '@vscode/test-electron/out/download.js';
import { cache } from './paths.mjs';

const places = {
  linux: [
    '/usr/share/code/code',
    '/usr/share/codium/codium',
    '/opt/visual-studio-code/code',
    '/snap/code/current/usr/share/code/code',
  ],
  darwin: ['Code', 'Electron'].map((name) => `/Applications/Visual Studio Code.app/Contents/MacOS/${name}`),
  win32: [
    [process.env.LOCALAPPDATA, 'Programs/Microsoft VS Code/Code.exe'],
    [process.env.ProgramFiles, 'Microsoft VS Code/Code.exe'],
  ].map(([folder, rest]) => path.join(folder ?? '', rest)),
};

/** Whether a window could be shown at all. */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

/** The executable of a desktop VS Code on this machine, or undefined. */
export function findDesktop() {
  return hasDisplay() ? (places[process.platform] ?? []).find((file) => existsSync(file)) : undefined;
}

/** Downloads a desktop VS Code; undefined when its update service does not answer within five seconds. */
export async function downloadDesktop(say = console.log) {
  if (!hasDisplay()) return undefined;
  try {
    await fetchStableVersions(true, 5000);
  } catch {
    return undefined; // no network, or none that leads there
  }
  say('Downloading a desktop VS Code for the tests (once)…');
  return downloadAndUnzipVSCode({ version: process.env.VSCODE_TEST_VERSION ?? 'stable', cachePath: cache });
}
