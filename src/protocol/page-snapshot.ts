import type { PiecesSnapshot, PlanSnapshot, ReviewSnapshot } from './plan-snapshot.js';
import type { Instant, LocalDate, LocalTime } from '../domain/time/local.js';

/**
 * All that the planning page shows: plain data, put together by the host, replaced as a whole. Texts of people and
 * sentences come in the display language; times are instants, and the page tells the time itself.
 */
export type PageSnapshot =
  /** The store cannot be read: nothing else is shown. */
  | { readonly state: 'unavailable'; readonly message: string; readonly offers: readonly Offer[] }
  | {
      readonly state: 'ready';
      /** The host's clock when this was made; the page's own clock is corrected by it. */
      readonly now: Instant;
      /** The zone of the wall's clock, as IANA names it. */
      readonly zone: string;
      /** What runs: shown on every panel. */
      readonly timer: TimerSnapshot;
      readonly panel: PanelSnapshot;
      /** What the last change can be taken back with, or null. */
      readonly undo: UndoOffer | null;
    };

/** What the panel shows that is open. The others are not put together. */
export type PanelSnapshot =
  | { readonly id: 'today'; readonly today: TodaySnapshot }
  | { readonly id: 'plan'; readonly plan: PlanSnapshot }
  | { readonly id: 'pieces'; readonly pieces: PiecesSnapshot }
  | { readonly id: 'review'; readonly review: ReviewSnapshot };

/** A way on that the host offers by a button; `take-offer` names it. */
export interface Offer {
  readonly id: string;
  readonly label: string;
}

/** The last change, in words, which `undo` takes back. */
export interface UndoOffer {
  readonly change: string;
  readonly text: string;
}

export interface TodaySnapshot {
  readonly warnings: readonly PlanWarning[];
  /** A schedule that waits to be accepted, or null. */
  readonly proposal: ProposalSnapshot | null;
  readonly agenda: AgendaSnapshot;
  /** Next actions, grouped by context in the order in which they are shown. */
  readonly actions: readonly ActionGroup[];
  /** How many captured things wait to be clarified. */
  readonly inbox: number;
  readonly day: DaySnapshot;
  /** Where this week's hours went; absent while the audit is off. */
  readonly hours?: HoursSnapshot;
  /** When things will be finished; absent while too little is known. */
  readonly forecast?: ForecastSnapshot;
}

/** The interval that runs, as the store has it; the page computes what has passed and what is left. */
export type TimerSnapshot =
  | { readonly phase: 'idle'; /** Minutes of the next focus interval. */ readonly minutes: number }
  | {
      readonly phase: 'focus' | 'flow' | 'short-break' | 'long-break';
      readonly started: Instant;
      /** When it was paused, or null while it runs. */
      readonly paused: Instant | null;
      /** Milliseconds of pauses that are over. */
      readonly pausedFor: number;
      /** Minutes that were planned; null in flow, which has no end. */
      readonly minutes: number | null;
      readonly task: TimerTask | null;
      readonly interruptions: { readonly internal: number; readonly external: number };
    };

/** What is being worked on, with its focus intervals done and expected. */
export interface TimerTask {
  readonly id: string;
  readonly title: string;
  readonly done: number;
  readonly planned: number;
}

/** Something that will be late or does not fit, and the ways out. */
export interface PlanWarning {
  readonly id: string;
  readonly kind: 'late' | 'unplaced';
  readonly text: string;
  readonly offers: readonly Offer[];
}

export interface ProposalSnapshot {
  readonly id: string;
  readonly changes: readonly PlanChange[];
  /** How it compares with the greedy plan, in words. */
  readonly gap: string;
}

/** A stretch of time on the wall's clock. */
export interface Stretch {
  readonly start: Instant;
  readonly end: Instant;
}

/** One placement that the proposal adds, takes away or moves. */
export interface PlanChange {
  readonly id: string;
  readonly title: string;
  /** Where it is now, or null where it is added. */
  readonly from: Stretch | null;
  /** Where it would be, or null where it is taken away. */
  readonly to: Stretch | null;
  readonly reason: string;
}

export interface AgendaSnapshot {
  /** Whether there is a schedule at all: an empty day is something else than no plan. */
  readonly scheduled: boolean;
  /** Today's placements and meetings in order of time. */
  readonly entries: readonly AgendaEntry[];
}

export interface AgendaEntry extends Stretch {
  readonly id: string;
  readonly title: string;
  /** The task that is placed here; null for a meeting. */
  readonly task: string | null;
  /** Why it stands here, in one sentence; null for a meeting. */
  readonly reason: string | null;
  readonly done: boolean;
}

export interface ActionGroup {
  /** The context without its `@`, or null for actions without one. */
  readonly context: string | null;
  /** The most urgent first; the host may leave out the tail of a long list. */
  readonly items: readonly ActionItem[];
  /** How many there are in all. */
  readonly total: number;
}

export interface ActionItem {
  readonly id: string;
  readonly title: string;
  /** Minutes, or null. */
  readonly estimate: number | null;
  readonly due: { readonly at: LocalTime; readonly state: 'overdue' | 'today' | 'soon' | 'later' } | null;
  readonly urgency: number;
  /** What the urgency is the sum of. */
  readonly terms: readonly { readonly label: string; readonly value: number }[];
}

export interface DaySnapshot {
  /** Minutes of focus in each hour of today that has or may have some. */
  readonly focusByHour: readonly { readonly hour: number; readonly minutes: number }[];
  /** Finished focus intervals of each day of this week. */
  readonly week: readonly { readonly day: LocalDate; readonly intervals: number }[];
}

export interface HoursSnapshot {
  /** Minutes of this week by kind of work, beside the plan's. */
  readonly kinds: readonly { readonly kind: string; readonly minutes: number; readonly planned: number }[];
  readonly waste: readonly { readonly kind: string; readonly minutes: number; readonly count: number }[];
}

export interface ForecastSnapshot {
  /** Days by which a thing is finished with a chance of 50 % and of 80 %. */
  readonly items: readonly {
    readonly id: string;
    readonly title: string;
    readonly p50: LocalDate;
    readonly p80: LocalDate;
  }[];
  /** Chances that were given (0–1), how often they came true (0–1), and how many of them there were. */
  readonly calibration: readonly { readonly predicted: number; readonly observed: number; readonly count: number }[];
}
