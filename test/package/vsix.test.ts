import assert from 'node:assert/strict';
import * as z from 'zod';
import { readProjectFile } from './support/manifest.js';
import { packaged } from './support/packaged.js';
import { listZip } from './support/zip.js';

const megabyte = 1_000_000;

describe('the VSIX of this platform', () => {
  let bytes = 0;
  let files: ReadonlyMap<string, number> = new Map();
  const names = (): readonly string[] => [...files.keys()];

  before(async () => {
    const vsix = await packaged();
    bytes = vsix.bytes;
    files = await listZip(vsix.file);
  });

  it('is no larger than 80 MB', () => {
    assert.ok(bytes <= 80 * megabyte, `${(bytes / megabyte).toFixed(1)} MB`);
  });

  it('holds every bundle', () => {
    const scripts = ['extension', 'cli', 'model-worker', 'optimiser-worker', 'proof-worker', 'text-worker'];
    const page = ['extension/dist/webview/main.js', 'extension/dist/webview/page.css'];
    const bundles = [...scripts.map((name) => `extension/dist/${name}.js`), ...page];
    assert.deepEqual(
      bundles.filter((name) => (files.get(name) ?? 0) === 0),
      [],
    );
  });

  it('holds what the workers load', () => {
    const loaded = ['harper_wasm_slim_bg', 'autocorrect_bg', 'highs'].map((name) => `extension/dist/${name}.wasm`);
    assert.deepEqual(
      loaded.filter((name) => (files.get(name) ?? 0) === 0),
      [],
    );
  });

  it('holds the model as its manifest describes it', () => {
    const { files: parts } = z
      .object({ files: z.array(z.object({ path: z.string(), bytes: z.number() })) })
      .parse(JSON.parse(readProjectFile('models/manifest.json')));
    const shipped = parts.map(({ path }) => ({ path, bytes: files.get(`extension/models/${path}`) }));
    assert.deepEqual(
      shipped,
      parts.map(({ path, bytes: size }) => ({ path, bytes: size })),
    );
  });

  it('holds the native runtime of this platform and of no other', () => {
    const platforms = names().flatMap((name) => /onnxruntime-node\/bin\/[^/]+\/([^/]+\/[^/]+)\//.exec(name)?.[1] ?? []);
    assert.deepEqual([...new Set(platforms)], [`${process.platform}/${process.arch}`]);
  });

  it('holds what a reader and a lawyer look for', () => {
    const wanted = ['readme.md', 'changelog.md', 'LICENSE.txt', 'ThirdPartyNotices.txt', 'models/README.md'];
    assert.deepEqual(
      wanted.filter((name) => (files.get(`extension/${name}`) ?? 0) === 0),
      [],
    );
  });

  it('holds nothing else', () => {
    const allowed =
      /^(extension\.vsixmanifest|\[Content_Types\]\.xml|extension\/((dist|l10n|media|schemas)\/.+|models\/[^/]+\.(onnx|json|md)|node_modules\/onnxruntime-(node|common)\/.+\.(js|json|node|so(\.\d+)*|dll|dylib)|package(\.nls(\.[a-z-]+)?)?\.json|readme\.md|changelog\.md|LICENSE\.txt|ThirdPartyNotices\.txt))$/;
    assert.deepEqual(
      names().filter((name) => !allowed.test(name)),
      [],
    );
  });

  it('holds no source map and no TypeScript', () => {
    assert.deepEqual(
      names().filter((name) => /\.(map|ts|tsbuildinfo)$/.test(name)),
      [],
    );
  });
});
