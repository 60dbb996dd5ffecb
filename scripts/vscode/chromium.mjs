// Finds the browser that shows VS Code's workbench.
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { run } from './run.mjs';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const installed = {
  linux: [],
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((variable) =>
    ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((rest) =>
      path.join(process.env[variable] ?? '', rest),
    ),
  ),
};

/** Where a program lies on the PATH, or undefined. */
export function onPath(name) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
}

/** A browser that Playwright downloaded earlier, of whichever version. */
async function fromPlaywright() {
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  const folder = process.env.PLAYWRIGHT_BROWSERS_PATH ?? path.join(os.homedir(), '.cache/ms-playwright');
  const versions = (await readdir(folder).catch(() => [])).filter((name) => name.startsWith('chromium-')).sort();
  return versions.map((name) => path.join(folder, name, 'chrome-linux/chrome')).findLast((file) => existsSync(file));
}

async function find() {
  const known = [...names.map(onPath), ...(installed[process.platform] ?? [])];
  return known.find((file) => file !== undefined && existsSync(file)) ?? (await fromPlaywright());
}

/** Debian's package: only where we may install it without asking (root, or INKBEARING_INSTALL_CHROMIUM=1). */
async function installWithApt(say) {
  const root = process.getuid?.() === 0;
  if (process.platform !== 'linux' || !onPath('apt-get') || !(root || process.env.INKBEARING_INSTALL_CHROMIUM)) return;
  say('Installing Chromium with apt-get (about 120 MB to download)…');
  const apt = (...args) => {
    const options = {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'inherit'],
    };
    return root ? run('apt-get', args, options) : run('sudo', ['-n', 'apt-get', ...args], options);
  };
  await apt('update', '-qq');
  await apt('install', '-y', '-qq', '--no-install-recommends', 'chromium');
}

/** The browser's executable; CHROMIUM in the environment wins. */
export async function findChromium(say = console.log) {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const found = await find();
  if (found !== undefined) return found;
  await installWithApt(say);
  const now = await find();
  if (now !== undefined) return now;
  throw new Error(
    'No Chromium, Chrome or Edge was found. Install one (Debian: apt-get install chromium; anywhere: ' +
      'npx playwright-core install chromium) or name its executable in CHROMIUM.',
  );
}

/** Starts the browser without a window. */
export async function launchChromium() {
  return chromium.launch({
    executablePath: await findChromium(),
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-gpu',
      ...(process.env.CHROMIUM_ARGS?.split(' ') ?? []),
    ],
  });
}
