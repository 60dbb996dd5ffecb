import { readFile } from 'node:fs/promises';
import axe from 'axe-core';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import * as z from 'zod';
import { root } from '../../../scripts/vscode/paths.mjs';
import type { FromPage, Intent, ToPage } from '../../../src/protocol/page.js';
import type { PageSnapshot } from '../../../src/protocol/page-snapshot.js';
import { readFromPage } from '../../../src/protocol/read-from-page.js';
import { installWebview } from './install-webview.js';
import { servePage } from './serve-page.js';
import { NOW, type Language } from './snapshots.js';
import { themeOf, type ThemeName } from './themes.js';

export interface PageOptions {
  readonly theme?: ThemeName;
  readonly language?: Language;
  readonly width?: number;
  readonly height?: number;
  /** What the page remembers from before. */
  readonly state?: Readonly<Record<string, unknown>>;
}

const catalogue = path.join(root, 'l10n/bundle.l10n.zh-cn.json');

/** The built page in a browser, as VS Code would show it, with us as its host. The clock stands until it is moved. */
export class PageDriver {
  readonly page: Page;
  /** What the page has said, in order. */
  readonly said: FromPage[] = [];
  /** What the browser has complained of: blocked by the policy, thrown, logged as an error. */
  readonly complaints: string[] = [];
  readonly #language: Language;
  readonly #close: () => Promise<void>;
  #snapshot: PageSnapshot;

  private constructor(page: Page, snapshot: PageSnapshot, language: Language, close: () => Promise<void>) {
    this.page = page;
    this.#snapshot = snapshot;
    this.#language = language;
    this.#close = close;
  }

  /** Opens the page and shows it a snapshot. */
  static async open(browser: Browser, snapshot: PageSnapshot, options: PageOptions = {}): Promise<PageDriver> {
    const { theme = 'dark', language = 'en', width = 800, height = 900, state = stateOf(snapshot) } = options;
    const server = await servePage(language, themeOf(theme));
    const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const close = async (): Promise<void> => {
      await context.close();
      await server.close();
    };
    const driver = new PageDriver(page, snapshot, language, close);
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') driver.complaints.push(message.text());
    });
    page.on('pageerror', (error) => driver.complaints.push(error.message));
    await page.exposeFunction('sayToHost', (message: unknown) => driver.#hear(message));
    await page.clock.install({ time: Date.parse(NOW) - 60_000 });
    await page.clock.pauseAt(NOW);
    // A helper that tsx leaves in functions, and that is not there in the browser.
    await page.addInitScript({ content: 'globalThis.__name = (named) => named;' });
    await page.addInitScript(installWebview, { theme: themeOf(theme), state });
    await page.goto(server.url);
    await page
      .locator('main')
      .waitFor()
      .catch((error: unknown) => {
        throw new Error(`The page shows nothing. ${driver.complaints.join(' ')}`, { cause: error });
      });
    return driver;
  }

  /** Shows a snapshot, and waits until it is drawn. */
  async show(snapshot: PageSnapshot): Promise<void> {
    this.#snapshot = snapshot;
    await this.send({ type: 'snapshot', snapshot });
  }

  async send(message: ToPage): Promise<void> {
    await this.page.evaluate(async (data) => {
      const heard = new Promise((resolve) => window.addEventListener('message', resolve, { once: true }));
      window.postMessage(data, '*');
      await heard;
    }, message);
  }

  /** What the page has asked to be done. */
  async intents(): Promise<readonly Intent[]> {
    // What it said before it answers this has arrived by then.
    await this.page.evaluate(() => null);
    return this.said.flatMap((message) => (message.type === 'perform' ? [message.intent] : []));
  }

  /** Answers the last request to do something. */
  async answer(problem: string | null): Promise<void> {
    const id = this.said.findLast(({ type }) => type === 'perform');
    if (id?.type === 'perform') await this.send({ type: 'performed', id: id.id, problem });
  }

  /** Lets time pass. */
  async pass(milliseconds: number): Promise<void> {
    await this.page.clock.runFor(milliseconds);
  }

  /** The page goes away and comes back, as when its view is hidden and shown. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.page.locator('main').waitFor();
  }

  /** Forgets what the page has said so far. */
  forget(): void {
    this.said.length = 0;
  }

  /** What a screen reader is told. */
  async spoken(): Promise<string> {
    return (await this.page.locator('[role=status]').textContent()) ?? '';
  }

  /** A control by the key that the page knows it by. */
  key(key: string): Locator {
    return this.page.locator(`[data-key="${key}"]`);
  }

  /** What has the focus: its key, or its name. */
  async focused(): Promise<string> {
    return this.page.evaluate(() => {
      const { activeElement: element } = document;
      if (!(element instanceof HTMLElement) || element === document.body) return '';
      const label = document.getElementById(element.getAttribute('aria-labelledby') ?? '');
      if (label !== null) return label.textContent.trim();
      return (
        element.dataset['key'] ?? element.getAttribute('aria-label') ?? element.textContent.trim() ?? element.localName
      );
    });
  }

  /** What axe finds wrong, with the places. Time runs from then on: axe waits for it. */
  async violations(): Promise<readonly string[]> {
    await this.page.clock.resume();
    await this.page.evaluate(axe.source);
    const found = await this.page.evaluate(`axe.run(document, { resultTypes: ['violations'] })`);
    return axeSchema.parse(found).violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }

  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: path.join(root, 'out/test/screenshots', `${name}.png`), fullPage: true });
  }

  async close(): Promise<void> {
    await this.#close();
  }

  async #hear(message: unknown): Promise<void> {
    const read = readFromPage(message);
    if (read === null) throw new Error(`The host would not take ${JSON.stringify(message)}.`);
    this.said.push(read);
    if (read.type !== 'ready') return;
    const texts: unknown = this.#language === 'en' ? null : JSON.parse(await readFile(catalogue, 'utf8'));
    await this.send({ type: 'texts', language: this.#language, texts: textsSchema.parse(texts) });
    await this.send({ type: 'snapshot', snapshot: this.#snapshot });
  }
}

/** A page that is opened on a panel has remembered it. */
const stateOf = (snapshot: PageSnapshot): Readonly<Record<string, unknown>> =>
  snapshot.state === 'ready' ? { panel: snapshot.panel.id } : {};

const textsSchema = z.record(z.string(), z.string()).nullable();
const axeSchema = z.object({
  violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) })),
});
