import { Disposable, lm, type LanguageModelTool } from 'vscode';

/** Registers tools for language models at the start; what answers them is loaded at the first call of one. */
export const registerLazyTools = <Name extends string>(
  names: readonly Name[],
  load: () => Promise<Readonly<Record<Name, LanguageModelTool<unknown>>>>,
): Disposable => {
  // Editors that are built on VS Code may lack the API.
  if (typeof lm?.registerTool !== 'function') return new Disposable(() => undefined);
  return Disposable.from(
    ...names.map((name) =>
      lm.registerTool<unknown>(name, {
        prepareInvocation: async (options, token) => (await load())[name].prepareInvocation?.(options, token),
        invoke: async (options, token) => (await load())[name].invoke(options, token),
      }),
    ),
  );
};
