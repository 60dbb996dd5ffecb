// What VS Code calls inside its extension host for the bench: types into long drafts and listens to the event loop.
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { readFile, writeFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import type { InkbearingApi } from '../../src/extension.js';
import type { HostFigures, TypingFigures } from './figures.js';

/** Keystrokes a second, and how many. */
const RATE = 10;
const KEYS = 100;

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Types into the middle of a document and measures how late the host's thread was meanwhile. */
const typeInto = async (content: string, language: string, idle: () => Promise<void>): Promise<TypingFigures> => {
  const document = await vscode.workspace.openTextDocument({ language, content });
  const editor = await vscode.window.showTextDocument(document);
  await idle();
  await sleep(1000);
  const blank = content.indexOf('\n\n', content.length / 2);
  const place = document.positionAt(blank);
  editor.selection = new vscode.Selection(place, place);
  editor.revealRange(editor.selection);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  for (let key = 0; key < KEYS; key++) {
    // A pause after every twelfth key, as people make: the draft is read again meanwhile.
    await Promise.all([
      vscode.commands.executeCommand('type', { text: key % 6 === 5 ? ' ' : 'e' }),
      sleep(key % 12 === 11 ? 1000 : 1000 / RATE),
    ]);
  }
  await idle();
  delay.disable();
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  const late = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e6 - 1);
  return { p50: late(delay.percentile(50)), p99: late(delay.percentile(99)), longest: late(delay.max) };
};

/** Measures, and leaves the figures in the file that the bench has named. */
export async function run(): Promise<void> {
  const out = process.env['INKBEARING_FIGURES'] ?? '';
  const texts = JSON.parse(await readFile(`${out}.texts`, 'utf8')) as Readonly<Record<'long' | 'large', string>>;
  const nothing = (): Promise<void> => Promise.resolve();
  await typeInto(texts.long, 'plaintext', nothing);
  const plain = {
    long: await typeInto(texts.long, 'plaintext', nothing),
    large: await typeInto(texts.large, 'plaintext', nothing),
  };
  const empty = process.memoryUsage().rss / 1e6;
  const extension = vscode.extensions.getExtension<InkbearingApi>('inkbearing.inkbearing');
  if (extension === undefined) throw new Error('The extension is not installed.');
  const begun = performance.now();
  const api = await extension.activate();
  const activation = performance.now() - begun;
  const idle = (): Promise<void> => api.whenIdle();
  const drafts = {
    long: await typeInto(texts.long, 'markdown', idle),
    large: await typeInto(texts.large, 'markdown', idle),
  };
  const figures: HostFigures = { plain, drafts, activation, memory: process.memoryUsage().rss / 1e6 - empty };
  await writeFile(out, JSON.stringify(figures));
}
