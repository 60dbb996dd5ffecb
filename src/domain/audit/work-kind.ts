import * as z from 'zod';

/** The kinds that hours have, after the article that the plan comes from: coding, collaborating, learning and writing. */
export const WORK_KINDS = ['coding', 'collaborating', 'learning', 'writing'] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

export const workKindSchema = z.enum(WORK_KINDS);

/** A number for each kind. */
export type ByKind = Readonly<Record<WorkKind, number>>;

/** Nothing of any kind. */
export const noTime = (): Record<WorkKind, number> => ({ coding: 0, collaborating: 0, learning: 0, writing: 0 });

/** The sum of numbers for each kind. */
export const sumOfKinds = (each: readonly ByKind[]): ByKind => {
  const sum = noTime();
  for (const one of each) for (const kind of WORK_KINDS) sum[kind] += one[kind];
  return sum;
};
