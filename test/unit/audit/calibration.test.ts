import assert from 'node:assert/strict';
import { runThrough } from '../../../src/domain/annotation/steps.js';
import { calibrationOf, type CalibrationPoint } from '../../../src/domain/audit/calibration.js';
import { forecastSteps } from '../../../src/domain/audit/forecast.js';
import type { Prediction } from '../../../src/domain/audit/prediction.js';
import { logNormalPrior, Urn } from '../../../src/domain/audit/urn.js';
import { mulberry32, type Random } from '../../../src/domain/random.js';
import { addDays, weekdayOf } from '../../../src/domain/time/add-days.js';

const prediction = (of: string, ...chances: readonly (readonly [string, number])[]): Prediction => ({
  subject: 'task',
  of,
  made: '2026-11-01T08:00:00.000Z',
  date: '2026-11-01',
  chances: chances.map(([by, chance]) => ({ by, chance })),
});

describe('calibration', () => {
  it('holds the mean chance against how often it came, in tenths', () => {
    const predictions = [prediction('a', ['2026-11-03', 0.5]), prediction('b', ['2026-11-03', 0.56])];
    const points = calibrationOf(predictions, ({ of }) => (of === 'a' ? '2026-11-03' : '2026-11-04'), '2026-11-20');
    assert.deepEqual(points, [{ predicted: 0.53, observed: 0.5, count: 2 }]);
  });

  it('counts what is still open as not finished by then', () => {
    const points = calibrationOf([prediction('a', ['2026-11-03', 0.9])], () => null, '2026-11-20');
    assert.deepEqual(points, [{ predicted: 0.9, observed: 0, count: 1 }]);
  });

  it('waits until the day has passed, also for what was finished early', () => {
    const early = prediction('a', ['2026-11-20', 0.9]);
    assert.deepEqual(
      calibrationOf([early], () => '2026-11-02', '2026-11-20'),
      [],
    );
    assert.equal(calibrationOf([early], () => '2026-11-02', '2026-11-21').length, 1);
  });

  it('leaves out what was dropped', () => {
    assert.deepEqual(
      calibrationOf([prediction('a', ['2026-11-03', 0.9])], () => undefined, '2026-11-20'),
      [],
    );
  });
});

const TODAY = '2026-11-26';
const WEEK = [240, 240, 240, 240, 240, 0, 0];
const ESTIMATES = [60, 240, 30, 480, 120];
const SEEN = 8;
const WORLDS = 600;
const RUNS = 400;

/** A person's ratios: what was seen of them, and what comes. */
const ratiosOf = (spread: number, count: number, random: Random): readonly [number[], number[]] => {
  const urn = new Urn([], logNormalPrior(5, spread), random);
  urn.begin();
  return [Array.from({ length: SEEN }, () => urn.draw()), Array.from({ length: count }, () => urn.draw())];
};

/** The day on which work ends, told apart from the forecast: minutes are worked off day by day. */
const ending = (minutes: number, ratios: readonly number[]): string => {
  let left = minutes;
  let workday = 0;
  for (let day = 0; ; day++) {
    const planned = day === 0 ? 120 : (WEEK[weekdayOf(addDays(TODAY, day)) - 1] ?? 0);
    if (planned > 0) left -= planned * (ratios[workday++] ?? 1);
    if (left <= 0 || day > 1000) return addDays(TODAY, day);
  }
};

/** Forecasts for many people, each held against what then came. @param slower by what all of it took longer than ever before */
const simulated = (slower: number): readonly CalibrationPoint[] => {
  const endings = new Map<string, string>();
  const predictions: Prediction[] = [];
  for (let world = 0; world < WORLDS; world++) {
    const random = mulberry32(world);
    const [ratios, taken] = ratiosOf(1, ESTIMATES.length, random);
    const [dayRatios, given] = ratiosOf(0.3, 400, random);
    const tasks = ESTIMATES.map((estimate, index) => ({
      id: `t${index}`,
      project: null,
      estimate,
      done: 0,
      start: null,
    }));
    const facts = { tasks, ratios, today: TODAY, leftToday: 120, week: WEEK, dayRatios, runs: RUNS };
    const { chances } = runThrough(forecastSteps(facts, random)).tasks.get('t4') ?? { chances: [] };
    // One chance of each person, so that the points are made of independent events.
    const chosen = chances[Math.floor(random() * chances.length)];
    if (chosen !== undefined) predictions.push(prediction(`w${world}`, [chosen.by, chosen.chance]));
    const minutes = ESTIMATES.reduce((sum, estimate, index) => sum + Math.max(5, estimate * (taken[index] ?? 1)), 0);
    endings.set(`w${world}`, ending(minutes * slower, given));
  }
  return calibrationOf(predictions, ({ of }) => endings.get(of), '2036-01-01');
};

/** How far a point is from the diagonal, in deviations of a binomial share and of the simulated chances. */
const deviations = ({ predicted, observed, count }: CalibrationPoint): number => {
  const variance = predicted * (1 - predicted);
  return Math.abs(observed - predicted) / Math.sqrt(Math.max(variance, 0.01) * (1 / count + 1 / RUNS));
};

describe('forecasts for people who are as the model thinks', () => {
  it('come true as often as they say', () => {
    const points = simulated(1);
    assert.ok(points.length >= 8);
    for (const point of points) assert.ok(deviations(point) < 3.3, JSON.stringify(point));
  });

  it('are seen to be too early when work takes twice as long as it ever did', () => {
    const points = simulated(2);
    assert.ok(points.filter((point) => point.observed < point.predicted && deviations(point) > 3.3).length >= 5);
  });
});
