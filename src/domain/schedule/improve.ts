import { MINUTES_A_DAY } from '../time/local-minute.js';
import { addCosts, compareCosts, NO_COST, taskCost, type Cost } from './cost.js';
import { bestFit, minutesOf, readyAt, type Draft } from './list-schedule.js';
import type { PlanByDays } from './plan-by-days.js';
import type { Prepared, PreparedTask } from './prepared.js';
import type { Stretch } from './stretch.js';
import { Timetable } from './timetable.js';

/** What an improvement may use. */
export interface Search {
  /** How often a part of the schedule is made anew. */
  readonly rounds: number;
  /** Stops after so many rounds in which nothing became better. */
  readonly patience: number;
  /** Uniform numbers in [0, 1). */
  readonly random: () => number;
  /** Stops as soon as a schedule breaks so few promises and costs so little. */
  readonly goal: Cost;
  /** The task around which all of it happens, or null: around those that break promises, and any. */
  readonly focus: number | null;
}

/** The most tasks that one round places anew. */
const LARGEST_PART = 12;
/** With so few tasks there is time to look further: larger parts, from all days, placed in odd ways more often (the constants `_FEW`). */
const FEW = 30;
/** Of so many tasks drawn, the one that costs most over the plan by days is taken for the troubled one. */
const DRAWS = 8;
/** The share of rounds in which those that must make room are all of one day. */
const ONE_DAY = 0.8;
const ONE_DAY_FEW = 0.3;
/**
 * The share of rounds in which some tasks are not placed where they are cheapest themselves; in those, the shares of tasks that
 * are put off and that are hurried, and the most days put off.
 */
const WILD = 0.2;
const WILD_FEW = 0.9;
const HELD_BACK = 0.15;
const HURRIED = 0.15;
const FURTHEST = 4;

/**
 * Takes a troubled task and some that stand in its way out of the schedule and places them anew, the troubled one first;
 * keeps what came out when it is no worse. (A large neighbourhood search; Shaw 1998.)
 */
export const improve = (prepared: Prepared, draft: Draft, plan: PlanByDays | null, search: Search): Draft => {
  const state = new SearchState(prepared, draft, plan, search);
  let lastGain = 0;
  for (let round = 0; round < search.rounds; round += 1) {
    if (compareCosts(state.cost, search.goal) <= 0 || round - lastGain > search.patience) break;
    const before = state.cost;
    state.round();
    if (compareCosts(state.cost, before) < 0) lastGain = round;
  }
  return { pieces: state.pieces, cost: state.cost };
};

class SearchState {
  readonly pieces: (readonly Stretch[])[];
  cost: Cost;
  readonly #prepared: Prepared;
  readonly #plan: PlanByDays | null;
  readonly #random: () => number;
  readonly #focus: number | null;
  readonly #isSmall: boolean;
  readonly #timetable: Timetable;
  readonly #costs: Cost[];

  constructor(prepared: Prepared, draft: Draft, plan: PlanByDays | null, { random, focus }: Search) {
    this.#prepared = prepared;
    this.#plan = plan;
    this.#random = random;
    this.#isSmall = draft.pieces.length <= FEW;
    this.#focus = focus;
    this.pieces = [...draft.pieces];
    this.cost = draft.cost;
    this.#timetable = new Timetable(prepared.problem);
    this.#costs = prepared.tasks.map((one) => taskCost(prepared, one, draft.pieces[one.index] ?? []));
    for (const pieces of draft.pieces) this.#timetable.take(pieces);
  }

