import type { Browser } from 'playwright-core';
import { launchChromium } from '../../scripts/vscode/chromium.mjs';
import { servePage } from '../../test/webview/support/serve-page.js';
import { themeOf } from '../../test/webview/support/themes.js';
import type { BenchRow } from '../row.js';
import { hostInPage, measureSteps } from '../support/page-probe.js';
import { pageScenes, type PageScene } from '../support/page-scenes.js';
import { buildPage } from '../support/product.js';
import { rowOf } from '../support/timing.js';

const LOADS = 15;

/** The panels of the planning page, full: until something is on the screen, and from what a person does to the screen. */
export const benchPage = async (): Promise<readonly BenchRow[]> => {
  await buildPage();
  const server = await servePage('en', themeOf('dark'));
  const browser = await launchChromium();
  const rows: BenchRow[] = [];
  try {
    for (const scene of pageScenes()) rows.push(...(await benchScene(browser, server.url, scene)));
  } finally {
    await browser.close();
    await server.close();
  }
  return rows;
};

const benchScene = async (browser: Browser, url: string, scene: PageScene): Promise<readonly BenchRow[]> => {
  const { name, snapshot, state, width, drawn, steps } = scene;
  const paints: number[] = [];
  const measured = new Map<string, number[]>();
  for (let load = 0; load < LOADS; load++) {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    await page.addInitScript({ content: 'globalThis.__name = (named) => named;' });
    await page.addInitScript(hostInPage, { snapshot, state });
    await page.goto(url);
    await page.locator(drawn).first().waitFor();
    paints.push(
      // From when the host's part was in place: VS Code brings the snapshot by a message, not as a script.
      await page.evaluate(() => {
        const paint = performance.getEntriesByName('first-contentful-paint')[0];
        const installed = performance.getEntriesByName('host')[0];
        return (paint?.startTime ?? Number.NaN) - (installed?.startTime ?? Number.NaN);
      }),
    );
    for (const [step, times] of Object.entries(await page.evaluate(measureSteps, steps)))
      measured.set(step, [...(measured.get(step) ?? []), ...times]);
    await context.close();
  }
  return [
    rowOf(`${name}: first paint`, paints.filter(Number.isFinite), 'ms', '≤ 200 ms'),
    ...[...measured].map(([step, times]) => rowOf(`${name}: ${step} → on the screen`, times, 'ms', '≤ 50 ms')),
  ];
};
