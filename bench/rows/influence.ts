import { Ledger } from '../../src/app/ledger.js';
import { MemoryStore } from '../../src/app/ports/memory-store.js';
import { PlanEditor } from '../../src/app/plan-editor.js';
import { PortfolioPlanner } from '../../src/app/portfolio-planner.js';
import type { ReviewPeriod } from '../../src/protocol/page.js';
import { RecentMeetings } from '../../src/app/recent-meetings.js';
import { TaskBoard } from '../../src/app/task-board.js';
import { recordedKind } from '../../src/domain/audit/stretch.js';
import { engagementKey } from '../../src/domain/influence/engagement.js';
import { learnRecords } from '../../src/domain/influence/learn/learn-records.js';
import { cameBack } from '../../src/domain/influence/review/came-back.js';
import { influenceScores } from '../../src/domain/influence/score/influence-score.js';
import { DEFAULT_PREFERENCES } from '../../src/domain/schedule/preferences.js';
import type { RecordChange } from '../../src/domain/store/collections.js';
import type { StoreDocument } from '../../src/domain/store/document.js';
import { RecordEdit } from '../../src/domain/store/record-edit.js';
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
const CHANGES: Readonly<Record<string, (records: StoreDocument, turn: number) => RecordChange | null>> = {
  'nothing changed': () => null,
  'a piece moved': ({ pieces }, turn) => {
    const piece = pieces[`p${7 * turn}`];
    if (piece === undefined) return null;
    const status = piece.status === 'draft' ? 'review' : 'draft';
    return { collection: 'pieces', id: piece.id, value: { ...piece, status } };
  },
  'counts of a piece entered': (_, turn) => {
    const counts = nextCounts(`p${turn}`);
    return { collection: 'engagement', id: engagementKey(counts), value: counts };
  },
  'a task done': ({ tasks }, turn) => {
    const task = tasks[`t${9_000 + turn}`];
    return task === undefined ? null : { collection: 'tasks', id: task.id, value: { ...task, status: 'done' } };
  },
};

/** What a window does before it shows its first panel, step by step. */
const prepare = (document: StoreDocument, times: Map<string, number[]>, now: () => number): void => {
  const note = (name: string, time: number): unknown => times.set(name, [...(times.get(name) ?? []), time]);
  const learning = learnRecords(document, MOMENT);
  let [longest, all] = [0, 0];
  for (let done = false; !done;) {
    const start = now();
    done = learning.next().done === true;
    longest = Math.max(longest, now() - start);
    all += now() - start;
  }
  note('what it tells is found out, the longest step', longest);
  note('the same, all steps (others work between them)', all);
};

const changed = (document: StoreDocument, change: RecordChange | null): StoreDocument => {
  if (change === null) return document;
  const edit = new RecordEdit(document);
  edit.put(change);
  return { ...document, ...edit.records };
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
      prepare(document, times, now);
      measure(`${panel}: at first`, () => show(document));
      for (const [change, changeOf] of Object.entries(CHANGES)) {
        document = changed(document, changeOf(document, turn + 1));
        measure(`${panel}: ${change}`, () => show(document));
      }
    }
  }
  return [...times].map(([name, values]) =>
    rowOf(`large store, ${name}`, values, 'ms', name.endsWith('them)') ? '' : '≤ 16 ms'),
  );
};

const newId = (): string => 'new';
const kindOf = () => recordedKind;

/** The panels, made anew as in a window that has just opened. */
const panels = (document: StoreDocument): Readonly<Record<(typeof PANELS)[number], Show>> => {
  const ledger = new Ledger(() => Promise.resolve(new MemoryStore(document)));
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
    formats: formatsOf('en'),
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
