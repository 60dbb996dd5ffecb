// npm start [-- --port N] [--no-open]: builds, and opens a real VS Code with the extension on samples/: a desktop one
// where there is one, else the host from npm in the browser.  Stays until Ctrl+C.
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { onPath } from './vscode/chromium.mjs';
import { findDesktop, hasDisplay } from './vscode/desktop.mjs';
import { hostIsAvailable } from './vscode/host.mjs';
import { linkExtension } from './vscode/link.mjs';
import { cache, root } from './vscode/paths.mjs';
import { run } from './vscode/run.mjs';
import { startServer, workbenchUrl } from './vscode/server.mjs';

const samples = path.join(root, 'samples');
const profile = path.join(cache, 'try-out');
const extensionsDir = path.join(profile, 'extensions');

function readOptions() {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } } });
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65536))
      throw new Error('--port wants a number.');
    return { port, open: values['no-open'] !== true };
  } catch (error) {
    console.error(`${error.message}\nUsage: npm start [-- --port N --no-open]`);
    return process.exit(2);
  }
}

async function startDesktop(executable) {
  console.log('VS Code is opening on samples/. Close its window, or press Ctrl+C here, to end.');
  const folders = [`--user-data-dir=${path.join(profile, 'desktop')}`, `--extensions-dir=${extensionsDir}`];
  return run(executable, [`--extensionDevelopmentPath=${root}`, ...folders, '--skip-welcome', samples]);
}

async function startInBrowser({ port, open }) {
  await rm(extensionsDir, { recursive: true, force: true });
  await linkExtension(extensionsDir);
  const server = await startServer({ port, profile, extensionsDir, trust: true });
  const url = workbenchUrl(server, samples);
  console.log(`VS Code with the extension, on samples/:\n\n  ${url}\n\nPress Ctrl+C to end.`);
  const opener = open && hasDisplay() ? onPath('xdg-open') : undefined;
  if (opener !== undefined) await run(opener, [url], { stdio: 'ignore' });
  await new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, resolve);
    setInterval(() => undefined, 60_000); // nothing else keeps this process alive
  });
  await server.stop();
  return 0;
}

const options = readOptions();
if ((await run(process.execPath, [path.join(root, 'scripts/build.mjs')])) !== 0) process.exit(1);

const desktop = process.env.VSCODE_TEST_EXECUTABLE ?? (options.open ? findDesktop() : undefined);
if (desktop !== undefined) process.exit(await startDesktop(desktop));
if (hostIsAvailable()) process.exit(await startInBrowser(options));
console.error(
  `No VS Code was found, and npm has no host for ${process.platform} on ${process.arch}. ` +
    'Install VS Code, or name its executable in VSCODE_TEST_EXECUTABLE.',
);
process.exit(1);
