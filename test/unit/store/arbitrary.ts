import * as fc from 'fast-check';
import type { KeptSchedule } from '../../../src/domain/schedule/kept-schedule.js';
import { DEFAULT_PREFERENCES } from '../../../src/domain/schedule/preferences.js';
import type { ActivityDay } from '../../../src/domain/audit/activity-day.js';
import { emptyDay, mergeActivity } from '../../../src/domain/audit/merge-activity.js';
import { predictionKey, type Prediction } from '../../../src/domain/audit/prediction.js';
import { noTime } from '../../../src/domain/audit/work-kind.js';
import type { StoreCommand } from '../../../src/domain/store/command.js';
import type { StoreDocument } from '../../../src/domain/store/document.js';
import type { ScoreEntry } from '../../../src/domain/store/score-entry.js';
import { FOCUS_DAY, focusCommands, intervals } from './focus-arbitrary.js';
import { influenceCollections, influenceCommands } from './influence-arbitrary.js';
import { startReview } from '../../../src/domain/tasks/review.js';
import { newTask, TASK_LISTS, type Project, type Task } from '../../../src/domain/tasks/task.js';
import { days, dayStretches, workspaces } from '../../support/activity.js';

const SPAN = { min: new Date('2025-01-01T00:00:00Z'), max: new Date('2026-12-31T00:00:00Z'), noInvalidDate: true };

const PLAIN = { noNullPrototype: true } as const;
const trait = fc.double({ min: 1, max: 5, noNaN: true });
const instants = fc.date(SPAN).map((date) => date.toISOString());

/** Any measurement in two years. */
export const entries: fc.Arbitrary<ScoreEntry> = fc.record(
  {
    time: instants,
    score: fc.option(fc.integer({ min: 0, max: 100 })),
    words: fc.nat(),
    traits: fc.option(
      fc.record(
        {
          cohesion: trait,
          syntax: trait,
          vocabulary: trait,
          phraseology: trait,
          grammar: trait,
          conventions: trait,
        },
        PLAIN,
      ),
    ),
  },
  PLAIN,
);

/** Measurements in the order of time. */
export const histories: fc.Arbitrary<readonly ScoreEntry[]> = fc
  .array(entries, { maxLength: 40 })
  .map((each) => each.toSorted((a, b) => a.time.localeCompare(b.time)));

const drafts = fc.constantFrom('file:///a.md', 'file:///b.md', 'untitled:草稿', 'vscode-vfs://github/c.md');
const taskIds = fc.constantFrom('a', 'b', 'c', 'd', 'constructor');
const projectIds = fc.constantFrom('p', 'q');
const titles = fc.constantFrom('Draft the Rust post', '写周报', 'Call 张三 @phone');
const dates = fc.constantFrom('2026-11-24', '2026-11-24T10:00', '2028-02-29');

/** Any task among a few ids; dependencies point at earlier ids, so that a document has no cycle. */
const tasks: fc.Arbitrary<Task> = fc
  .record({
    id: taskIds,
    title: titles,
    created: instants,
    list: fc.constantFrom(...TASK_LISTS),
    due: fc.option(dates),
    estimate: fc.option(fc.integer({ min: 1, max: 600 })),
    after: fc.subarray(['a', 'b', 'c', 'd']),
  })
  .map(({ id, title, created, after, ...rest }) => ({
    ...newTask(id, title, created),
    ...rest,
    after: after.filter((other) => other < id),
  }));

const projects: fc.Arbitrary<Project> = fc.record(
  {
    id: projectIds,
    title: titles,
    note: fc.string(),
    status: fc.constantFrom('active' as const, 'done' as const),
    important: fc.boolean(),
    due: fc.option(dates),
    created: instants,
    closed: fc.constant(null),
  },
  PLAIN,
);

const byId = <Value extends { readonly id: string }>(each: readonly Value[]): Record<string, Value> =>
  Object.fromEntries(each.map((value) => [value.id, value]));

/** The sums that a day's roll-up leaves. */
const rolledUp: ActivityDay = {
  detail: 'kinds',
  date: '2025-01-01',
  projects: { 'file:///work/site': { ...noTime(), writing: 3600 } },
  fragments: { count: 1, seconds: 60 },
};

/** Any days of activity, one of them rolled up. */
const activity = fc.array(dayStretches, { maxLength: 12 }).map((each) => {
  const byDate = new Map<string, ActivityDay>([[rolledUp.date, rolledUp]]);
  for (const { date, stretch } of each) {
    const day = byDate.get(date) ?? emptyDay(date);
    if (day.detail === 'files') byDate.set(date, mergeActivity(day, [stretch]));
  }
  return Object.fromEntries(byDate);
});

const predictions: fc.Arbitrary<Prediction> = fc.record(
  {
    subject: fc.constantFrom('task' as const, 'project' as const),
    of: taskIds,
    made: instants,
    date: days,
    chances: fc.array(fc.record({ by: days, chance: fc.double({ min: 0, max: 1, noNaN: true }) }, PLAIN), {
      maxLength: 9,
    }),
  },
  PLAIN,
);

