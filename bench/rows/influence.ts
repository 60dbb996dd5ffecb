import { Ledger } from '../../src/app/ledger.js';
import { MemoryStore } from '../../src/app/ports/memory-store.js';
import { PlanEditor } from '../../src/app/plan-editor.js';
import { PortfolioPlanner } from '../../src/app/portfolio-planner.js';
import type { ReviewPeriod } from '../../src/protocol/page.js';
import { RecentMeetings } from '../../src/app/recent-meetings.js';
import { TaskBoard } from '../../src/app/task-board.js';
import { recordedKind } from '../../src/domain/audit/stretch.js';
import { cameBack } from '../../src/domain/influence/came-back.js';
import { influenceScores } from '../../src/domain/influence/influence-score.js';
import { DEFAULT_PREFERENCES } from '../../src/domain/schedule/preferences.js';
import type { StoreDocument } from '../../src/domain/store/document.js';
import { formatsOf } from '../../src/messages/formats.js';
import { acceptanceNames } from '../../src/messages/plan.js';
import { boardDesk } from '../../src/page/board-desk.js';
import { piecesSnapshots } from '../../src/page/pieces-snapshot.js';
import { planDesk } from '../../src/page/plan-desk.js';
import { reviewDesk } from '../../src/page/review-desk.js';
import { todaySnapshot } from '../../src/page/today-snapshot.js';
import { workClock } from '../host/work-clock.js';
import type { BenchRow } from '../row.js';
import { largeStore, nextCounts, STORE_DAY } from '../support/large-store.js';
import { rowOf } from '../support/timing.js';

const PANELS = ['Today', 'Plan', 'Pieces', 'Review of a week', 'Review of a month'] as const;
const TURNS = 9;
const MOMENT = { now: Date.parse(`${STORE_DAY}T10:00:00Z`), zone: 'UTC' };
const clock = { now: () => MOMENT.now, zone: () => MOMENT.zone };

type Show = (document: StoreDocument) => unknown;

/** What a person does before the page asks for a snapshot again. */
const CHANGES: Readonly<Record<string, (document: StoreDocument, turn: number) => StoreDocument>> = {
  'nothing changed': (document) => document,
  'a piece moved': (document, turn) => {
    const piece = document.pieces[`p${7 * turn}`];
    if (piece === undefined) return document;
    const status = piece.status === 'draft' ? 'review' : 'draft';
    return { ...document, pieces: { ...document.pieces, [piece.id]: { ...piece, status } } };
  },
  'counts of a piece entered': (document, turn) => {
    const counts = nextCounts(`p${turn}`);
    return { ...document, engagement: { ...document.engagement, [`p${turn}/blog/${STORE_DAY}`]: counts } };
  },
  'a task done': (document, turn) => {
    const task = document.tasks[`t${9_000 + turn}`];
    if (task === undefined) return document;
    return { ...document, tasks: { ...document.tasks, [task.id]: { ...task, status: 'done' } } };
  },
};

/** The panels of a large store, on the thread of the extension host: at first, again, and after a change. */
export const benchInfluence = async (): Promise<readonly BenchRow[]> => {
  const times = new Map<string, number[]>();
  const now = workClock();
  const measure = (name: string, show: () => unknown): void => {
    const start = now();
    show();
    times.set(name, [...(times.get(name) ?? []), now() - start]);
  };
  for (let turn = 0; turn < TURNS; turn++) {
    for (const panel of PANELS) {
      // Records of their own, so that nothing is remembered from before.
      let document = largeStore(7);
      const show = panels(document)[panel];
      measure(`${panel}: at first`, () => show(document));
      for (const [change, apply] of Object.entries(CHANGES)) {
        document = apply(document, turn + 1);
        measure(`${panel}: ${change}`, () => show(document));
      }
    }
  }
  return [...times].map(([name, values]) => rowOf(`snapshot of a large store, ${name}`, values, 'ms', '≤ 16 ms'));
};

/** The panels, made anew as in a window that has just opened. */
const panels = (document: StoreDocument): Readonly<Record<(typeof PANELS)[number], Show>> => {
  const ledger = new Ledger(() => Promise.resolve(new MemoryStore(document)));
  const newId = (): string => 'new';
  const kindOf = () => recordedKind;
  const planner = new PortfolioPlanner({
    ledger,
    clock,
    newId,
    names: acceptanceNames,
    // The solver works elsewhere; its answer is not waited for.
    solve: () => new Promise(() => undefined),
  });
  const editor = new PlanEditor({ ledger, clock, newId });
  const plan = planDesk({
    planner,
    editor,
    moment: () => MOMENT,
    kindOf,
    cameBack,
    formats: formatsOf('en'),
    editKind: () => Promise.resolve(),
    log: () => undefined,
  });
  const pieces = piecesSnapshots(influenceScores);
  const review = reviewDesk({
    ledger,
    moment: () => MOMENT,
    meetings: new RecentMeetings(() => Promise.resolve([])),
    kindOf,
    cameBack,
    drafts: {
      isWritten: () => false,
      open: () => Promise.resolve(null),
      onDidChange: () => ({ dispose: () => undefined }),
    },
  });
  const tasks = new TaskBoard({ store: ledger, ...clock, newId, lengths: () => DEFAULT_PREFERENCES.lengths });
  const desk = boardDesk(tasks, ledger);
  const reviewed =
    (period: ReviewPeriod): Show =>
    (shown) =>
      review.snapshot(shown, MOMENT, period);
  return {
    Today: (shown) =>
      todaySnapshot({
        document: shown,
        moment: MOMENT,
        meetings: [],
        hours: null,
        forecast: null,
        ...desk.shown(shown),
      }),
    Plan: (shown) => plan.snapshot(shown, MOMENT),
    Pieces: (shown) => pieces(shown, MOMENT),
    'Review of a week': reviewed('week'),
    'Review of a month': reviewed('month'),
  };
};
