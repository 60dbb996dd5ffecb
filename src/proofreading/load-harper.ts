import { readFile } from 'node:fs/promises';
import { createBinaryModuleFromUrl, LocalLinter } from 'harper.js';
import wasm from '../../node_modules/harper.js/dist/harper_wasm_slim_bg.wasm';

/**
 * Harper from the file beside this bundle: about 280 MB once it runs. The file goes in by a blob, because harper takes
 * the path of a `file:` URL as it stands, with `%20` for a blank; nothing comes from the network.
 */
export const loadHarper = async (): Promise<LocalLinter> => {
  const bytes = await readFile(new URL(wasm, import.meta.url));
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/wasm' }));
  try {
    const linter = new LocalLinter({ binary: createBinaryModuleFromUrl(url, 'slim') });
    await linter.lint('', { language: 'plaintext' });
    return linter;
  } finally {
    URL.revokeObjectURL(url);
  }
};
