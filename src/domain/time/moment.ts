import { dayOf } from './day-of.js';
import type { LocalDate } from './local.js';

/** An instant, where a person sees it. */
export interface Moment {
  /** Milliseconds since 1970 (UTC). */
  readonly now: number;
  /** An IANA name for which `isZone` holds. */
  readonly zone: string;
}

/** The day on the person's calendar. */
export const localDateOf = ({ now, zone }: Moment): LocalDate => dayOf(now, zone);
