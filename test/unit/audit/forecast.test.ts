import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { runThrough } from '../../../src/domain/annotation/steps.js';
import {
  forecastSteps,
  type Forecast,
  type ForecastFacts,
  type ForecastTask,
} from '../../../src/domain/audit/forecast.js';
import { mulberry32 } from '../../../src/domain/random.js';

const WEEK = [240, 240, 240, 240, 240, 0, 0];
/** So many equal ratios that the prior hardly counts. */
const EXACT = Array.from({ length: 20_000 }, () => 1);

const task = (id: string, estimate: number, changes: Partial<ForecastTask> = {}): ForecastTask => ({
  id,
  project: null,
  estimate,
  done: 0,
  start: null,
  ...changes,
});

const facts = (tasks: readonly ForecastTask[], changes: Partial<ForecastFacts> = {}): ForecastFacts => ({
  tasks,
  ratios: [],
  // A Thursday.
  today: '2026-11-26',
  leftToday: 120,
  week: WEEK,
  dayRatios: [],
  runs: 300,
  ...changes,
});

const forecast = (tasks: readonly ForecastTask[], changes: Partial<ForecastFacts> = {}, seed = 1): Forecast =>
  runThrough(forecastSteps(facts(tasks, changes), mulberry32(seed)));

const p50 = (made: Forecast, id: string): string | null | undefined => made.tasks.get(id)?.p50;
const certain = { ratios: EXACT, dayRatios: EXACT };

/** Milliseconds between the days of 50 and of 80 %. */
const width = (made: Forecast): number => {
  const { p50: middle, p80 } = made.tasks.get('a') ?? {};
  return Date.parse(p80 ?? '') - Date.parse(middle ?? '');
};

describe('a forecast', () => {
  it('puts what fits into today on today', () => {
    assert.equal(p50(forecast([task('a', 100)], certain), 'a'), '2026-11-26');
  });

  it('works on one task after the other, and not on free days', () => {
    const made = forecast([task('a', 100), task('b', 200), task('c', 240)], certain);
    assert.deepEqual([p50(made, 'a'), p50(made, 'b'), p50(made, 'c')], ['2026-11-26', '2026-11-27', '2026-11-30']);
  });

  it('takes off what has been done', () => {
    assert.equal(p50(forecast([task('a', 600, { done: 500 })], certain), 'a'), '2026-11-26');
  });

  it('finishes nothing before it may begin', () => {
    assert.equal(p50(forecast([task('a', 30, { start: '2026-12-24' })], certain), 'a'), '2026-12-24');
  });

  it('is later for somebody whose tasks take twice as long', () => {
    const made = forecast([task('a', 300)], { ...certain, ratios: EXACT.map(() => 2) });
    assert.equal(p50(made, 'a'), '2026-11-30');
  });

  it('is later for somebody whose days give half of what was planned', () => {
    const made = forecast([task('a', 310)], { ...certain, dayRatios: EXACT.map(() => 0.5) });
    assert.equal(p50(made, 'a'), '2026-12-01');
  });

  it('finishes a project with the last of its tasks', () => {
    const made = forecast(
      [task('a', 100, { project: 'p' }), task('x', 400), task('b', 100, { project: 'p' })],
      certain,
    );
    assert.equal(made.projects.get('p')?.p50, p50(made, 'b'));
  });

  it('has no day for what no day has room for', () => {
    const made = forecast([task('a', 600)], { week: [0, 0, 0, 0, 0, 0, 0], leftToday: 0 });
    assert.deepEqual(made.tasks.get('a'), { p50: null, p80: null, chances: [] });
  });

  it('of nothing is empty', () => {
    assert.deepEqual(forecast([]), { tasks: new Map(), projects: new Map() });
  });

  it('is the same for the same seed', () => {
    const tasks = [task('a', 200), task('b', 900)];
    assert.deepEqual(forecast(tasks, {}, 7), forecast(tasks, {}, 7));
  });

  it('is wider while little is known of a person', () => {
    assert.ok(width(forecast([task('a', 2400)])) > width(forecast([task('a', 2400)], certain)));
  });

  const tasks = fc.array(
    fc.record({
      estimate: fc.integer({ min: 1, max: 2000 }),
      done: fc.integer({ min: 0, max: 500 }),
      project: fc.option(fc.constantFrom('p', 'q')),
      start: fc.option(fc.constantFrom('2026-11-20', '2026-12-01')),
    }),
    { maxLength: 8 },
  );
  const seen = fc.array(fc.double({ min: 0.1, max: 10, noNaN: true }), { maxLength: 10 });

  it('has chances that grow with the days, and P80 not before P50', () => {
    fc.assert(
      fc.property(tasks, seen, seen, fc.integer(), (each, ratios, dayRatios, seed) => {
        const named = each.map((one, index) => ({ id: `t${index}`, ...one }));
        const made = forecast(named, { ratios, dayRatios, runs: 60 }, seed);
        for (const { p50: middle, p80, chances } of [...made.tasks.values(), ...made.projects.values()]) {
          for (const [index, { by, chance }] of chances.entries()) {
            const before = chances[index - 1];
            assert.ok(before === undefined || (before.by < by && before.chance < chance));
          }
          assert.ok(p80 === null || (middle !== null && middle <= p80));
          assert.ok(middle === null || middle >= '2026-11-26');
        }
      }),
    );
  });

  it('lets others have their turn', () => {
    const many = Array.from({ length: 200 }, (_, index) => task(`t${index}`, 60));
    const steps = forecastSteps(facts(many, { runs: 1000 }), mulberry32(1));
    let turns = 0;
    while (steps.next().done !== true) turns++;
    assert.ok(turns > 10);
  });
});
