import type { Portfolio, PortfolioProblem } from '../domain/influence/portfolio.js';
import { failure, type Result } from '../domain/result.js';
import { Emitter } from './emitter.js';
import { LeastRecent } from './least-recent.js';
import type { Disposable } from './ports/disposable.js';

/** A portfolio, or in words for the log why there is none. */
export type Solved = Result<Portfolio, string>;

/** So many portfolios are remembered: going back to an earlier plan takes no time. */
const MOST_KNOWN = 50;

type Waiter = (solved: Solved | null) => void;

interface Asked {
  readonly key: string;
  readonly problem: PortfolioProblem;
  readonly waiters: Waiter[];
}

/** Solves portfolios one after the other and remembers them. While one is solved only the latest that was asked for waits. */
export class PortfolioQueue implements Disposable {
  readonly #solve: (problem: PortfolioProblem) => Promise<Solved>;
  readonly #known = new LeastRecent<Solved>(MOST_KNOWN);
  readonly #changes = new Emitter<undefined>();
  /** Tells that another portfolio is known, or that none can be found. */
  readonly onDidSolve = this.#changes.event;
  #running: Asked | null = null;
  #waiting: Asked | null = null;
  #isWorking = false;

  /** @param solve finds the best portfolio, off the calling thread */
  constructor(solve: (problem: PortfolioProblem) => Promise<Solved>) {
    this.#solve = solve;
  }

  /** What is known of a problem; undefined where it was not solved yet. */
  known(problem: PortfolioProblem): Solved | undefined {
    return this.#known.get(keyOf(problem));
  }

  /** Solves a problem that is not solved yet; one that failed is tried again. Settles with null when a later one took its place. */
  ask(problem: PortfolioProblem): Promise<Solved | null> {
    const key = keyOf(problem);
    const known = this.#known.get(key);
    if (known?.ok === true) return Promise.resolve(known);
    return new Promise((resolve) => {
      const same = [this.#running, this.#waiting].find((asked) => asked?.key === key);
      if (same) {
        same.waiters.push(resolve);
        return;
      }
      settle(this.#waiting, null);
      this.#waiting = { key, problem, waiters: [resolve] };
      if (!this.#isWorking) void this.#work();
    });
  }

  dispose(): void {
    settle(this.#waiting, null);
    this.#waiting = null;
    this.#changes.dispose();
  }

  async #work(): Promise<void> {
    this.#isWorking = true;
    for (let next = this.#waiting; next !== null; next = this.#waiting) {
      this.#running = next;
      this.#waiting = null;
      const solved = await this.#solved(next.problem);
      this.#known.set(next.key, solved);
      this.#running = null;
      settle(next, solved);
      this.#changes.fire(undefined);
    }
    this.#isWorking = false;
  }

  async #solved(problem: PortfolioProblem): Promise<Solved> {
    try {
      return await this.#solve(problem);
    } catch (error) {
      // A fault in solving must not leave those that wait without an answer.
      return failure(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  }
}

const settle = (asked: Asked | null, solved: Solved | null): void => asked?.waiters.forEach((waiter) => waiter(solved));

/** The problem itself, so that no two are taken for one another. */
const keyOf = (problem: PortfolioProblem): string => JSON.stringify(problem);
