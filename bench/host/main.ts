// What VS Code calls inside its extension host for the bench: types into long drafts and listens to the event loop.
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { readFile, writeFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import type { InkbearingApi } from '../../src/extension.js';
import type { HostFigures, TypingFigures } from './figures.js';
import { profiled } from './profile.js';

/** Keystrokes a second, and how many. */
const RATE = 10;
const KEYS = 100;

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Milliseconds that a draft gets to be annotated for the first time; a long one is typed into while it still is. */
const PATIENCE = 60_000;

/** The folder that profiles of the thread go to; none are made where it is not named. */
const profiles = process.env['INKBEARING_PROFILES'] ?? '';

/** Types into the middle of a document and measures how late the host's thread was meanwhile. */
const typeInto = async (
  { content, language, name }: { readonly content: string; readonly language: string; readonly name: string },
  idle: () => Promise<void>,
): Promise<TypingFigures> => {
  const settled = (): Promise<void> => Promise.race([idle(), sleep(PATIENCE)]);
  const document = await vscode.workspace.openTextDocument({ language, content });
  const editor = await vscode.window.showTextDocument(document);
  await settled();
  await sleep(1000);
  const blank = content.indexOf('\n\n', content.length / 2);
  const place = document.positionAt(blank);
  editor.selection = new vscode.Selection(place, place);
  editor.revealRange(editor.selection);
  await sleep(500);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const file = profiles === '' ? undefined : `${profiles}/${language}-${name}.cpuprofile`;
  await profiled(file, async () => {
    delay.enable();
    for (let key = 0; key < KEYS; key++) {
      // A pause after every twelfth key, as people make: the draft is read again meanwhile.
      await Promise.all([
        vscode.commands.executeCommand('type', { text: key % 6 === 5 ? ' ' : 'e' }),
        sleep(key % 12 === 11 ? 1000 : 1000 / RATE),
      ]);
    }
    await sleep(1000);
    delay.disable();
  });
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  const late = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e6 - 1);
  return { p50: late(delay.percentile(50)), p99: late(delay.percentile(99)), longest: late(delay.max) };
};

/** Measures, and leaves the figures in the file that the bench has named. */
export async function run(): Promise<void> {
  const out = process.env['INKBEARING_FIGURES'] ?? '';
  const texts = JSON.parse(await readFile(`${out}.texts`, 'utf8')) as Readonly<Record<'long' | 'large', string>>;
  const nothing = (): Promise<void> => Promise.resolve();
  const all = async (language: string, idle: () => Promise<void>): Promise<HostFigures['plain']> => ({
    long: await typeInto({ content: texts.long, language, name: 'long' }, idle),
    large: await typeInto({ content: texts.large, language, name: 'large' }, idle),
  });
  await typeInto({ content: texts.long, language: 'plaintext', name: 'first' }, nothing);
  const plain = await all('plaintext', nothing);
  const empty = process.memoryUsage().rss / 1e6;
  const extension = vscode.extensions.getExtension<InkbearingApi>('inkbearing.inkbearing');
  if (extension === undefined) throw new Error('The extension is not installed.');
  const begun = performance.now();
  const api = await extension.activate();
  const activation = performance.now() - begun;
  const drafts = await all('markdown', () => api.whenIdle());
  const figures: HostFigures = { plain, drafts, activation, memory: process.memoryUsage().rss / 1e6 - empty };
  await writeFile(out, JSON.stringify(figures));
}
