// Makes the working tree available to a VS Code server as an installed extension.
import { mkdir, readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { root } from './paths.mjs';

/** Links the project into a folder of extensions, under the name that VS Code expects there. */
export async function linkExtension(extensionsDir) {
  const { publisher, name, version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  await mkdir(extensionsDir, { recursive: true });
  await symlink(root, path.join(extensionsDir, `${publisher}.${name}-${version}`), 'junction');
}
