import type { Weights } from '../../src/domain/influence/influence-plan.js';
import type { Intent } from '../../src/protocol/page.js';
import type { DeskHost, ReadySnapshot } from '../view.js';
import { goalDraftOf, readGoal, type GoalDraft, type GoalNumber } from './goal-draft.js';

/** Milliseconds for which a slider stands still before the host is told. */
const SLIDING = 250;

/** What the panel *Plan* knows only while the page is open: where the sliders are, and what is wrong in a form. */
export class PlanDesk {
  readonly #host: DeskHost;
  /** Where the sliders are while the host does not know it yet; null where they are as the plan has them. */
  weights: Weights | null = null;
  /** What cannot be in the form of a goal. */
  wrong: readonly GoalNumber[] = [];
  /** The period that is being written; null while none is. */
  period: { readonly start: string; readonly weeks: string } | null = null;
  /** Grows with each change. */
  version = 0;
  /** The control that opened the form: it has the focus again once that is closed. */
  #opener = 'add goal';
  #sliding: ReturnType<typeof setTimeout> | undefined;
  /** How many answers about weights are to come. */
  #unanswered = 0;

  constructor(host: DeskHost) {
    this.#host = host;
  }

  /** A slider was moved. */
  slide(weights: Weights): void {
    this.weights = weights;
    clearTimeout(this.#sliding);
    this.#sliding = setTimeout(() => {
      this.#sliding = undefined;
      this.#unanswered += 1;
      this.#host.perform({ type: 'set-weights', ...weights });
    }, SLIDING);
    this.#draw();
  }

  /** The sliders are given back to the plan once it has what they say, or once all answers have come. */
  took({ panel }: ReadySnapshot): void {
    if (panel.id !== 'plan' || panel.plan.state === 'none' || this.weights === null) return;
    if (this.#sliding !== undefined) return;
    const { efficiency, influence, time } = panel.plan.weights;
    const arrived =
      efficiency === this.weights.efficiency && influence === this.weights.influence && time === this.weights.time;
    if (arrived || this.#unanswered === 0) this.#release();
  }

  answered(intent: Intent, problem: string | null): void {
    if (intent.type === 'set-weights') {
      this.#unanswered -= 1;
      if (problem !== null && this.#sliding === undefined) this.#release();
    }
    // What could not be done is not lost.
    if (problem === null) return;
    if (intent.type === 'set-goal' && this.#host.ui.goal === null)
      this.#host.remember({ goal: goalDraftOf(intent.goal) });
    if (intent.type === 'set-period') this.period ??= { start: intent.start, weeks: String(intent.weeks) };
    this.version += 1;
  }

  /** Opens the form of a goal; `opener` is the key of the control that asked for it. */
  openGoal(goal: GoalDraft, opener: string): void {
    this.wrong = [];
    this.#opener = opener;
    this.#host.remember({ goal });
    this.#draw('goal kind');
  }

  editGoal(change: Partial<GoalDraft>): void {
    const { goal } = this.#host.ui;
    if (goal === null) return;
    this.#host.remember({ goal: { ...goal, ...change } });
    this.#draw();
  }

  closeGoal(): void {
    this.wrong = [];
    this.#host.remember({ goal: null });
    this.#draw(this.#opener);
  }

  /** Asks for the goal that stands in the form; where it cannot be, the first thing that is wrong has the focus. */
  saveGoal(): void {
    const { goal: draft } = this.#host.ui;
    if (draft === null) return;
    const read = readGoal(draft);
    if (read.goal === null) {
      this.wrong = read.wrong;
      this.#draw(`goal ${read.wrong[0]}`);
      return;
    }
    this.closeGoal();
    this.#host.perform({ type: 'set-goal', goal: read.goal });
  }

  openPeriod(start: string, weeks: number): void {
    this.period = { start, weeks: String(weeks) };
    this.#draw('period start');
  }

  editPeriod(change: { readonly start?: string; readonly weeks?: string }): void {
    if (this.period !== null) this.period = { ...this.period, ...change };
    this.#draw();
  }

  closePeriod(): void {
    this.period = null;
    this.#draw('period');
  }

  #release(): void {
    this.weights = null;
    this.version += 1;
  }

  #draw(focus?: string): void {
    this.version += 1;
    this.#host.draw(focus);
  }
}
