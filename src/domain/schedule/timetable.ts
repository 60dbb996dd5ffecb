import { MINUTES_A_DAY } from '../time/local-minute.js';
import type { ScheduleProblem } from './problem.js';
import type { Stretch } from './stretch.js';

/** Work to be fitted in. */
export interface Wanted {
  readonly minutes: number;
  readonly minimumPiece: number;
  /** Not before, and not after. */
  readonly from: number;
  readonly to: number;
  /** By day, how many minutes in all may be placed until its end; null: as many as there is room for. */
  readonly targets: readonly number[] | null;
}

/** What is free while a schedule is made: the gaps of each day, and what its cap leaves. */
export class Timetable {
  readonly #first: number;
  /** Starts and ends of gaps by day, alternating, in order. */
  readonly #gaps: number[][];
  readonly #left: number[];

  constructor({ days }: ScheduleProblem) {
    this.#first = days[0]?.start ?? 0;
    this.#gaps = days.map(({ free }) => free.flatMap(({ start, end }) => [start, end]));
    this.#left = days.map(({ capacity }) => capacity);
  }

  /** Minutes that a day could still take. */
  left(day: number): number {
    return this.#left[day] ?? 0;
  }

  /** The stretches free on a day, in order. */
  gaps(day: number): readonly Stretch[] {
    const gaps = this.#gaps[day] ?? [];
    return Array.from({ length: gaps.length / 2 }, (_, index) => ({
      start: gaps[2 * index] ?? 0,
      end: gaps[2 * index + 1] ?? 0,
    }));
  }

  dayOf(minute: number): number {
    return Math.floor((minute - this.#first) / MINUTES_A_DAY);
  }

  /**
   * The earliest pieces that make up the work, in order of time; fewer minutes where there is no room for all. None is
   * shorter than the minimum, except a last one that completes the work.
   */
  fit({ minutes, minimumPiece, from, to, targets }: Wanted): Stretch[] {
    const pieces: Stretch[] = [];
    let wanted = minutes;
    for (let day = Math.max(0, this.dayOf(from)); day < this.#gaps.length && wanted > 0; day += 1) {
      if (this.#first + day * MINUTES_A_DAY >= to) break;
      let left = Math.min(this.#left[day] ?? 0, this.#allowed(targets, day, minutes - wanted, minimumPiece));
      const gaps = this.#gaps[day] ?? [];
      for (let index = 0; index < gaps.length && left > 0 && wanted > 0; index += 2) {
        const start = Math.max(gaps[index] ?? 0, from);
        const room = Math.min((gaps[index + 1] ?? 0) - start, to - start, left, wanted);
        if (room <= 0 || (room < minimumPiece && room < wanted)) continue;
        pieces.push({ start, end: start + room });
        wanted -= room;
        left -= room;
      }
    }
    return pieces;
  }

  /** Whether all of these stretches are free and the caps of their days allow them. */
  hasRoom(pieces: readonly Stretch[]): boolean {
    const used = new Map<number, number>();
    return pieces.every(({ start, end }) => {
      const day = this.dayOf(start);
      const gaps = this.#gaps[day] ?? [];
      const minutes = (used.get(day) ?? 0) + end - start;
      used.set(day, minutes);
      if (minutes > (this.#left[day] ?? 0)) return false;
      for (let index = 0; index < gaps.length; index += 2)
        if ((gaps[index] ?? 0) <= start && end <= (gaps[index + 1] ?? 0)) return true;
      return false;
    });
  }

  /** Takes stretches that are free. */
  take(pieces: readonly Stretch[]): void {
    for (const { start, end } of pieces) {
      const day = this.dayOf(start);
      const gaps = this.#gaps[day] ?? [];
      this.#left[day] = this.left(day) - (end - start);
      let index = 0;
      while ((gaps[index + 1] ?? Infinity) < end) index += 2;
      const before = gaps[index] ?? start;
      const after = gaps[index + 1] ?? end;
      const rest = [...(before < start ? [before, start] : []), ...(end < after ? [end, after] : [])];
      gaps.splice(index, 2, ...rest);
    }
  }

  /** Gives stretches back that were taken. */
  release(pieces: readonly Stretch[]): void {
    for (const { start, end } of pieces) {
      const day = this.dayOf(start);
      const gaps = this.#gaps[day] ?? [];
      this.#left[day] = this.left(day) + end - start;
      let index = 0;
      while ((gaps[index] ?? Infinity) < start) index += 2;
      const joinsBefore = index > 0 && gaps[index - 1] === start;
      const joinsAfter = gaps[index] === end;
      if (joinsBefore && joinsAfter) gaps.splice(index - 1, 2);
      else if (joinsBefore) gaps[index - 1] = end;
      else if (joinsAfter) gaps[index] = start;
      else gaps.splice(index, 0, start, end);
    }
  }

  /** How much of the work a day may take: what the targets until then leave, and at least a whole piece. */
  #allowed(targets: readonly number[] | null, day: number, placed: number, minimumPiece: number): number {
    if (targets === null) return Infinity;
    const wanted = (targets[day] ?? 0) - placed;
    return wanted > 0 ? Math.max(wanted, minimumPiece) : 0;
  }
}
