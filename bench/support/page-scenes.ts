import type { PageSnapshot } from '../../src/protocol/page-snapshot.js';
import { manyActions } from '../../test/webview/support/many-actions.js';
import { manyPieces, withPieces } from '../../test/webview/support/pieces-snapshots.js';
import { fullPlan, withPlan } from '../../test/webview/support/plan-snapshots.js';
import { fullDay, todayOf } from '../../test/webview/support/snapshots.js';
import type { PageStep } from './page-probe.js';

/** Something large on the page, and what a person does with it. */
export interface PageScene {
  readonly name: string;
  readonly snapshot: PageSnapshot;
  /** What the page remembers. */
  readonly state: unknown;
  readonly width: number;
  /** What is there once it is drawn. */
  readonly drawn: string;
  readonly steps: readonly PageStep[];
}

const TASKS = 10_000;
/** So many of a context the host sends at most (`src/page/board-desk.ts`). */
const MOST_SENT = 100;
const PIECES = 2_000;

const snapshotStep: PageStep = { name: 'a whole new snapshot', act: 'snapshot', at: '' };

const today = (): PageScene => {
  const day = fullDay('en');
  const panel = { id: 'today', today: { ...todayOf(day), actions: manyActions(TASKS, 40, MOST_SENT) } } as const;
  return {
    name: 'planning page, 10,000 next actions',
    snapshot: { ...day, panel },
    state: null,
    width: 340,
    drawn: '.action',
    steps: [
      { name: 'a key in the capture box', act: 'type', at: 'vscode-textfield', key: 'write' },
      { name: 'an arrow key in the list', act: 'key', at: '[data-key="done t0-0"]', key: 'ArrowDown' },
      { name: 'Show 50 more', act: 'click', at: '[data-key="more @context-0"]' },
      snapshotStep,
    ],
  };
};

const pieces = (look: string, width: number, drawn: string, steps: readonly PageStep[]): PageScene => ({
  name: `planning page, 2,000 pieces, ${look}`,
  snapshot: withPieces(manyPieces(PIECES)),
  state: { panel: 'pieces', pieces: { look } },
  width,
  drawn,
  steps: [
    { name: 'a letter in the filter', act: 'type', at: '[data-key=filter]', key: 'piece' },
    ...steps,
    snapshotStep,
  ],
});

/** The scenes of the bench. */
export const pageScenes = (): readonly PageScene[] => [
  today(),
  pieces('board', 1400, '.card', [
    { name: 'an arrow key on the board', act: 'key', at: '[data-column=piece]', key: 'ArrowDown' },
    { name: 'a menu', act: 'click', at: '[data-column=menu]' },
    { name: 'Show 20 more', act: 'click', at: '[data-key="more pieces idea"]' },
  ]),
  pieces('calendar', 1400, '.day', [
    { name: 'an arrow key in the month', act: 'key', at: '.day[tabindex="0"]', key: 'ArrowRight' },
    { name: 'another month', act: 'click', at: '[data-key=back]' },
  ]),
  pieces('heat', 1400, '.square', [
    { name: 'an arrow key in the year', act: 'key', at: '.plot.heat', key: 'ArrowLeft' },
  ]),
  {
    name: 'planning page, a plan',
    snapshot: withPlan(fullPlan('en')),
    state: { panel: 'plan' },
    width: 1400,
    drawn: '.term',
    steps: [{ name: 'a slider', act: 'slide', at: '[data-key="weight influence"]' }, snapshotStep],
  },
];
