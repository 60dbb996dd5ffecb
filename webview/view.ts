import type { Intent, Shown } from '../src/protocol/page.js';
import type { PageSnapshot, TodaySnapshot } from '../src/protocol/page-snapshot.js';
import type { PiecesSnapshot, PlanSnapshot, ReviewSnapshot } from '../src/protocol/plan-snapshot.js';
import type { Format } from './format.js';
import type { PiecesDesk } from './pieces/pieces-desk.js';
import type { PlanDesk } from './plan/plan-desk.js';
import type { TodayDesk } from './today/today-desk.js';
import type { UiState } from './ui-state.js';

export type ReadySnapshot = Extract<PageSnapshot, { readonly state: 'ready' }>;

/** All that a section is drawn from. */
export interface View {
  readonly snapshot: ReadySnapshot;
  readonly ui: UiState;
  /** The host's clock, in milliseconds. */
  readonly now: number;
  readonly format: Format;
  /** Why the last intent was not carried out, or null. */
  readonly problem: string | null;
  /** What was asked for and is not answered yet. */
  readonly pending: readonly Intent[];
  /** The change whose Undo was closed, or null. */
  readonly closedUndo: string | null;
  readonly acts: Acts;
}

/** All that a section of the panel *Today* is drawn from. */
export interface TodayView extends View {
  readonly today: TodaySnapshot;
  readonly desk: TodayDesk;
}

/** All that a section of the panel *Plan* is drawn from, once there is a plan. */
export interface PlanView extends View {
  readonly plan: Extract<PlanSnapshot, { readonly state: 'ready' }>;
  readonly desk: PlanDesk;
}

/** All that a section of the panel *Pieces* is drawn from. */
export interface PiecesView extends View {
  readonly pieces: PiecesSnapshot;
  readonly desk: PiecesDesk;
}

/** All that a section of the panel *Review* is drawn from. */
export interface ReviewView extends View {
  readonly review: ReviewSnapshot;
}

/** What a section can ask of the page. */
export interface Acts {
  perform(intent: Intent): void;
  /** Changes what the page remembers. */
  change(change: Partial<UiState>): void;
  /** Asks for another panel or period. */
  show(shown: Partial<Shown>): void;
  /** Draws anew; then the control with this key, where one is given, has the focus. */
  draw(focus?: string): void;
  closeProblem(): void;
  closeUndo(change: string): void;
}

/** What a panel's desk can ask of the page. */
export interface DeskHost extends Acts {
  readonly ui: UiState;
  /** Remembers without drawing. */
  remember(change: Partial<UiState>): void;
  /** Asks what a line of capture would be understood as; the number of the question. */
  ask(line: string): number;
}
