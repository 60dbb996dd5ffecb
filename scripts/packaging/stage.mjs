// Lays out what is shipped in a folder of its own, so that the package holds one platform's runtime and nothing else.
import { access, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../vscode/paths.mjs';
import { thirdPartyNotices } from './notices.mjs';
import { availableTargets, stageRuntime } from './runtime.mjs';

const readJson = async (file) => JSON.parse(await readFile(path.join(root, file), 'utf8'));

/** Everything to copy as it is: the model's parts are those that its manifest names. */
async function shippedFiles() {
  const { files } = await readJson('models/manifest.json');
  const models = ['README.md', 'manifest.json', ...files.map((file) => file.path)].map((name) => `models/${name}`);
  const localised = (await readdir(root)).filter((name) => /^package\.nls.*\.json$/.test(name));
  const documents = ['CHANGELOG.md', 'LICENSE', 'README.md'];
  return ['.vscodeignore', 'dist', 'l10n', 'media', 'schemas', ...models, ...localised, ...documents];
}

/** The manifest without what only development reads. */
async function shippedManifest() {
  const development = new Set(['scripts', 'devDependencies', 'allowScripts', 'knip']);
  const manifest = await readJson('package.json');
  const kept = Object.entries(manifest).filter(([key]) => !development.has(key));
  const { 'onnxruntime-node': runtime } = manifest.dependencies;
  return { ...Object.fromEntries(kept), dependencies: { 'onnxruntime-node': runtime } };
}

/** Lays out the package for one platform; returns the folder. */
export async function stage(target) {
  const targets = await availableTargets();
  if (!targets.includes(target)) throw new Error(`No runtime for ${target}; there is one for ${targets.join(', ')}.`);
  const files = await shippedFiles();
  const found = await Promise.all(
    files.map((name) =>
      access(path.join(root, name)).then(
        () => true,
        () => false,
      ),
    ),
  );
  const missing = files.filter((_, index) => !found[index]);
  if (missing.length > 0) throw new Error(`Cannot package without ${missing.join(', ')}.`);

  const folder = path.join(root, 'out/package');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const name of files) await cp(path.join(root, name), path.join(folder, name), { recursive: true });
  await stageRuntime(folder, target);
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(await shippedManifest(), null, 2));
  await writeFile(
    path.join(folder, 'ThirdPartyNotices.txt'),
    await thirdPartyNotices(await readJson('out/bundle.json')),
  );
  return folder;
}
