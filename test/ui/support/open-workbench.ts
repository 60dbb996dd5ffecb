import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { launchChromium } from '../../../scripts/vscode/chromium.mjs';
import { linkExtension } from '../../../scripts/vscode/link.mjs';
import { remoteUri, startServer, workbenchUrl } from '../../../scripts/vscode/server.mjs';
import { Workbench } from './workbench.js';

export interface WorkbenchOptions {
  /** A folder whose copy is the workspace. */
  readonly folder?: string;
  /** Files of the workspace: path → text; they win over the folder's. */
  readonly files?: Readonly<Record<string, string>>;
  /** The file that is open at first, relative to the workspace. */
  readonly open?: string;
  /** User settings. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The name of a built-in theme, such as `Default Dark Modern` or `Default High Contrast`. */
  readonly colorTheme?: string;
  /** The display language as `vscode.env.language` gives it, such as `zh-cn`. */
  readonly locale?: string;
  /** False: restricted mode, as for a workspace that nobody has trusted yet. */
  readonly trusted?: boolean;
  readonly reducedMotion?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** The folder of a store that other workbenches share; otherwise it has one of its own. */
  readonly store?: string;
  /** Extensions to run with instead of the working tree (an installed VSIX). */
  readonly extensionsDir?: string;
}

/**
 * Opens VS Code on a temporary workspace in a browser of its own, with the extension installed.
 * Nothing is shared between two workbenches; `close` deletes everything.
 */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const scratch = await mkdtemp(path.join(os.tmpdir(), 'inkbearing-ui-'));
  const cleanups: (() => Promise<unknown>)[] = [() => rm(scratch, { recursive: true, force: true, maxRetries: 3 })];
  const close = async (): Promise<void> => {
    for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
  };
  try {
    const workspace = path.join(scratch, 'workspace');
    await writeWorkspace(workspace, options);
    const extensionsDir = options.extensionsDir ?? path.join(scratch, 'extensions');
    if (options.extensionsDir === undefined) await linkExtension(extensionsDir);

    const server = await startServer({
      extensionsDir,
      trust: options.trusted ?? true,
      ...(options.store === undefined ? {} : { env: { INKBEARING_STORE: options.store } }),
      settings: {
        ...(options.colorTheme === undefined ? {} : { 'workbench.colorTheme': options.colorTheme }),
        ...options.settings,
      },
    });
    cleanups.push(() => server.stop());
    const browser = await launchChromium();
    cleanups.push(() => browser.close());
    const context = await browser.newContext({
      viewport: options.viewport ?? { width: 1280, height: 800 },
      reducedMotion: options.reducedMotion === true ? 'reduce' : 'no-preference',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    if (options.locale !== undefined) await setDisplayLanguage(context, options.locale);
    const page = await context.newPage();
    page.setDefaultTimeout(90_000);
    const payload =
      options.open === undefined ? [] : [['openFile', remoteUri(server, path.join(workspace, options.open))] as const];
    await page.goto(workbenchUrl(server, workspace, payload));
    await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 90_000 });
    if (options.open !== undefined) {
      await page.locator('.part.editor .monaco-editor .view-line').first().waitFor({ timeout: 90_000 });
    }
    return new Workbench(page, workspace, server, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function writeWorkspace(workspace: string, { folder, files = {} }: WorkbenchOptions): Promise<void> {
  await mkdir(workspace, { recursive: true });
  if (folder !== undefined) await cp(folder, workspace, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(workspace, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

/**
 * Gives the workbench a display language without its language pack: VS Code's own texts stay English, while
 * `vscode.env.language`, our package.nls.*.json and our l10n bundle follow it. (The `vscode.nls.locale` cookie and
 * the browser's language do not suffice: without an installed pack the server falls back to English.)
 */
async function setDisplayLanguage(context: BrowserContext, language: string): Promise<void> {
  const property = `{ get: () => ${JSON.stringify(language)}, set() {} }`;
  await context.addInitScript({ content: `Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', ${property});` });
}
