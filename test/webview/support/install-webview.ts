import type { Theme } from './themes.js';

/** Runs in the page before its script: gives it what VS Code gives to a webview. */
export const installWebview = ({
  theme,
  state,
}: {
  readonly theme: Theme;
  readonly state: Readonly<Record<string, unknown>>;
}): void => {
  if (sessionStorage.getItem('state') === null) sessionStorage.setItem('state', JSON.stringify(state));
  const variables = Object.entries(theme.variables).map(([name, value]) => `${name}: ${value};`);
  // As VS Code's own style sheet for webviews, which every rule of the page wins over.
  const defaults = new CSSStyleSheet();
  defaults.replaceSync(`:root { ${variables.join(' ')} background: ${theme.background}; }
  @layer vscode-default {
    body { margin: 0; padding: 0 20px; color: var(--vscode-editor-foreground); font-family: var(--vscode-font-family); }
    a:focus, input:focus, select:focus, textarea:focus { outline: 1px solid -webkit-focus-ring-color; outline-offset: -1px; }
  }`);
  document.adoptedStyleSheets = [defaults];
  Object.assign(globalThis, {
    acquireVsCodeApi: () => ({
      postMessage: (message: unknown): void => {
        const say: unknown = Reflect.get(globalThis, 'sayToHost');
        if (typeof say === 'function') say(message);
      },
      getState: (): unknown => JSON.parse(sessionStorage.getItem('state') ?? 'null'),
      setState: (remembered: unknown): void => sessionStorage.setItem('state', JSON.stringify(remembered)),
    }),
  });
};
