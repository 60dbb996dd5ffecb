import * as z from 'zod';
import type { ByKind } from './work-kind.js';
import { noTime, WORK_KINDS, workKindSchema } from './work-kind.js';

/** Hours of a working day for each kind. */
export type Shares = ByKind;

/** Eight hours as the article has them: four coding, two collaborating, two learning and writing. */
export const USUAL_SHARES: Shares = { coding: 4, collaborating: 2, learning: 1, writing: 1 };

/** What is wrong with the setting. */
export type SharesProblem =
  | { readonly code: 'shares-no-object' }
  | { readonly code: 'shares-unknown-kind'; readonly member: string }
  /** A share is a number of hours from 0 to 24. */
  | { readonly code: 'share-no-hours'; readonly member: string }
  | { readonly code: 'shares-over-a-day'; readonly hours: number };

/** The shares to go by, and why they are not the ones of the setting. */
export interface ReadShares {
  readonly shares: Shares;
  readonly problems: readonly SharesProblem[];
}

/** Reads the setting `inkbearing.time.shares`. A kind that it does not name has no hours; one with a fault has its usual ones. */
export const readShares = (value: unknown): ReadShares => {
  const read = z.record(z.string(), z.unknown()).safeParse(value);
  if (!read.success) return { shares: USUAL_SHARES, problems: [{ code: 'shares-no-object' }] };
  const shares = noTime();
  const problems: SharesProblem[] = [];
  for (const [member, hours] of Object.entries(read.data)) {
    const kind = workKindSchema.safeParse(member);
    if (!kind.success) problems.push({ code: 'shares-unknown-kind', member });
    else if (typeof hours === 'number' && hours >= 0 && hours <= 24) shares[kind.data] = hours;
    else {
      problems.push({ code: 'share-no-hours', member });
      shares[kind.data] = USUAL_SHARES[kind.data];
    }
  }
  const hours = WORK_KINDS.reduce((sum, kind) => sum + shares[kind], 0);
  if (hours <= 24) return { shares, problems };
  return { shares: USUAL_SHARES, problems: [...problems, { code: 'shares-over-a-day', hours }] };
};
