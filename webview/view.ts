import type { Chip, Intent } from '../src/protocol/page.js';
import type { PageSnapshot, TodaySnapshot } from '../src/protocol/page-snapshot.js';
import type { Format } from './format.js';
import type { UiState } from './ui-state.js';

/** All that a section is drawn from. */
export interface View {
  readonly snapshot: Extract<PageSnapshot, { readonly state: 'ready' }>;
  readonly ui: UiState;
  /** The host's clock, in milliseconds. */
  readonly now: number;
  readonly format: Format;
  /** What was understood in the capture box. */
  readonly chips: readonly Chip[];
  /** Why the last intent was not carried out, or null. */
  readonly problem: string | null;
  /** Tasks whose tick is on its way to the host. */
  readonly ticked: ReadonlySet<string>;
  /** The control of the list of actions that the Tab key leads to. */
  readonly cell: string;
  /** The action whose urgency is being explained, or null. */
  readonly explained: string | null;
  /** The change whose Undo was closed, or null. */
  readonly closedUndo: string | null;
  readonly acts: Acts;
}

/** All that a section of the panel *Today* is drawn from. */
export interface TodayView extends View {
  readonly today: TodaySnapshot;
}

/** What a section can ask of the page. */
export interface Acts {
  perform(intent: Intent): void;
  /** Changes what the page remembers. */
  change(change: Partial<UiState>): void;
  /** Something was typed into the capture box. */
  type(line: string): void;
  /** Enter in the capture box. */
  capture(): void;
  focusCell(cell: string): void;
  explain(action: string | null): void;
  closeProblem(): void;
  closeUndo(change: string): void;
}
