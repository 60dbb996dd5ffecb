import type { FromPage } from '../src/protocol/page.js';

/** What VS Code gives to a webview, once. */
export interface VsCodeApi {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare global {
  function acquireVsCodeApi(): VsCodeApi;
}
