import type { Ledger } from '../app/ledger.js';
import type { Planner } from '../app/planner.js';
import type { Clock } from '../app/ports/clock.js';
import type { LocalTime } from '../domain/time/local.js';
import { formatLocalMinute } from '../domain/time/local-minute.js';
import { localMinute } from '../domain/time/zone.js';

/** What the commands of the schedule work with. */
export interface ScheduleParts {
  readonly planner: Planner;
  readonly ledger: Ledger;
  readonly clock: Pick<Clock, 'now' | 'zone'>;
  readonly log: (text: string) => void;
}

/** Now on the person's wall. */
export const wallTime = (clock: ScheduleParts['clock']): LocalTime =>
  formatLocalMinute(localMinute(clock.now(), clock.zone()));
