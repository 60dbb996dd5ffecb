import type { Goal } from '../domain/influence/goal.js';
import type { Aim } from '../domain/influence/influence-plan.js';
import type { PieceStatus } from '../domain/influence/piece.js';
import type { PageSnapshot } from './page-snapshot.js';

/** What a person wants, as the page tells the host. */
export type Intent =
  | TodayIntent
  | PlanIntent
  | PieceIntent
  /** Takes a way on that the host offered. */
  | { readonly type: 'take-offer'; readonly offer: string }
  /** Writes the review of a period as a Markdown draft and opens it. */
  | { readonly type: 'write-review'; readonly period: ReviewPeriod };

/** What a person wants of tasks, timer and schedule, and everywhere. */
export type TodayIntent =
  /** A line of capture, as it was typed. */
  | { readonly type: 'add-task'; readonly line: string }
  | { readonly type: 'set-done'; readonly task: string; readonly done: boolean }
  /** Shows a task where it can be edited. */
  | { readonly type: 'open-task'; readonly task: string }
  | { readonly type: 'start-focus'; readonly task: string | null; readonly flow: boolean }
  | { readonly type: 'pause-focus' }
  | { readonly type: 'resume-focus' }
  | { readonly type: 'interrupt'; readonly by: 'internal' | 'external' }
  | { readonly type: 'void-focus' }
  | { readonly type: 'stop-focus' }
  | { readonly type: 'skip-break' }
  /** Makes a schedule and stages it as a proposal. */
  | { readonly type: 'schedule' }
  | { readonly type: 'accept-proposal'; readonly proposal: string }
  | { readonly type: 'discard-proposal'; readonly proposal: string }
  | { readonly type: 'undo'; readonly change: string }
  | { readonly type: 'open'; readonly place: Place };

/** What a person wants of the plan. */
export type PlanIntent =
  | { readonly type: 'start-plan'; readonly template: string }
  | { readonly type: 'set-weights'; readonly efficiency: number; readonly influence: number; readonly time: number }
  /** A goal as it is to be; an id that is not known yet adds it. */
  | { readonly type: 'set-goal'; readonly goal: Goal }
  | { readonly type: 'remove-goal'; readonly goal: string }
  /** Aims at a point of the Pareto curve; null: at the objective alone. */
  | { readonly type: 'aim'; readonly aim: Aim | null }
  | { readonly type: 'set-period'; readonly start: string; readonly weeks: number }
  | { readonly type: 'accept-plan' }
  | { readonly type: 'end-plan' }
  /** Opens what asks for a kind of output; null: for a new one. */
  | { readonly type: 'edit-kind'; readonly kind: string | null };

/** What a person wants of pieces. */
export type PieceIntent =
  | { readonly type: 'add-piece'; readonly title: string }
  | { readonly type: 'move-piece'; readonly piece: string; readonly status: PieceStatus }
  /** A day in the calendar; null takes it out. */
  | {
      readonly type: 'date-piece';
      readonly piece: string;
      readonly which: 'planned' | 'scheduled';
      readonly date: string | null;
    }
  /** Opens the draft; where there is none yet, it is made from the template of its kind. */
  | { readonly type: 'open-draft'; readonly piece: string }
  /** Opens what asks for the rest: publish, export, engagement, everything else. */
  | { readonly type: 'piece-command'; readonly piece: string; readonly command: PieceCommandName }
  /** Reads engagement from a file. */
  | { readonly type: 'import-engagement' };

export const PIECE_COMMAND_NAMES = ['edit', 'publish', 'export', 'engagement', 'remove'] as const;
export type PieceCommandName = (typeof PIECE_COMMAND_NAMES)[number];

export const REVIEW_PERIODS = ['week', 'month'] as const;
export type ReviewPeriod = (typeof REVIEW_PERIODS)[number];

/** The panels of the page. */
export const PANELS = ['today', 'plan', 'pieces', 'review'] as const;
export type Panel = (typeof PANELS)[number];

/** What is to be seen. */
export interface Shown {
  readonly panel: Panel;
  /** Which period the review is of. */
  readonly period: ReviewPeriod;
}

/** Places outside the page that it leads to. */
export const PLACES = ['tasks', 'review', 'hours', 'calendars', 'audit', 'log'] as const;
export type Place = (typeof PLACES)[number];

/** What the page tells the host. */
export type FromPage =
  /** The page listens; what was sent before is lost. */
  | ({ readonly type: 'ready' } & Shown)
  /** Another panel or period is to be seen; a snapshot of it follows. */
  | ({ readonly type: 'show' } & Shown)
  /** Asks what a line of capture would be understood as. */
  | { readonly type: 'preview'; readonly id: number; readonly line: string }
  | { readonly type: 'perform'; readonly id: number; readonly intent: Intent };

/** What the host tells the page. */
export type ToPage =
  /** The display language and its texts by the English ones, null for English; sent once, first. */
  | { readonly type: 'texts'; readonly language: string; readonly texts: Readonly<Record<string, string>> | null }
  | { readonly type: 'snapshot'; readonly snapshot: PageSnapshot }
  | { readonly type: 'preview'; readonly id: number; readonly chips: readonly Chip[] }
  /** The answer to `perform`: why nothing was done, in words, or null. */
  | { readonly type: 'performed'; readonly id: number; readonly problem: string | null };

/** One thing that was understood in a line of capture. */
export interface Chip {
  readonly kind:
    'title' | 'list' | 'context' | 'tag' | 'project' | 'date' | 'estimate' | 'priority' | 'recurrence' | 'problem';
  /** In words: `tomorrow 09:00`, `75 min`. */
  readonly text: string;
}
