// How sources become a bundle, for the product, its tests and its bench: one ES module for Node, native parts left out;
// and one for the planning page.
/** Parts of transformers.js that the tokenizer never calls: images, the web runtime. */
const unused = {
  name: 'unused-parts',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(sharp|onnxruntime-web.*)$/ }, ({ path }) => ({ path, namespace: 'unused' }));
    onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'export default {};', loader: 'js' }));
  },
};

export const bundling = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: ['vscode', 'onnxruntime-node'],
  // The main file of jsonc-parser asks for its parts in a way that no bundler can follow.
  alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
  plugins: [unused],
  // A file of WebAssembly is copied beside the bundle that imports it, which gets its path.
  loader: { '.wasm': 'file' },
  assetNames: '[name]',
  // Packages that still call require() need one in an ES module.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  minifySyntax: true,
  sourcemap: false,
  legalComments: 'none',
  logLevel: 'warning',
};

/** How the planning page becomes a bundle: for a browser as new as VS Code's, as small as it gets. */
export const pageBundling = {
  bundle: true,
  format: 'esm',
  platform: 'browser',
  target: 'chrome138',
  minify: true,
  sourcemap: false,
  legalComments: 'none',
  logLevel: 'warning',
};
