import * as z from 'zod';
import { localDateSchema, type LocalDate } from '../time/local.js';
import type { ActivityFile, Stretch } from './stretch.js';
import type { ByKind } from './work-kind.js';
import { workKindSchema } from './work-kind.js';

/** Where a day's hours went, file by file. */
export interface DetailedDay {
  readonly detail: 'files';
  readonly date: LocalDate;
  /** In the order of their keys. */
  readonly files: readonly ActivityFile[];
  /** Start and end in whole seconds since 1970 (UTC), and the index of the file; in their order, none over another. */
  readonly stretches: readonly (readonly [start: number, end: number, file: number])[];
}

/** Where an old day's hours went: by kind and by project, nothing of files and times. All numbers but `count` are seconds. */
export interface RolledDay {
  readonly detail: 'kinds';
  readonly date: LocalDate;
  /** By workspace folder, as a URI; empty for none. */
  readonly projects: Readonly<Record<string, ByKind>>;
  readonly fragments: { readonly count: number; readonly seconds: number };
}

/** The activity of one day of the wall's calendar. */
export type ActivityDay = DetailedDay | RolledDay;

const seconds = z.int().nonnegative();

export const activityFileSchema = z.strictObject({
  uri: z
    .string()
    .regex(/^[a-z][a-z0-9+.-]*:./i, 'expected a URI')
    .max(4096),
  language: z.string().max(100),
  project: z.string().max(4096),
  kind: workKindSchema,
}) satisfies z.ZodType<ActivityFile>;

const detailedDaySchema = z
  .strictObject({
    detail: z.literal('files'),
    date: localDateSchema,
    files: z.array(activityFileSchema),
    stretches: z.array(z.tuple([seconds, seconds, seconds])),
  })
  .refine(
    ({ files, stretches }) => areSound(files.length, stretches),
    'expected stretches in order, of files of the day',
  );

const rolledDaySchema = z.strictObject({
  detail: z.literal('kinds'),
  date: localDateSchema,
  projects: z.record(z.string(), z.record(workKindSchema, seconds)),
  fragments: z.strictObject({ count: seconds, seconds }),
});

export const activityDaySchema = z.discriminatedUnion('detail', [
  detailedDaySchema,
  rolledDaySchema,
]) satisfies z.ZodType<ActivityDay>;

const areSound = (files: number, stretches: DetailedDay['stretches']): boolean => {
  let before = 0;
  return stretches.every(([start, end, file]) => {
    const sound = start >= before && end > start && file < files;
    before = end;
    return sound;
  });
};

/** The stretches of a day with their files. */
export const stretchesOf = ({ files, stretches }: DetailedDay): readonly Stretch[] =>
  stretches.flatMap(([start, end, index]) => {
    const file = files[index];
    return file === undefined ? [] : [{ start, end, file }];
  });
