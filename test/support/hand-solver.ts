import { setImmediate } from 'node:timers/promises';
import type { Solved } from '../../src/app/portfolio-queue.js';
import type { PortfolioProblem } from '../../src/domain/influence/portfolio.js';
import { problemWith } from './portfolio-problems.js';

interface Running {
  readonly resolve: (solved: Solved) => void;
  readonly reject: (reason: Error) => void;
}

/** A planner's solver that answers when it is told to, in the order in which it was asked. */
export class HandSolver {
  readonly asked: PortfolioProblem[] = [];
  readonly #running: Running[] = [];

  /** How many wait for an answer. */
  get running(): number {
    return this.#running.length;
  }

  readonly solve = (problem: PortfolioProblem): Promise<Solved> => {
    this.asked.push(problem);
    return new Promise((resolve, reject) => this.#running.push({ resolve, reject }));
  };

  /** Answers the oldest question and waits for what follows from it. */
  async answer(solved: Solved): Promise<void> {
    this.#next().resolve(solved);
    await setImmediate();
  }

  async break(reason: Error): Promise<void> {
    this.#next().reject(reason);
    await setImmediate();
  }

  #next(): Running {
    const next = this.#running.shift();
    if (next === undefined) throw new Error('Nothing was asked.');
    return next;
  }
}

/** A problem that is told from others by the weight of time. */
export const problemOf = (time: number): PortfolioProblem =>
  problemWith({
    weeks: 1,
    hoursPerWeek: { coding: 0, collaborating: 0, learning: 0, writing: 10 },
    weights: { efficiency: 1, influence: 1, time },
  });
