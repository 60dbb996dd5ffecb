import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { makeVsix } from '../../../scripts/packaging/vsix.mjs';
import { root } from '../../../scripts/vscode/paths.mjs';

let made: ReturnType<typeof makeVsix> | undefined;

/** This platform's VSIX, made once for all tests of the run from what the build left in dist/. */
export function packaged(): ReturnType<typeof makeVsix> {
  made ??= make();
  return made;
}

async function make(): ReturnType<typeof makeVsix> {
  const folder = path.join(root, 'out/test/vsix');
  await mkdir(folder, { recursive: true });
  return makeVsix(undefined, folder);
}
