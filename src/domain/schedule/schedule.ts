import type { PlacementReason, UnplacedReason } from './reason.js';
import type { Conflict, WayOut } from './conflict.js';
import type { Stretch } from './stretch.js';

/** A task in a stretch of time. */
export interface Piece extends Stretch {
  readonly task: string;
}

/** A piece with why it is there. */
export interface Placement extends Piece {
  readonly reason: PlacementReason;
}

/** Work for which there is no room. */
export interface Unplaced {
  readonly task: string;
  readonly minutes: number;
  readonly reason: UnplacedReason;
  /** Cheap changes that would place it: the smallest that a bounded search found. */
  readonly waysOut: readonly WayOut[];
}

/** Work that is placed after its due. */
export interface Late {
  readonly task: string;
  readonly minutes: number;
  readonly waysOut: readonly WayOut[];
}

/** How good a schedule is, as docs/schedule.md defines it. */
export interface Objective {
  readonly value: number;
  /** No schedule can be better than this. */
  readonly bound: number;
  /** |value − bound| / max(1, |value|). */
  readonly gap: number;
  /** The value of the greedy schedule. */
  readonly greedy: number;
}

/** All placements, and what could not be placed. */
export interface Schedule {
  /** In order of time. */
  readonly placements: readonly Placement[];
  readonly unplaced: readonly Unplaced[];
  readonly late: readonly Late[];
  readonly objective: Objective;
  /** Why not everything can be done in time: sets of tasks that need more than there is. */
  readonly conflicts: readonly Conflict[];
}
