import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { root } from '../../../scripts/vscode/paths.mjs';
import type { Server } from '../../../scripts/vscode/server.mjs';
import { placeOfText } from './place-of-text.js';

/** A VS Code window, as a person uses it. */
export class Workbench {
  readonly page: Page;
  /** The folder that is open, on the disk. */
  readonly folder: string;
  readonly #server: Server;
  readonly #close: () => Promise<void>;

  constructor(page: Page, folder: string, server: Server, close: () => Promise<void>) {
    this.page = page;
    this.folder = folder;
    this.#server = server;
    this.#close = close;
  }

  /** Runs a command by its title in the command palette. */
  async palette(title: string): Promise<void> {
    await this.#quickOpen(`>${title}`, title);
  }

  /** Opens a file of the workspace by name. */
  async openFile(name: string): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.page.keyboard.press('Control+P');
    await this.#quickPick(name, path.basename(name));
    await this.page.locator('.tab.active', { hasText: path.basename(name) }).waitFor();
  }

  /** Puts the cursor at the end of the draft and types. */
  async typeAtEnd(text: string): Promise<void> {
    await this.page.locator('.part.editor .monaco-editor .view-lines').first().click();
    await this.page.keyboard.press('Control+End');
    await this.page.keyboard.type(text);
  }

  /** Puts the cursor into a text in the editor. */
  async putCursor(text: string): Promise<void> {
    const place = await this.page.evaluate(placeOfText, text);
    if (place === undefined) throw new Error(`"${text}" is not on the screen.`);
    await this.page.mouse.click(place.x, place.y);
  }

  /** Opens the light bulb on a text in the editor. */
  async openQuickFix(text: string): Promise<void> {
    const first = this.page.locator('.action-widget .monaco-list-row').first();
    // What comes up meanwhile may take the focus, and the key with it.
    for (let attempt = 0; attempt < 4 && !(await first.isVisible()); attempt++) {
      await this.page.keyboard.press('Escape');
      await this.putCursor(text);
      await this.page.keyboard.press('Control+.');
      await first.waitFor({ timeout: 8000 }).catch(() => undefined);
    }
    await first.waitFor();
  }

  /** Opens the light bulb on a text and chooses one of its actions. */
  async quickFix(text: string, action: string): Promise<void> {
    await this.openQuickFix(text);
    await this.page.locator('.action-widget .monaco-list-row', { hasText: action }).first().click();
  }

  /** Types into the list that is open, and chooses the first line with a label. */
  async choose(typed: string, label: RegExp): Promise<void> {
    await this.page.locator('.quick-input-widget input[type=text]').fill(typed);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first().waitFor();
    // By keyboard: a hover of what lies under the pointer may cover the list.
    const focused = this.page.locator('.quick-input-list .monaco-list-row.focused');
    for (let moved = 0; moved < 20 && !label.test(await focused.innerText()); moved++)
      await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press('Enter');
  }

  /** Waits until the text in the active editor is as expected. */
  async textIs(expected: RegExp): Promise<void> {
    for (let attempt = 0; attempt < 100; attempt++) {
      if (expected.test(await this.editorText())) return;
      await this.page.waitForTimeout(100);
    }
    throw new Error(`The text never was ${expected}: ${await this.editorText()}`);
  }

  /** The text in the active editor, as far as it is on the screen. */
  async editorText(): Promise<string> {
    const lines = await this.page.locator('.part.editor .monaco-editor .view-line').evaluateAll((elements) =>
      elements
        .map((element) => ({ top: element.getBoundingClientRect().top, text: element.textContent ?? '' }))
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text),
    );
    return lines.join('\n').replaceAll('\u00A0', ' ');
  }

  /** The underlines of the diagnostics on the screen. */
  squiggles(): Locator {
    return this.page.locator('.squiggly-error, .squiggly-warning, .squiggly-info, .squiggly-hint');
  }

  /** The lines above headings with the scores of their sections. */
  lenses(): Locator {
    return this.page.locator('.codelens-decoration a:visible');
  }

  /** The lines beneath names on the screen. */
  underlines(): Locator {
    return this.page.locator('.view-overlays .cdr[class*="TextEditorDecorationType"]');
  }

  /** The status-bar items that show a text, or bear it as their accessible label. */
  statusBar(text: string | RegExp): Locator {
    const items = this.page.locator('.part.statusbar .statusbar-item');
    return items.filter({ hasText: text }).or(items.filter({ has: this.page.getByLabel(text) }));
  }

  /** The notification toasts that show a text. */
  toast(text: string | RegExp): Locator {
    return this.page.locator('.notification-toast', { hasText: text });
  }

  /** The rows of the trees and lists in the side bar that show a text. */
  sideBarRow(text: string | RegExp): Locator {
    return this.page.locator('.part.sidebar .monaco-list-row', { hasText: text });
  }

  /** What is in the first webview. */
  webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').first().frameLocator('iframe#active-frame');
  }

  /** Rests the pointer on a text in the editor; returns what the hover says. */
  async hover(text: string): Promise<string> {
    const hover = this.page.locator('.monaco-editor .monaco-hover:not(.hidden) .hover-row').first();
    // What comes up meanwhile may push the text away from the pointer.
    for (let attempt = 0; attempt < 6 && !(await hover.isVisible()); attempt++) {
      const place = await this.page.evaluate(placeOfText, text);
      if (place === undefined) throw new Error(`"${text}" is not on the screen.`);
      await this.page.mouse.move(place.x - 3, place.y + 60);
      await this.page.mouse.move(place.x, place.y, { steps: 5 });
      await hover.waitFor({ timeout: 10_000 }).catch(() => undefined);
    }
    await hover.waitFor();
    await hover.filter({ hasNotText: 'Loading...' }).waitFor();
    const shown = await this.page.locator('.monaco-editor .monaco-hover:not(.hidden)').first().innerText();
    return shown.replaceAll('\u00A0', ' ');
  }

  /** Saves a picture of the window; returns its path. */
  async screenshot(name: string): Promise<string> {
    const file = path.join(root, 'out/test/screenshots', `${name}.png`);
    await mkdir(path.dirname(file), { recursive: true });
    // What is opening or closing fades for a moment.
    await this.page.waitForTimeout(300);
    await this.page.screenshot({ path: file });
    return file;
  }

  /** What the server has written to its log. */
  log(): string {
    return this.#server.log();
  }

  async close(): Promise<void> {
    await this.#close();
  }

  async #quickOpen(typed: string, row: string): Promise<void> {
    // A webview that opens takes the focus, which closes the list: a person would press the key again.
    for (let attempt = 0; attempt < 3; attempt++) {
      await this.page.keyboard.press('F1');
      if (
        await this.#quickPick(typed, row).then(
          () => true,
          () => false,
        )
      )
        return;
      await this.page.keyboard.press('Escape');
    }
    await this.page.keyboard.press('F1');
    await this.#quickPick(typed, row);
  }

  /** Types again while the row is missing: commands and files that turn up late do not join a list that is open. */
  async #quickPick(typed: string, row: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget input[type=text]');
    const rows = this.page.locator('.quick-input-list .monaco-list-row', { hasText: row });
    for (let attempt = 0; attempt < 10; attempt++) {
      await input.fill(typed, { timeout: 5000 });
      const found = await rows
        .first()
        .waitFor({ timeout: 3000 })
        .then(
          () => true,
          () => false,
        );
      if (found) break;
      await input.fill('>', { timeout: 5000 });
    }
    await rows.first().click({ timeout: 10_000 });
  }
}
