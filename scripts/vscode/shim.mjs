#!/usr/bin/env node
// Takes desktop VS Code's place under @vscode/test-electron: the same arguments, the same exit code, but the tests
// run in the extension host of the server from npm, with Chromium as the window.
// Exit codes: 0 passed, 1 failed, 95 the extension host died, 96 could not start, 97 page crashed, 98 too late, 130 stopped.
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launchChromium } from './chromium.mjs';
import { remoteUri, startServer, workbenchUrl } from './server.mjs';

/** What VS Code says of itself and its absent services: nothing that a test's reader could act on. */
const noise =
  /Could not locate the bindings file|build\/Release\/watchdog|^(Resolv|Creating a socket|\[reconnection|Updating additional|\[AgentHost|\[AccountPolicy|\[Service Worker\]|getaddrinfo|Timed out waiting for authentication|\[.*\]Extension '.*' wants API proposal)/;

function parse(argv) {
  const options = { development: [], named: new Map(), rest: [] };
  for (const argument of argv) {
    const match = /^--([^=]+)(?:=(.*))?$/s.exec(argument);
    if (match === null) options.rest.push(argument);
    else if (match[1] === 'extensionDevelopmentPath') options.development.push(match[2]);
    else options.named.set(match[1], match[2]);
  }
  return options;
}

/** Prints a line from the extension host's console as it was meant: VS Code puts a colour code before it. */
function print(type, [first, ...others], verbose) {
  const format = String(first);
  const coloured = format.startsWith('%c');
  const line = [coloured ? format.replace(/^%c\s*\S*\s?/, '') : format, ...(coloured ? others.slice(1) : others)];
  if (verbose || !noise.test(line.join(' ').trim())) (type === 'error' ? console.error : console.log)(...line);
}

/**
 * Wraps the tests' entry, so that their end leaves a proof: in the browser VS Code reports success
 * also when the extension host crashed.
 */
function wrap(folder, entry, verdict) {
  const wrapper = path.join(folder, 'tests.cjs');
  writeFileSync(
    wrapper,
    `exports.run = async () => {
  let verdict = 'fail';
  try {
    await require(${JSON.stringify(path.resolve(entry))}).run();
    verdict = 'pass';
  } finally {
    require('node:fs').writeFileSync(${JSON.stringify(verdict)}, verdict);
  }
};`,
  );
  return wrapper;
}

const { development, named, rest } = parse(process.argv.slice(2));
const verbose = process.env.VSCODE_TEST_VERBOSE !== undefined;
const seconds = Number(process.env.VSCODE_TEST_TIMEOUT_S ?? 600);
const empty = rest[0] === undefined ? mkdtempSync(path.join(os.tmpdir(), 'inkbearing-workspace-')) : undefined;
const opened = path.resolve(rest[0] ?? empty);
const file = statSync(opened).isFile() && !opened.endsWith('.code-workspace') ? opened : undefined;

let server;
let browser;
const close = async () => {
  await browser?.close().catch(() => undefined); // it may have crashed, which is reported elsewhere
  await server?.stop();
  if (empty !== undefined) rmSync(empty, { recursive: true, force: true });
};
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void close().finally(() => process.exit(130)));

async function main() {
  server = await startServer({ verbose, driver: true, extensionsDir: named.get('extensions-dir') });
  browser = await launchChromium();
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  let end;
  const ended = new Promise((resolve) => (end = resolve));
  page.on('crash', () => end(97));
  setTimeout(() => {
    console.error(`The tests did not end within ${seconds} s.\n${server.log().slice(-2000)}`);
    end(98);
  }, seconds * 1000).unref();
  await page.exposeFunction('codeAutomationExit', end);
  await page.exposeFunction('codeAutomationLog', (type, args) => print(type, args, verbose));

  const verdict = path.join(server.data, 'verdict');
  const entry = wrap(server.data, named.get('extensionTestsPath'), verdict);
  const payload = [
    ...development.map((folder) => ['extensionDevelopmentPath', remoteUri(server, folder)]),
    ['extensionTestsPath', remoteUri(server, entry)],
    ...(file === undefined ? [] : [['openFile', remoteUri(server, file)]]),
  ];
  await page.goto(workbenchUrl(server, file === undefined ? opened : path.dirname(file), payload));
  const code = await ended;
  if (code !== 0 || (existsSync(verdict) && readFileSync(verdict, 'utf8') === 'pass')) return code;
  console.error(`The extension host ended before the tests did.\n${server.log().slice(-2000)}`);
  return 95;
}

let code = 96;
try {
  code = await main();
} catch (error) {
  console.error(error);
} finally {
  await close();
}
process.exit(code);
