import { launchChromium } from '../../scripts/vscode/chromium.mjs';
import { manyActions } from '../../test/webview/support/many-actions.js';
import { servePage } from '../../test/webview/support/serve-page.js';
import { fullDay, todayOf } from '../../test/webview/support/snapshots.js';
import { themeOf } from '../../test/webview/support/themes.js';
import type { PageSnapshot } from '../../src/protocol/page-snapshot.js';
import type { BenchRow } from '../row.js';
import { buildPage } from '../support/product.js';
import { hostInPage, measureInteractions } from '../support/page-probe.js';
import { rowOf } from '../support/timing.js';

const LOADS = 15;
const TASKS = 10_000;
/** So many of a context the host sends at most (`src/page/board-desk.ts`). */
const MOST_SENT = 100;

/** The planning page with 10,000 next actions: until something is on the screen, and from a key or a click to the screen. */
export const benchPage = async (): Promise<readonly BenchRow[]> => {
  await buildPage();
  const theme = themeOf('dark');
  const server = await servePage('en', theme);
  const browser = await launchChromium();
  const day = fullDay('en');
  const today = { ...todayOf(day), actions: manyActions(TASKS, 40, MOST_SENT) };
  const snapshot: PageSnapshot = { ...day, panel: { id: 'today', today } };
  const paints: number[] = [];
  const interactions = new Map<string, number[]>();
  try {
    for (let load = 0; load < LOADS; load++) {
      const context = await browser.newContext({ viewport: { width: 340, height: 900 } });
      const page = await context.newPage();
      await page.addInitScript({ content: 'globalThis.__name = (named) => named;' });
      await page.addInitScript(hostInPage, snapshot);
      await page.goto(server.url);
      await page.locator('.action').first().waitFor();
      paints.push(
        // From when the host's part was in place: VS Code brings the snapshot by a message, not as a script.
        await page.evaluate(() => {
          const paint = performance.getEntriesByName('first-contentful-paint')[0];
          const installed = performance.getEntriesByName('host')[0];
          return (paint?.startTime ?? Number.NaN) - (installed?.startTime ?? Number.NaN);
        }),
      );
      for (const [name, times] of Object.entries(await page.evaluate(measureInteractions))) {
        interactions.set(name, [...(interactions.get(name) ?? []), ...times]);
      }
      await context.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return [
    rowOf('planning page, 10,000 next actions: first paint', paints.filter(Number.isFinite), 'ms', '≤ 200 ms'),
    ...[...interactions].map(([name, times]) =>
      rowOf(`planning page, 10,000 next actions: ${name} → on the screen`, times, 'ms', '≤ 50 ms'),
    ),
  ];
};