const byKey = (each: readonly Prediction[]): Record<string, Prediction> =>
  Object.fromEntries(each.map((prediction) => [predictionKey(prediction), prediction]));

const scheduleAt = (hour: number): KeptSchedule => ({
  made: `2026-11-24T0${hour}:00:00.000Z`,
  placements: [
    { task: 'a', start: '2026-11-24T09:00', end: '2026-11-24T10:00', reason: { code: 'first' }, pinned: false },
  ],
  unplaced: [],
  late: [],
  conflicts: [],
  objective: { value: 480, bound: 480, gap: 0, greedy: 480 },
  guessed: [],
});

/** Any document of a few drafts, tasks and projects. */
export const documents: fc.Arbitrary<StoreDocument> = fc.record(
  {
    schema: fc.constant(3 as const),
    revision: fc.nat(),
    drafts: fc.dictionary(drafts, histories, PLAIN),
    tasks: fc.array(tasks, { maxLength: 6 }).map(byId),
    projects: fc.array(projects, { maxLength: 3 }).map(byId),
    intervals,
    focusDays: fc.constantFrom({}, { [FOCUS_DAY.day]: FOCUS_DAY }),
    preferences: fc.constantFrom({}, { time: DEFAULT_PREFERENCES }),
    schedules: fc.constantFrom({}, { proposed: scheduleAt(1) }, { accepted: scheduleAt(0), proposed: scheduleAt(1) }),
    reviews: fc.constantFrom({}, { weekly: { ...startReview('2026-11-24T08:00:00.000Z'), seen: ['a'] } }),
    activity: activity,
    forecasts: fc.array(predictions, { maxLength: 4 }).map(byKey),
    ...influenceCollections,
    leftLines: fc.constantFrom({}, { c: { uri: 'file:///a.md', anchor: null, text: 'call', line: 3, ticked: false } }),
  },
  PLAIN,
);

/** Any command about the records of those documents; some are refused. */
export const commands: fc.Arbitrary<StoreCommand> = fc.oneof(
  fc.record({ kind: fc.constant('record-score' as const), draft: drafts, entry: entries }, PLAIN),
  fc.record({ kind: fc.constant('forget-draft' as const), draft: drafts }, PLAIN),
  fc.record({ kind: fc.constant('set-review' as const), review: instants.map(startReview) }, PLAIN),
  fc.record({ kind: fc.constant('restore-draft' as const), draft: drafts, entries: histories }, PLAIN),
  fc.record(
    {
      kind: fc.constant('change-tasks' as const),
      projects: fc.array(projects, { maxLength: 1 }),
      add: fc.array(tasks, { maxLength: 2 }),
      changes: fc.array(
        fc.record(
          {
            id: taskIds,
            set: fc.record(
              {
                title: titles,
                due: fc.option(dates),
                after: fc.subarray(['a', 'b', 'c']),
                project: fc.option(projectIds),
              },
              { requiredKeys: [], ...PLAIN },
            ),
            expect: fc.constantFrom('open' as const, 'done' as const),
          },
          { requiredKeys: ['id', 'set'], ...PLAIN },
        ),
        { maxLength: 3 },
      ),
    },
    { requiredKeys: ['kind', 'add', 'changes'], ...PLAIN },
  ),
  focusCommands,
  fc.record({ kind: fc.constant('remove-tasks' as const), ids: fc.uniqueArray(taskIds, { maxLength: 2 }) }, PLAIN),
  fc.record({ kind: fc.constant('add-project' as const), project: projects }, PLAIN),
  fc.record(
    {
      kind: fc.constant('change-project' as const),
      id: projectIds,
      set: fc.record({ title: titles, important: fc.boolean() }, { requiredKeys: [], ...PLAIN }),
    },
    PLAIN,
  ),
  fc.record(
    { kind: fc.constant('record-activity' as const), today: days, stretches: fc.array(dayStretches, { maxLength: 6 }) },
    PLAIN,
  ),
  fc.record(
    {
      kind: fc.constant('forget-activity' as const),
      projects: fc.option(fc.uniqueArray(workspaces)),
      before: fc.option(days),
    },
    PLAIN,
  ),
  fc.record(
    {
      kind: fc.constant('record-forecasts' as const),
      today: days,
      predictions: fc.array(predictions, { maxLength: 3 }),
    },
    PLAIN,
  ),
  fc.record({ kind: fc.constant('propose-schedule' as const), schedule: fc.nat(3).map(scheduleAt) }, PLAIN),
  fc.record(
    {
      kind: fc.constantFrom('accept-schedule' as const, 'discard-schedule' as const),
      made: fc.nat(3).map((hour) => scheduleAt(hour).made),
    },
    PLAIN,
  ),
  fc.record(
    {
      kind: fc.constant('change-schedule' as const),
      made: fc.nat(3).map((hour) => scheduleAt(hour).made),
      schedule: fc.nat(3).map(scheduleAt),
    },
    PLAIN,
  ),
  influenceCommands,
  fc.record({ kind: fc.constant('set-preferences' as const), preferences: fc.constant(DEFAULT_PREFERENCES) }, PLAIN),
);
