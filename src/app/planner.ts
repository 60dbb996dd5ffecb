import { MINUTES_A_DAY } from '../domain/time/local-minute.js';
import { minutesByDate, minutesByTask } from '../domain/audit/worked-on.js';
import { workedOn } from '../domain/audit/focus-work.js';
import { ratiosOf, velocityOf } from '../domain/audit/velocity.js';
import { outcomesOf } from '../domain/audit/forecast-facts.js';
import { busyStretches } from '../domain/calendar/busy-stretches.js';
import type { Meeting } from '../domain/calendar/meeting.js';
import { failure, success, type Result } from '../domain/result.js';
import { keepSchedule } from '../domain/schedule/keep-schedule.js';
import type { KeptSchedule } from '../domain/schedule/kept-schedule.js';
import { pinPlacement, type PinFailure } from '../domain/schedule/pin-placement.js';
import { DEFAULT_PREFERENCES } from '../domain/schedule/preferences.js';
import type { ScheduleProblem } from '../domain/schedule/problem.js';
import { problemOf } from '../domain/schedule/problem-of.js';
import type { Schedule } from '../domain/schedule/schedule.js';
import { recordOf } from '../domain/store/collections.js';
import type { StoreEvent } from '../domain/store/command.js';
import type { StoreDocument } from '../domain/store/document.js';
import type { StoreFailure } from '../domain/store/failure.js';
import { dayOf } from '../domain/time/day-of.js';
import type { LocalTime } from '../domain/time/local.js';
import { localMinute, skippedStretches } from '../domain/time/zone.js';
import type { Calendars, CalendarsTrouble } from './calendars.js';
import type { Ledger } from './ledger.js';
import type { Clock } from './ports/clock.js';

/** Two weeks: this one, and what falls due right after it. */
const HORIZON_DAYS = 14;

/** Why there is no schedule. `no-tasks`: nothing is clarified and open. `no-hours`: no working hour is free. */
export type PlannerFailure =
  | StoreFailure
  | PinFailure
  | { readonly code: 'no-tasks' }
  | { readonly code: 'no-hours' }
  | { readonly code: 'solver'; readonly message: string };

/** A schedule that was proposed, and what could not be read of the calendars. */
export interface Proposed {
  readonly schedule: KeptSchedule;
  readonly troubles: readonly CalendarsTrouble[];
}

export interface PlannerParts {
  readonly ledger: Ledger;
  readonly clock: Pick<Clock, 'now' | 'zone'>;
  readonly calendars: Pick<Calendars, 'meetings'>;
  /** Makes the schedule; off the calling thread. A failure is in words for the log. */
  readonly solve: (problem: ScheduleProblem) => Promise<Result<Schedule, string>>;
}

/** What takes time while a schedule is made. */
export type PlannerStep = 'calendars' | 'solving';

/** Who waits for a schedule. */
export interface PlannerWatch {
  /** Is told what is done from now on. */
  readonly onStep: (step: PlannerStep) => void;
  /** Whether the schedule is no longer wanted. */
  readonly isCancelled: () => boolean;
}

const UNWATCHED: PlannerWatch = { onStep: () => undefined, isCancelled: () => false };

/** Makes schedules from what the store holds, stages them, and carries out what a person decides of them. */
export class Planner {
  readonly #parts: PlannerParts;

  constructor(parts: PlannerParts) {
    this.#parts = parts;
  }

  /** Makes a schedule around what is accepted, pinned and in the calendars, and stages it; null where it was cancelled. */
  async propose({ onStep, isCancelled } = UNWATCHED): Promise<Result<Proposed | null, PlannerFailure>> {
    const { ledger, clock, solve } = this.#parts;
    const read = await ledger.read();
    if (!read.ok) return read;
    const [now, zone] = [clock.now(), clock.zone()];
    const minute = localMinute(now, zone);
    const preferences = recordOf(read.value.preferences, 'time') ?? DEFAULT_PREFERENCES;
    const window = { start: minute, end: (Math.floor(minute / MINUTES_A_DAY) + HORIZON_DAYS) * MINUTES_A_DAY };
    onStep('calendars');
    const { meetings, troubles } = await this.#parts.calendars.meetings(preferences.calendars, { ...window, zone });
    const worked = workedOn(read.value, now);
    const question = problemOf({
      records: read.value,
      preferences,
      now: minute,
      days: HORIZON_DAYS,
      busy: [...busyStretches(meetings, window), ...skippedStretches(zone, window.start, window.end)],
      worked: minutesByTask(worked),
      workedToday: minutesByDate(worked).get(dayOf(now, zone)) ?? 0,
      velocity: velocityOf(ratiosOf(outcomesOf(read.value.tasks, worked, zone))),
    });
    const { problem, pinned, waiting } = question;
    if (problem.tasks.length + pinned.length + waiting.length === 0) return failure({ code: 'no-tasks' });
    if (problem.days.every(({ capacity }) => capacity === 0)) return failure({ code: 'no-hours' });
    if (isCancelled()) return success(null);
    onStep('solving');
    const solved = await solve(problem);
    if (isCancelled()) return success(null);
    if (!solved.ok) return failure({ code: 'solver', message: solved.failure });
    const schedule = keepSchedule(new Date(now).toISOString(), question, solved.value);
    const staged = await ledger.executeQuietly({ kind: 'propose-schedule', schedule });
    return staged.ok ? success({ schedule, troubles }) : staged;
  }

  /** Lets a proposal hold. */
  accept(made: string): Promise<Result<StoreEvent, StoreFailure>> {
    return this.#parts.ledger.execute({ kind: 'accept-schedule', made });
  }

  /** Drops a proposal. */
  discard(made: string): Promise<Result<StoreEvent, StoreFailure>> {
    return this.#parts.ledger.execute({ kind: 'discard-schedule', made });
  }

  /** Puts a placement of the schedule that holds to another time, where it stays; `start` null takes it out. */
  async pin(
    placement: { readonly task: string; readonly start: LocalTime },
    start: LocalTime | null,
  ): Promise<Result<StoreEvent, StoreFailure | PinFailure>> {
    const { ledger } = this.#parts;
    const read = await ledger.read();
    if (!read.ok) return read;
    const accepted = recordOf(read.value.schedules, 'accepted');
    if (accepted === undefined) return failure({ code: 'schedule-gone' });
    const schedule = pinPlacement(accepted, placement, start);
    if (!schedule.ok) return schedule;
    return ledger.execute({ kind: 'change-schedule', made: accepted.made, schedule: schedule.value });
  }

  /** The meetings of a day and the days after it. @param day local midnight, in local minutes */
  async meetings(document: StoreDocument, day: number, days: number): Promise<readonly Meeting[]> {
    const preferences = recordOf(document.preferences, 'time') ?? DEFAULT_PREFERENCES;
    const window = { start: day, end: day + days * MINUTES_A_DAY, zone: this.#parts.clock.zone() };
    return (await this.#parts.calendars.meetings(preferences.calendars, window)).meetings;
  }
}
