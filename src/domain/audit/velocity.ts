import { mondayOf } from '../time/add-days.js';
import type { LocalDate } from '../time/local.js';

/** A task that is done, with what it was thought to take and what it took, in minutes above 0. */
export interface Outcome {
  readonly task: string;
  /** The day on which it was done. */
  readonly date: LocalDate;
  readonly estimate: number;
  readonly actual: number;
}

/** How much longer things take than estimated. */
export interface Velocity {
  /** How many finished tasks it is learnt from. */
  readonly count: number;
  /** What to multiply an estimate with: 1.5 when things take half as long again. */
  readonly factor: number;
}

/** A week's finished tasks. */
export interface VelocityWeek {
  /** Its Monday. */
  readonly week: LocalDate;
  readonly tasks: number;
  /** Minutes, both of them. */
  readonly estimate: number;
  readonly actual: number;
  /** Actual over estimate. */
  readonly ratio: number;
}

/** So many tasks count as if they had gone exactly as estimated, until the person's own outweigh them. */
export const PRIOR_TASKS = 5;

/** Habits change: only the latest finished tasks count. */
const LATEST = 200;

/** The ratios of actual to estimate of the latest finished tasks, oldest first. */
export const ratiosOf = (outcomes: readonly Outcome[]): readonly number[] =>
  outcomes
    .filter(({ estimate, actual }) => estimate > 0 && actual > 0)
    .toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0))
    .slice(-LATEST)
    .map(({ estimate, actual }) => actual / estimate);

/**
 * The factor that corrects estimates: exp(Σ ln rᵢ / (n + k)) over the n ratios r, with k = 5. That is the geometric mean,
 * which suits ratios that are as often halved as doubled, shrunk towards 1: the posterior mean of a normal ln r whose
 * prior weighs k observations (Gelman et al., Bayesian Data Analysis, 3rd ed., §2.5). The prior of 1 is what was found of
 * software estimates: the median is right, the mean is not (Bernhardsson, "Why software projects take longer than you
 * think", 2019).
 */
export const velocityOf = (ratios: readonly number[]): Velocity => ({
  count: ratios.length,
  factor: Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / (ratios.length + PRIOR_TASKS)),
});

/** An estimate as the person's own history corrects it, in whole minutes. */
export const correctedEstimate = (minutes: number, { factor }: Velocity): number =>
  Math.max(1, Math.round(minutes * factor));

/** How the weeks went in which tasks were finished, oldest first. */
export const velocityWeeks = (outcomes: readonly Outcome[]): readonly VelocityWeek[] => {
  const weeks = new Map<LocalDate, { tasks: number; estimate: number; actual: number }>();
  for (const { date, estimate, actual } of outcomes) {
    if (estimate <= 0 || actual <= 0) continue;
    const sums = weeks.get(mondayOf(date)) ?? { tasks: 0, estimate: 0, actual: 0 };
    weeks.set(mondayOf(date), {
      tasks: sums.tasks + 1,
      estimate: sums.estimate + estimate,
      actual: sums.actual + actual,
    });
  }
  return [...weeks]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([week, sums]) => ({ week, ...sums, ratio: sums.actual / sums.estimate }));
};
