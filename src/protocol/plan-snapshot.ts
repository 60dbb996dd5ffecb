import type { ExportFormat } from '../domain/influence/channel.js';
import type { Goal } from '../domain/influence/goal.js';
import type { PieceStatus } from '../domain/influence/piece.js';
import type { LocalDate } from '../domain/time/local.js';
import type { Offer } from './page-snapshot.js';

/** A term of the objective, forecast beside fact; 0–100, null where there is nothing to tell it from. */
export interface TermSnapshot {
  readonly id: 'F' | 'E' | 'I' | 'T';
  readonly name: string;
  readonly weight: number;
  readonly forecast: number | null;
  readonly fact: number | null;
  /** How far the fact is from certain, in points to either side; null where it is a plain count. */
  readonly uncertainty: number | null;
  /** What it means and where it comes from, in one or two sentences. */
  readonly text: string;
  /** What the fact was made from. */
  readonly facts: readonly {
    readonly label: string;
    readonly value: string;
    /** A piece to be opened, or null. */ readonly piece: string | null;
  }[];
}

/** A goal as the person set it, and how far it is. */
export interface GoalSnapshot extends Goal {
  /** The goal in words. */
  readonly text: string;
  /** Pieces that count towards it: asked for, planned, and out. */
  readonly asked: number;
  /** Pieces that the portfolio has beside them, not accepted yet; absent where none is asked. */
  readonly proposed?: number;
  readonly planned: number;
  readonly done: number;
  readonly state: 'met' | 'on-track' | 'behind' | 'impossible';
}

/** A piece of the portfolio; hours are hours, quality is 0–100. */
export interface PlannedRow {
  readonly id: string;
  /** The piece, once the plan is accepted. */
  readonly piece: string | null;
  /** What the piece is called, once there is one. */
  readonly title: string | null;
  readonly kind: string;
  readonly channel: string;
  /** The day by which it is to be finished. */
  readonly by: LocalDate;
  readonly words: number | null;
  readonly quality: number | null;
  readonly hours: number;
  /** The kind of hours, in words. */
  readonly hoursFrom: string;
  readonly reason: string;
}

export interface HoursRow {
  readonly id: 'coding' | 'collaborating' | 'learning' | 'writing';
  readonly name: string;
  readonly available: number;
  readonly planned: number;
  /** What one more hour a week would add to the objective, in points; null while it is not known. */
  readonly worth: number | null;
}

export interface ParetoSnapshot {
  readonly quality: number;
  readonly reach: number;
  readonly hours: number;
  /** Whether the plan aims at it. */
  readonly chosen: boolean;
}

/** The panel *Plan*. */
export type PlanSnapshot =
  | {
      readonly state: 'none';
      readonly templates: readonly { readonly id: string; readonly name: string; readonly text: string }[];
    }
  | {
      readonly state: 'ready';
      readonly id: string;
      readonly name: string;
      readonly from: LocalDate;
      readonly to: LocalDate;
      readonly weeks: number;
      /** When it was accepted, in words, or null. */
      readonly accepted: string | null;
      /** Whether the portfolio holds pieces that are not accepted yet. */
      readonly canAccept: boolean;
      readonly weights: { readonly efficiency: number; readonly influence: number; readonly time: number };
      /** Whether a portfolio is being computed; what is shown is the one before. */
      readonly planning: boolean;
      /** Why there is no portfolio, in words, or null. */
      readonly problem: string | null;
      readonly terms: readonly TermSnapshot[];
      readonly objective: { readonly forecast: number | null; readonly fact: number | null; readonly text: string };
      readonly hours: readonly HoursRow[];
      readonly goals: readonly GoalSnapshot[];
      readonly rows: readonly PlannedRow[];
      readonly pareto: readonly ParetoSnapshot[];
      /** Where the plan itself lies among them; null before there is a portfolio with a quality. */
      readonly standing: Omit<ParetoSnapshot, 'chosen'> | null;
      /** What would have to give where the goals cannot be met, the smallest first. */
      readonly relaxations: readonly { readonly text: string; readonly offer: Offer | null }[];
      /** What an hour of writing comes to: c1 and c2, and how sure that is. */
      readonly effort: { readonly text: string; readonly c1: number; readonly c2: number; readonly pieces: number };
      readonly kinds: readonly KindRow[];
    };

/** A kind of output in the table that the person edits. */
export interface KindRow {
  readonly id: string;
  readonly name: string;
  readonly channel: string;
  readonly words: number | null;
  readonly qualityLevels: readonly number[];
  readonly fixedHours: number | null;
  readonly hoursFrom: string;
  readonly maximumPerWeek: number;
  readonly reach: number;
}

/** The panel *Pieces*. */
export interface PiecesSnapshot {
  readonly today: LocalDate;
  readonly statuses: readonly { readonly id: PieceStatus; readonly name: string }[];
  readonly channels: readonly { readonly id: string; readonly name: string; readonly format: ExportFormat }[];
  readonly kinds: readonly { readonly id: string; readonly name: string }[];
  readonly items: readonly PieceItem[];
  /** Pieces whose file is gone: what to do about each. */
  readonly missing: readonly { readonly piece: string; readonly text: string; readonly offers: readonly Offer[] }[];
}

/** A piece on the board and in the calendar. */
export interface PieceItem {
  readonly id: string;
  readonly title: string;
  readonly status: PieceStatus;
  /** The kind of output in words, or null. */
  readonly kind: string | null;
  /** The ids of the channels on which it is to appear or has appeared. */
  readonly channels: readonly string[];
  readonly planned: LocalDate | null;
  readonly scheduled: LocalDate | null;
  readonly published: LocalDate | null;
  /** Whether its planned or scheduled day is over and it is not out. */
  readonly late: boolean;
  readonly hasDraft: boolean;
  readonly words: { readonly now: number | null; readonly target: number | null };
  readonly quality: { readonly now: number | null; readonly target: number | null };
  readonly hours: { readonly spent: number; readonly planned: number | null };
  /** The influence score, 0–100, with its uncertainty in points to either side; null before something came back. */
  readonly influence: { readonly score: number; readonly uncertainty: number } | null;
  readonly comments: number | null;
}

/** The panel *Review*. */
export interface ReviewSnapshot {
  readonly period: 'week' | 'month';
  readonly from: LocalDate;
  /** The last day, included; it may be still to come. */
  readonly to: LocalDate;
  readonly terms: readonly TermSnapshot[];
  readonly goals: readonly GoalSnapshot[];
  readonly hours: readonly { readonly name: string; readonly planned: number; readonly spent: number | null }[];
  /** What came out of the period. */
  readonly published: readonly {
    readonly piece: string;
    readonly title: string;
    readonly day: LocalDate;
    /** What is known of it, in words; empty where nothing is. */
    readonly text: string;
  }[];
  readonly advice: {
    readonly stop: readonly string[];
    readonly start: readonly string[];
    readonly keep: readonly string[];
    /** What would have to be known to say more. */
    readonly missing?: readonly string[];
  };
  /** Whether the review of this period has been written as a draft. */
  readonly written: boolean;
}
