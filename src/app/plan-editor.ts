import type { ByKind } from '../domain/audit/work-kind.js';
import type { Channel } from '../domain/influence/channel.js';
import { currentPlan } from '../domain/influence/current-plan.js';
import type { Goal } from '../domain/influence/goal.js';
import type { Aim, InfluencePlan, Weights } from '../domain/influence/influence-plan.js';
import type { OutputKind } from '../domain/influence/output-kind.js';
import type { Relaxation } from '../domain/influence/portfolio.js';
import type { PlanTemplate } from '../domain/influence/plan/templates.js';
import { failure, success, type Result } from '../domain/result.js';
import type { StoreEvent } from '../domain/store/command.js';
import type { StoreFailure } from '../domain/store/failure.js';
import { fingerprint } from '../domain/store/fingerprint.js';
import type { LocalDate } from '../domain/time/local.js';
import type { Ledger } from './ledger.js';
import type { Clock } from './ports/clock.js';

/** Why a plan was not changed. `plan-exists`: another one runs. `goal-unknown`: it was removed meanwhile. `template-unknown`: there is none of that name. */
export type PlanFailure =
  | StoreFailure
  | { readonly code: 'no-plan' }
  | { readonly code: 'plan-exists'; readonly name: string }
  | { readonly code: 'goal-unknown' }
  | { readonly code: 'template-unknown' };

export interface PlanEditorParts {
  readonly ledger: Pick<Ledger, 'read' | 'execute'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly newId: () => string;
}

/** So often a change is made anew where the plan was changed meanwhile. */
const MOST_TRIES = 5;

type Edited = Promise<Result<StoreEvent, PlanFailure>>;

/** What people change about the current plan, and about what can be made. Each change is one that undo takes back. */
export class PlanEditor {
  readonly #parts: PlanEditorParts;

  constructor(parts: PlanEditorParts) {
    this.#parts = parts;
  }

  /** Begins a plan; one that runs must be ended first. Kinds and channels that are there already stay as they are. */
  async start({ plan, outputKinds, channels }: PlanTemplate, start: LocalDate): Edited {
    const { ledger, newId } = this.#parts;
    const read = await ledger.read();
    if (!read.ok) return read;
    const other = currentPlan(read.value);
    if (other !== null) return failure({ code: 'plan-exists', name: other.name });
    const made = { ...plan, id: newId(), start, accepted: null, ended: null, created: this.#now() };
    return ledger.execute({ kind: 'set-plan', plan: made, was: null, outputKinds, channels });
  }

  setWeights(weights: Weights): Edited {
    return this.#change((plan) => success({ ...plan, weights }));
  }

  /** Gives the plan hours of a week of its own; null: those that the settings give each kind of work. */
  setHours(hoursPerWeek: ByKind | null): Edited {
    return this.#change((plan) => success({ ...plan, hoursPerWeek }));
  }

  /** Gives a goal other members; one that is not known yet is added. */
  setGoal(goal: Goal): Edited {
    return this.#change((plan) =>
      success({
        ...plan,
        goals: plan.goals.some(({ id }) => id === goal.id)
          ? plan.goals.map((one) => (one.id === goal.id ? goal : one))
          : [...plan.goals, goal],
      }),
    );
  }

  removeGoal(id: string): Edited {
    return this.#changeGoal(id, () => []);
  }

  /** Lets a goal give up what it must, so that all goals can be met. */
  relax({ goal, what, to }: Pick<Relaxation, 'goal' | 'what' | 'to'>): Edited {
    return this.#changeGoal(goal, (one) => [{ ...one, [what]: what === 'words' && to < 1 ? null : to }]);
  }

  /** Aims at a point of the Pareto curve; null: at the objective alone. */
  aim(aim: Aim | null): Edited {
    return this.#change((plan) => success({ ...plan, aim }));
  }

  setPeriod(start: LocalDate, weeks: number): Edited {
    return this.#change((plan) => success({ ...plan, start, weeks }));
  }

  /** Ends the plan; its pieces and tasks stay. */
  end(): Edited {
    return this.#change((plan) => success({ ...plan, ended: this.#now() }));
  }

  /** Adds or changes a kind of output, with its channel where that is new too. */
  setKind(kind: OutputKind, channels: readonly Channel[] = []): Edited {
    return this.#setOutputs({ outputKinds: [kind], channels });
  }

  setChannel(channel: Channel): Edited {
    return this.#setOutputs({ channels: [channel] });
  }

  /** Removes a kind that no goal and no piece names. */
  removeKind(id: string): Edited {
    return this.#setOutputs({ removedKinds: [id] });
  }

  /** Removes a channel on which nothing appears. */
  removeChannel(id: string): Edited {
    return this.#setOutputs({ removedChannels: [id] });
  }

  #setOutputs({
    outputKinds = [],
    channels = [],
    removedKinds = [],
    removedChannels = [],
  }: {
    readonly outputKinds?: readonly OutputKind[];
    readonly channels?: readonly Channel[];
    readonly removedKinds?: readonly string[];
    readonly removedChannels?: readonly string[];
  }): Edited {
    return this.#parts.ledger.execute({ kind: 'set-outputs', outputKinds, channels, removedKinds, removedChannels });
  }

  #changeGoal(id: string, change: (goal: Goal) => readonly Goal[]): Edited {
    return this.#change((plan) =>
      plan.goals.some((goal) => goal.id === id)
        ? success({ ...plan, goals: plan.goals.flatMap((goal) => (goal.id === id ? change(goal) : [goal])) })
        : failure({ code: 'goal-unknown' }),
    );
  }

  /** Where another window was faster, what it made of the plan is changed instead. */
  async #change(change: (plan: InfluencePlan) => Result<InfluencePlan, PlanFailure>, tries = MOST_TRIES): Edited {
    const { ledger } = this.#parts;
    const read = await ledger.read();
    if (!read.ok) return read;
    const plan = currentPlan(read.value);
    if (plan === null) return failure({ code: 'no-plan' });
    const changed = change(plan);
    if (!changed.ok) return changed;
    const was = fingerprint(plan);
    const done = await ledger.execute({ kind: 'set-plan', plan: changed.value, was, outputKinds: [], channels: [] });
    return !done.ok && done.failure.code === 'record-stale' && tries > 1 ? this.#change(change, tries - 1) : done;
  }

  #now(): string {
    return new Date(this.#parts.clock.now()).toISOString();
  }
}
