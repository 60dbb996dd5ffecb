/** The bundler copies the file beside the bundle and gives its path, relative to the bundle. */
declare module '*.wasm' {
  const path: string;
  // oxlint-disable-next-line import/no-default-export -- what the bundler gives
  export default path;
}

/** The bindings of AutoCorrect, without the loading that its entry leaves to other bundlers. */
declare module '@huacnlee/autocorrect/autocorrect_bg.js' {
  export const format: (text: string) => string;
  export const __wbg_set_wasm: (exports: Readonly<Record<string, unknown>>) => void;
}

/** HiGHS, as the file that its package names so. */
declare module 'highs/runtime' {
  const path: string;
  // oxlint-disable-next-line import/no-default-export -- what the bundler gives
  export default path;
}