  round(): void {
    const troubled = this.#pickTroubled();
    if (troubled === undefined) return;
    const part = this.#partAround(troubled);
    const before = part.map(({ index }) => this.pieces[index] ?? []);
    const old = part.reduce((sum, { index }) => addCosts(sum, this.#costs[index] ?? NO_COST), NO_COST);
    for (const { index } of part) {
      this.#timetable.release(this.pieces[index] ?? []);
      this.pieces[index] = [];
    }
    const costs = this.#repair(this.#sequence(part, troubled));
    const fresh = [...costs.values()].reduce(addCosts, NO_COST);
    if (compareCosts(fresh, old) > 0 || this.#breaksRelation(part)) {
      for (const { index } of part) this.#timetable.release(this.pieces[index] ?? []);
      for (const [at, { index }] of part.entries()) {
        this.#timetable.take(before[at] ?? []);
        this.pieces[index] = before[at] ?? [];
      }
      return;
    }
    for (const [index, cost] of costs) this.#costs[index] = cost;
    this.cost = {
      promises: this.cost.promises + fresh.promises - old.promises,
      wishes: this.cost.wishes + fresh.wishes - old.wishes,
    };
  }

  /** Mostly one that breaks a promise, otherwise any; rather those that the plan by days serves better. */
  #pickTroubled(): PreparedTask | undefined {
    const { tasks } = this.#prepared;
    if (this.#focus !== null) return tasks[this.#focus];
    const broken =
      this.cost.promises > 0 && this.#random() < 0.7
        ? tasks.filter(({ index }) => (this.#costs[index]?.promises ?? 0) > 0)
        : tasks;
    const kind = broken === tasks ? 'wishes' : 'promises';
    let worst: PreparedTask | undefined;
    for (let draw = 0; draw < DRAWS; draw += 1) {
      const one = broken[Math.floor(this.#random() * broken.length)];
      if (one !== undefined && (worst === undefined || this.#excess(one, kind) > this.#excess(worst, kind)))
        worst = one;
    }
    return worst;
  }

  /** By how much a task costs more than in the plan by days. */
  #excess({ index }: PreparedTask, kind: 'promises' | 'wishes'): number {
    return (this.#costs[index] ?? NO_COST)[kind] - (this.#plan?.costs[index] ?? NO_COST)[kind];
  }

  /** The task, sometimes what it waits for and what waits for it, and some that are placed where it might be. */
  #partAround(troubled: PreparedTask): readonly PreparedTask[] {
    const { tasks } = this.#prepared;
    const part = new Set([troubled.index]);
    const depth = Math.floor(this.#random() * 3);
    this.#addRelated(part, troubled.index, 'before', depth);
    this.#addRelated(part, troubled.index, 'behind', this.#random() < 0.5 ? 0 : 2);
    const { start: from, end: to } =
      this.#random() < (this.#isSmall ? ONE_DAY_FEW : ONE_DAY) ? this.#betterDay(troubled) : this.#reach(troubled);
    const size = 2 + Math.floor(this.#random() ** (this.#isSmall ? 1 : 2) * (LARGEST_PART - 2));
    const offset = Math.floor(this.#random() * tasks.length);
    for (let step = 0; step < tasks.length && part.size < size; step += 1) {
      const index = (offset + step) % tasks.length;
      const pieces = this.pieces[index] ?? [];
      const isNear =
        pieces.length === 0 ? this.#random() < 0.1 : pieces.some(({ start, end }) => start < to && end > from);
      if (isNear) part.add(index);
    }
    return [...part].flatMap((index) => tasks[index] ?? []);
  }

  /** When it might be: until it is done now or due. */
  #reach({ index, task, from, due }: PreparedTask): Stretch {
    const own = this.pieces[index] ?? [];
    const isWhole = minutesOf(own) === task.minutes;
    const until = isWhole && this.#random() < 0.7 ? due : Infinity;
    return { start: from, end: Math.max(own.at(-1)?.end ?? 0, Math.min(until, this.#prepared.end)) };
  }

  /** A day on which it stood before, or where the plan by days has it, or any. */
  #betterDay({ index, previous }: PreparedTask): Stretch {
    const { days } = this.#prepared.problem;
    const chance = this.#random();
    const targets = this.#plan?.targets[index] ?? [];
    const stood = previous !== null && chance < 0.5 ? previous.findIndex((minutes) => minutes > 0) : -1;
    const planned = chance < 0.8 ? targets.findIndex((minutes) => minutes > 0) : -1;
    const day = stood >= 0 ? stood : planned >= 0 ? planned : Math.floor(this.#random() * days.length);
    const start = days[day]?.start ?? 0;
    return { start, end: start + MINUTES_A_DAY };
  }

  #addRelated(part: Set<number>, index: number, side: 'before' | 'behind', depth: number): void {
    if (depth === 0 || part.size >= LARGEST_PART) return;
    for (const other of this.#prepared.tasks[index]?.[side] ?? []) {
      part.add(other);
      this.#addRelated(part, other, side, depth - 1);
    }
  }

  /** Predecessors first; else the troubled one, then by due, by weight or by chance. */
  #sequence(part: readonly PreparedTask[], troubled: PreparedTask): readonly PreparedTask[] {
    const choice = this.#random();
    const key = (one: PreparedTask): number => {
      if (one === troubled) return -Infinity;
      if (choice < 0.4) return one.due === Infinity ? 1e12 - one.weight : one.due;
      return choice < 0.8 ? -one.weight * (0.5 + this.#random()) : this.#random();
    };
    const keys = new Map(part.map((one) => [one.index, key(one)]));
    const sorted = part.toSorted((a, b) => (keys.get(a.index) ?? 0) - (keys.get(b.index) ?? 0));
    const sequence: PreparedTask[] = [];
    const done = new Set<number>();
    const visit = (one: PreparedTask): void => {
      if (done.has(one.index)) return;
      done.add(one.index);
      for (const other of sorted) if (one.before.includes(other.index)) visit(other);
      sequence.push(one);
    };
    for (const one of sorted) visit(one);
    return sequence;
  }

  #repair(sequence: readonly PreparedTask[]): ReadonlyMap<number, Cost> {
    const costs = new Map<number, Cost>();
    const byTargets = this.#random() < 0.3;
    const isWild = this.#random() < (this.#isSmall ? WILD_FEW : WILD);
    for (const one of sequence) {
      const ready = readyAt(this.#prepared, one, this.pieces);
      const from = ready !== null && isWild && this.#random() < HELD_BACK ? this.#later(ready) : ready;
      const to = this.#latestEnd(one);
      const pieces =
        from === null
          ? []
          : isWild && this.#random() < HURRIED
            ? this.#earliest(one, from, to)
            : this.#place(one, from, to, byTargets);
      this.#timetable.take(pieces);
      this.pieces[one.index] = pieces;
      costs.set(one.index, taskCost(this.#prepared, one, pieces));
    }
    return costs;
  }

  /** As cheaply as the task itself can be. */
  #place(one: PreparedTask, from: number, to: number, byTargets: boolean): readonly Stretch[] {
    const targets = byTargets ? (this.#plan?.targets[one.index] ?? null) : null;
    return bestFit(this.#prepared, this.#timetable, one, from, to, targets);
  }

  /** As early as it can be, for the sake of those that wait for it. */
  #earliest({ task }: PreparedTask, from: number, to: number): readonly Stretch[] {
    return this.#timetable.fit({ minutes: task.minutes, minimumPiece: task.minimumPiece, from, to, targets: null });
  }

  /** The beginning of some stretch that is free: a task that may wait need not take what another one needs. */
  #later(ready: number): number {
    const { days } = this.#prepared.problem;
    const first = Math.max(0, this.#timetable.dayOf(ready));
    const day = first + Math.floor(this.#random() * Math.min(days.length - first, FURTHEST));
    const starts = this.#timetable.gaps(day).flatMap(({ start }) => (start > ready ? [start] : []));
    return starts[Math.floor(this.#random() * starts.length)] ?? Math.max(ready, days[day]?.start ?? ready);
  }

  #latestEnd({ behind }: PreparedTask): number {
    return behind.reduce((to, other) => Math.min(to, this.pieces[other]?.[0]?.start ?? to), this.#prepared.end);
  }

  /** Whether a task outside the part is placed although one in it, for which it waits, is no longer finished. */
  #breaksRelation(part: readonly PreparedTask[]): boolean {
    return part.some(({ behind }) =>
      behind.some((index) => {
        const one = this.#prepared.tasks[index];
        const start = this.pieces[index]?.[0]?.start;
        if (one === undefined || start === undefined) return false;
        const ready = readyAt(this.#prepared, one, this.pieces);
        return ready === null || ready > start;
      }),
    );
  }
}
