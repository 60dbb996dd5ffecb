// Starts VS Code's server from the host that npm delivers, and spells the addresses of its workbench.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { installHost } from './host.mjs';

/** Nothing that fetches, greets or recommends. */
const calm = {
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'git.enabled': false,
  'typescript.disableAutomaticTypeAcquisition': true,
  'update.mode': 'none',
};

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  return port;
}

/** Our environment without what a surrounding VS Code or Electron left in it. */
function cleanEnvironment() {
  const foreign = /^(VSCODE_(?!TEST_)|ELECTRON_|NODE_OPTIONS$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}

/**
 * Starts a server with a profile of its own, which `stop` deletes unless the caller named its folder.
 * `driver` lets the page name the extension under development and its tests, but suppresses notification toasts.
 */
export async function startServer(options = {}) {
  const { extensionsDir, profile, settings, env, driver = false, trust = true, verbose = false } = options;
  const host = await installHost();
  const data = profile ?? (await mkdtemp(path.join(os.tmpdir(), 'inkbearing-vscode-')));
  const port = options.port ?? (await freePort());
  await mkdir(path.join(data, 'tmp'), { recursive: true }); // the server's sockets live and die with the profile
  for (const scope of ['Machine', 'User']) {
    await mkdir(path.join(data, 'data', scope), { recursive: true });
    await writeFile(path.join(data, 'data', scope, 'settings.json'), JSON.stringify({ ...calm, ...settings }));
  }
  const flags = ['--without-connection-token', '--accept-server-license-terms'];
  if (trust) flags.push('--disable-workspace-trust');
  if (driver) flags.push('--enable-smoke-test-driver');
  const places = ['--server-data-dir', data, '--extensions-dir', extensionsDir ?? path.join(data, 'extensions')];
  // What a try-out or a test writes stays in its profile, away from the person's own store.
  const own = { TMPDIR: path.join(data, 'tmp'), INKBEARING_STORE: path.join(data, 'store') };
  const child = spawn(
    host.node,
    [host.main, '--host', '127.0.0.1', '--port', `${port}`, '--telemetry-level', 'off', ...places, ...flags],
    // Detached: a group of its own, so that its extension hosts end with it.
    {
      env: { ...cleanEnvironment(), ...own, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    },
  );
  let log = '';
  const record = (text) => {
    log += text;
    if (verbose) process.stderr.write(`[server] ${text}`);
  };
  child.stdout.on('data', record);
  child.stderr.on('data', record);

  const kill = () => {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // The group is gone already.
    }
  };
  process.once('exit', kill);

  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      await Promise.race([once(child, 'exit'), delay(5000)]);
    }
    kill();
    process.removeListener('exit', kill);
    const temporary = profile === undefined ? data : path.join(data, 'tmp');
    await rm(temporary, { recursive: true, force: true, maxRetries: 3 });
  };

  const url = `http://127.0.0.1:${port}`;
  for (let attempt = 0; !(await answers(url)); attempt++) {
    if (attempt < 300 && child.exitCode === null) await delay(100);
    else {
      await stop();
      throw new Error(`VS Code's server did not start.\n${log}`);
    }
  }
  return { url, port, data, log: () => log, stop };
}

async function answers(url) {
  try {
    return (await fetch(`${url}/version`)).ok;
  } catch {
    return false; // not listening yet
  }
}

/** The address of a folder or .code-workspace in the workbench; the payload is a list of [key, value]. */
export function workbenchUrl(server, folder, payload = []) {
  const query = new URLSearchParams({
    [folder.endsWith('.code-workspace') ? 'workspace' : 'folder']: folder,
    payload: JSON.stringify([['skipWelcome', 'true'], ['skipReleaseNotes', 'true'], ...payload]),
  });
  return `${server.url}/?${query}`;
}

/** A file of this machine as the workbench names it. */
export const remoteUri = (server, file) => `vscode-remote://127.0.0.1:${server.port}${path.resolve(file)}`;
