// What VS Code calls inside its extension host for the bench: types into long drafts and listens to the event loop.
import { readFile, writeFile } from 'node:fs/promises';
// oxlint-disable-next-line no-restricted-imports -- this runs inside the editor
import * as vscode from 'vscode';
import * as z from 'zod';
import type { InkbearingApi } from '../../src/extension.js';
import type { HostFigures, TypingFigures } from './figures.js';
import { listen } from './listen.js';
import { profiled } from './profile.js';

/** Keystrokes a second, and how many. */
const RATE = 10;
const KEYS = 100;

/** Milliseconds that a draft gets to be annotated for the first time; a long one is typed into while it still is. */
const PATIENCE = 60_000;

/** The folder that profiles of the thread go to; none are made where it is not named. */
const profiles = process.env['INKBEARING_PROFILES'] ?? '';

const Texts = z.object({ long: z.string(), large: z.string() });

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const nothing = (): Promise<void> => Promise.resolve();

interface Typed {
  readonly content: string;
  readonly language: string;
  readonly name: string;
  readonly idle: () => Promise<void>;
}

/** Types into the middle of a document and measures how late the host's thread was meanwhile. */
const typeInto = async ({ content, language, name, idle }: Typed): Promise<TypingFigures> => {
  const document = await vscode.workspace.openTextDocument({ language, content });
  const editor = await vscode.window.showTextDocument(document);
  await Promise.race([idle(), sleep(PATIENCE)]);
  const place = document.positionAt(content.indexOf('\n\n', content.length / 2));
  editor.selection = new vscode.Selection(place, place);
  editor.revealRange(editor.selection);
  await sleep(1500);
  const figures = await profiled(profiles === '' ? null : `${profiles}/${name}.cpuprofile`, async () => {
    const heard = listen();
    await type();
    await sleep(1000);
    return heard();
  });
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  return figures;
};

const type = async (): Promise<void> => {
  for (let key = 0; key < KEYS; key++) {
    // A pause after every twelfth key, as people make: the draft is read again meanwhile.
    await Promise.all([
      vscode.commands.executeCommand('type', { text: key % 6 === 5 ? ' ' : 'e' }),
      sleep(key % 12 === 11 ? 1000 : 1000 / RATE),
    ]);
  }
};

const annotate = async (enabled: boolean): Promise<void> => {
  await vscode.workspace.getConfiguration('inkbearing').update('annotation.enabled', enabled, true);
};

/** Measures, and leaves the figures in the file that the bench has named. */
export async function run(): Promise<void> {
  const out = process.env['INKBEARING_FIGURES'] ?? '';
  const texts = Texts.parse(JSON.parse(await readFile(`${out}.texts`, 'utf8')));
  const both = async (language: string, name: string, idle = nothing): Promise<HostFigures['plain']> => ({
    long: await typeInto({ content: texts.long, language, name: `${name}-long`, idle }),
    large: await typeInto({ content: texts.large, language, name: `${name}-large`, idle }),
  });
  const plain = await both('plaintext', 'plain');
  const extension = vscode.extensions.getExtension<InkbearingApi>('inkbearing.inkbearing');
  if (extension === undefined || extension.isActive) throw new Error('The extension is not there, or awake already.');
  const [api, activation] = await profiled(profiles === '' ? null : `${profiles}/activation.cpuprofile`, async () => {
    const begun = performance.now();
    return [await extension.activate(), performance.now() - begun] as const;
  });
  await annotate(false);
  const markdown = await both('markdown', 'markdown');
  // What VS Code itself keeps of Markdown files is not ours.
  const empty = process.memoryUsage().rss / 1e6;
  await annotate(true);
  const drafts = await both('markdown', 'draft', () => api.whenIdle());
  const memory = process.memoryUsage().rss / 1e6 - empty;
  const figures: HostFigures = { plain, markdown, drafts, activation, memory };
  await writeFile(out, JSON.stringify(figures));
}
