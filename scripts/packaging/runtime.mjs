// ONNX Runtime's two packages as they are shipped: what runs on one platform, without what only installing them needs.
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../vscode/paths.mjs';

/** The folder of binaries in the package: named after the version of Node's native interface. */
const binaries = 'bin/napi-v6';

/** Neither source maps nor declarations. */
const runs = (file) => !/\.(map|d\.ts)$/.test(file);

const installed = (name) => path.join(root, 'node_modules', name);

/** The platforms that there is a binary for, as VS Code names them. */
export async function availableTargets() {
  const found = await readdir(path.join(installed('onnxruntime-node'), binaries), { recursive: true });
  const pairs = found.map((name) => name.split(path.sep)).filter((parts) => parts.length === 2);
  return pairs.map((parts) => parts.join('-')).sort();
}

/** Copies some folders of a package, and a manifest that asks only for what is shipped with it. */
async function stagePackage(stage, name, folders, dependencies) {
  const from = installed(name);
  const to = path.join(stage, 'node_modules', name);
  for (const folder of folders) {
    await cp(path.join(from, folder), path.join(to, folder), { recursive: true, filter: runs });
  }
  const { version, license, main } = JSON.parse(await readFile(path.join(from, 'package.json'), 'utf8'));
  await writeFile(
    path.join(to, 'package.json'),
    JSON.stringify({ name, version, license, main, dependencies }, null, 2),
  );
  return version;
}

/** Lays out the runtime for one platform below a folder. */
export async function stageRuntime(stage, target) {
  const common = await stagePackage(stage, 'onnxruntime-common', ['dist/cjs'], {});
  const folders = ['dist', `${binaries}/${target.replace('-', '/')}`];
  await stagePackage(stage, 'onnxruntime-node', folders, { 'onnxruntime-common': common });
}
