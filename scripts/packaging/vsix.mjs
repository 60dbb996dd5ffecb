// Makes the VSIX of one platform from what was built.
import { createVSIX } from '@vscode/vsce';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../vscode/paths.mjs';
import { stage } from './stage.mjs';

/** The platform that this machine is, as VS Code names it. */
export const thisTarget = `${process.platform}-${process.arch}`;

/** Packages for a platform; returns the file and its size in bytes. */
export async function makeVsix(target = thisTarget, folder = root) {
  const cwd = await stage(target);
  const { name, version, repository } = JSON.parse(await readFile(path.join(cwd, 'package.json'), 'utf8'));
  const file = path.join(folder, `${name}-${target}-${version}.vsix`);
  const known = repository !== undefined;
  await createVSIX({ cwd, target, packagePath: file, allowMissingRepository: !known, rewriteRelativeLinks: known });
  return { file, bytes: (await stat(file)).size };
}
