import assert from 'node:assert/strict';
import type { PageDriver } from './support/page-driver.js';
import { fullPieces, piecesOf, withPieces } from './support/pieces-snapshots.js';
import { fullPlan, noPlan, withPlan } from './support/plan-snapshots.js';
import { emptyReview, fullReview, withReview } from './support/review-snapshots.js';
import { focusing, fullDay, ready, type Language, type ReadySnapshot } from './support/snapshots.js';
import { THEMES } from './support/themes.js';
import { usePages } from './support/use-pages.js';

const overflow = (page: PageDriver): Promise<number> =>
  page.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

interface Seen {
  readonly name: string;
  readonly show: (language: Language) => ReadySnapshot;
  readonly state?: Readonly<Record<string, unknown>>;
  /** Opens what is folded. */
  readonly open?: (page: PageDriver) => Promise<void>;
}

const looking = (pieces: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => ({
  panel: 'pieces',
  pieces,
});

const SEEN: readonly Seen[] = [
  {
    name: 'plan',
    show: (language) =>
      withPlan(
        fullPlan(language, {
          planning: true,
          relaxations: [{ text: '5 → 4', offer: { id: 'relax', label: '5 → 4' } }],
        }),
        { timer: focusing(), undo: { change: 'c1', text: 'α → β' } },
      ),
    open: async (page) => {
      await page.key('how F').click();
      await page.key('edit goal g3').click();
      await page.key('goal count').fill('0');
      await page.key('save goal').click();
      await page.page.locator('.twin summary').first().click();
    },
  },
  {
    name: 'board',
    show: (language) => withPieces(fullPieces(language), { timer: focusing() }),
    state: looking({ look: 'board', status: 'draft' }),
    open: (page) => page.page.locator('[data-column=menu]').last().click(),
  },
  {
    name: 'month',
    show: (language) => withPieces(fullPieces(language)),
    state: looking({ look: 'calendar' }),
    open: (page) => page.key('menu day p4').click(),
  },
  {
    name: 'week',
    show: (language) => withPieces(fullPieces(language)),
    state: looking({ look: 'calendar', span: 'week' }),
  },
  {
    name: 'year',
    show: (language) => withPieces(fullPieces(language)),
    state: looking({ look: 'heat' }),
    open: async (page) => {
      await page.page.locator('.twin summary').click();
      await page.page.locator('.plot.heat').focus();
    },
  },
  {
    name: 'review',
    show: (language) => withReview(fullReview(language)),
    open: (page) => page.page.locator('.twin summary').click(),
  },
];

describe('the page for everybody', () => {
  const open = usePages();

  for (const theme of THEMES) {
    for (const language of ['en', 'zh-cn'] as const) {
      for (const width of [300, 800, 1600]) {
        it(`has nothing that axe finds wrong: ${theme}, ${language}, ${width} px`, async () => {
          const page = await open(fullDay(language), { theme, language, width });
          await page.page.getByRole('button', { name: /See changes|查看变动/u }).click();
          await page.key('reason t1').click();
          await page.page.locator('.twin summary').last().click();
          await page.key('urgency t3').focus();
          await page.screenshot(`page-${theme}-${language}-${width}`);
          assert.ok((await overflow(page)) <= 0, 'it is wider than its view');
          assert.deepEqual(await page.violations(), []);
        });

        for (const { name, show, state, open: unfold } of SEEN) {
          it(`has nothing that axe finds wrong: ${name}, ${theme}, ${language}, ${width} px`, async () => {
            const options = { theme, language, width, ...(state === undefined ? {} : { state }) };
            const page = await open(show(language), options);
            await unfold?.(page);
            await page.screenshot(`${name}-${theme}-${language}-${width}`);
            assert.ok((await overflow(page)) <= 0, 'it is wider than its view');
            assert.deepEqual(await page.violations(), []);
          });
        }
      }
    }

    for (const [name, snapshot] of [
      ['plan', withPlan(noPlan('en'))],
      ['pieces', withPieces(piecesOf('en', []))],
      ['review', withReview(emptyReview('en'))],
    ] as const) {
      it(`has nothing that axe finds wrong while it is empty: ${name}, ${theme}`, async () => {
        const page = await open(snapshot, { theme, width: 340 });
        await page.screenshot(`${name}-empty-${theme}`);
        assert.deepEqual(await page.violations(), []);
      });
    }

    it(`has nothing that axe finds wrong while it is empty: ${theme}`, async () => {
      const page = await open(ready(), { theme, width: 340 });
      await page.screenshot(`page-empty-${theme}`);
      assert.deepEqual(await page.violations(), []);
    });

    it(`has nothing that axe finds wrong when the store is away: ${theme}`, async () => {
      const offers = [{ id: 'retry', label: 'Try again' }];
      const message = 'store.json is gone from /home/me/.local/share/inkbearing, where there has been one.';
      const page = await open({ state: 'unavailable', message, offers }, { theme, width: 340 });
      await page.screenshot(`page-unavailable-${theme}`);
      assert.deepEqual(await page.violations(), []);
    });
  }

  for (const [name, snapshot] of [
    ['today', ready()],
    ['plan', withPlan(fullPlan('zh-cn'))],
    ['no plan', withPlan(noPlan('zh-cn'))],
    ['no pieces', withPieces(piecesOf('zh-cn', []))],
    ['review', withReview(fullReview('zh-cn'))],
    ['empty review', withReview(emptyReview('zh-cn'))],
  ] as const) {
    it(`leaves no English on a Chinese page: ${name}`, async () => {
      const page = await open(snapshot, { language: 'zh-cn' });
      const texts = await page.page.locator('body').innerText();
      assert.deepEqual(texts.match(/\b[A-Za-z]{3,}\b/gu) ?? [], []);
      assert.equal(await page.page.locator('html').getAttribute('lang'), 'zh-cn');
    });
  }

  it('stands still for those who want that', async () => {
    const page = await open(fullDay('en'));
    const duration = await page.page
      .locator('.fold .icon')
      .first()
      .evaluate((icon) => getComputedStyle(icon).transitionDuration);
    assert.equal(duration, '0s');
  });

  it('loads nothing that its policy forbids, and the policy holds', async () => {
    const page = await open(fullDay('en'));
    const ran = await page.page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
      return 'ran' in window;
    });
    assert.equal(ran, false);
    assert.equal(page.complaints.length, 1);
    page.complaints.length = 0;
  });
});
