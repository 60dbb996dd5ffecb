import type { Steps } from '../annotation/steps.js';
import type { Random } from '../random.js';
import { addDays, daysBetween, weekdayOf } from '../time/add-days.js';
import type { LocalDate } from '../time/local.js';
import { chancesOf, type Chance } from './chances.js';
import { logNormalPrior, Urn } from './urn.js';
import { PRIOR_TASKS } from './velocity.js';

/** A task that is still to be done. */
export interface ForecastTask {
  readonly id: string;
  readonly project: string | null;
  /** Minutes it was thought to take from its beginning. */
  readonly estimate: number;
  /** Minutes that have gone into it. */
  readonly done: number;
  /** The day before which it cannot begin, or null. */
  readonly start: LocalDate | null;
}

/** What a forecast is made from. */
export interface ForecastFacts {
  /** In the order in which they will be worked on. */
  readonly tasks: readonly ForecastTask[];
  /** Actual over estimate of finished tasks (`ratiosOf`). */
  readonly ratios: readonly number[];
  readonly today: LocalDate;
  /** Minutes that are left of today. */
  readonly leftToday: number;
  /** Minutes planned for each day of the week, Monday first. */
  readonly week: readonly number[];
  /** Minutes worked on tasks over minutes planned, of past working days. */
  readonly dayRatios: readonly number[];
  readonly runs: number;
}

/** When something will be finished; null where it is not within three years. */
export interface Finish {
  /** The day by which it is finished in half of the simulated futures. */
  readonly p50: LocalDate | null;
  /** In eight of ten. */
  readonly p80: LocalDate | null;
  /** What the chance is to be finished by some of the days. */
  readonly chances: readonly Chance[];
}

/** Finishes by the ids of tasks and of projects: a project is finished with the last of its tasks. */
export interface Forecast {
  readonly tasks: ReadonlyMap<string, Finish>;
  readonly projects: ReadonlyMap<string, Finish>;
}

/** Days that are looked ahead. */
export const HORIZON = 1096;
/** How many futures make a percentile steady to about a point and a half (√(p(1 − p) / n)). */
export const RUNS = 1000;
/** The least that an unfinished task still takes, in minutes. */
const LEAST = 5;
/** What is drawn before others get their turn: less than a millisecond once the code is warm, a few before. */
const SLICE = 5_000;
/** What is summed up before that. */
const FINISHES = 10;
/** The spread of a task's ratio before anything is known: see `logNormalPrior`. */
const TASK_SPREAD = 1;
/** A working day's hours are better known than a task's: two thirds of them within 30 % of the plan. */
const DAY_SPREAD = 0.3;

/**
 * Simulates futures: in each, every task takes its estimate times a ratio from the person's history, and the days give
 * their planned minutes times one of the past days' ratios; the tasks are worked on one after the other. After Spolsky,
 * "Evidence Based Scheduling" (2007), with the history shrunk towards a prior while there is little of it (`Urn`).
 * A task that may not begin yet lets others go first and is finished on its first day at the earliest.
 */
export function* forecastSteps(facts: ForecastFacts, random: Random): Steps<Forecast> {
  const { tasks, runs } = facts;
  const ratios = new Urn(facts.ratios, logNormalPrior(PRIOR_TASKS, TASK_SPREAD), random);
  const capacity = new Urn(facts.dayRatios, logNormalPrior(PRIOR_TASKS, DAY_SPREAD), random);
  const starts = tasks.map(({ start }) => (start === null ? 0 : dayNumber(facts.today, start)));
  const week = [0, 1, 2, 3, 4, 5, 6].map((ahead) => facts.week[(weekdayOf(facts.today) - 1 + ahead) % 7] ?? 0);
  const byTask = tasks.map(() => new Int16Array(runs));
  const byProject = new Map<string, Int16Array>();
  for (const { project } of tasks) if (project !== null) byProject.set(project, new Int16Array(runs));
  let drawn = 0;
  for (let run = 0; run < runs; run++) {
    ratios.begin();
    capacity.begin();
    let day = 0;
    let left = facts.leftToday * capacity.draw();
    for (const [index, { estimate, done, project }] of tasks.entries()) {
      let needed = Math.max(LEAST, estimate * ratios.draw() - done);
      while (needed > left && day < HORIZON) {
        needed -= left;
        day++;
        const planned = week[day % 7] ?? 0;
        left = planned === 0 ? 0 : planned * capacity.draw();
        drawn++;
      }
      left -= needed;
      const finished = Math.min(HORIZON, Math.max(day, starts[index] ?? 0));
      const ofTask = byTask[index];
      if (ofTask !== undefined) ofTask[run] = finished;
      const ofProject = project === null ? undefined : byProject.get(project);
      if (ofProject !== undefined) ofProject[run] = Math.max(ofProject[run] ?? 0, finished);
      drawn++;
      if (drawn < SLICE) continue;
      drawn = 0;
      yield;
    }
  }
  return {
    tasks: yield* finishes(
      tasks.map(({ id }, index) => [id, byTask[index] ?? new Int16Array()]),
      facts.today,
    ),
    projects: yield* finishes([...byProject], facts.today),
  };
}

function* finishes(
  each: readonly (readonly [id: string, days: Int16Array])[],
  today: LocalDate,
): Steps<ReadonlyMap<string, Finish>> {
  const byId = new Map<string, Finish>();
  for (const [id, days] of each) {
    byId.set(id, finishOf(days, today));
    if (byId.size % FINISHES === 0) yield;
  }
  return byId;
}

const dayNumber = (today: LocalDate, date: LocalDate): number => Math.max(0, daysBetween(today, date));

const finishOf = (days: Int16Array, today: LocalDate): Finish => {
  const chances = chancesOf(days.sort(), HORIZON).map(({ by, chance }) => ({ by: addDays(today, by), chance }));
  const dayOf = (wanted: number): LocalDate | null => chances.find(({ chance }) => chance >= wanted)?.by ?? null;
  return { p50: dayOf(0.5), p80: dayOf(0.8), chances };
};
