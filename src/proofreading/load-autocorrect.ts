import { readFile } from 'node:fs/promises';
import * as bindings from '@huacnlee/autocorrect/autocorrect_bg.js';
import wasm from '@huacnlee/autocorrect/autocorrect_bg.wasm';

/** Sets a Chinese text as AutoCorrect would. */
export type Typesetter = (text: string) => string;

/** As much of WebAssembly as is used; the types of Node leave it to those of the browser. */
interface Instantiation {
  readonly instantiate: (
    bytes: Uint8Array,
    imports: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  ) => Promise<{ readonly instance: { readonly exports: Readonly<Record<string, unknown>> } }>;
}

/** AutoCorrect from the file beside this bundle. */
export const loadAutocorrect = async (): Promise<Typesetter> => {
  const bytes = await readFile(new URL(wasm, import.meta.url));
  const imports = { './autocorrect_bg.js': { ...bindings } };
  const { instantiate }: Instantiation = Reflect.get(globalThis, 'WebAssembly');
  const { instance } = await instantiate(bytes, imports);
  bindings.__wbg_set_wasm(instance.exports);
  const { __wbindgen_start: start } = instance.exports;
  if (typeof start === 'function') start();
  return bindings.format;
};
