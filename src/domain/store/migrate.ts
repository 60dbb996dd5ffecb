import * as z from 'zod';
import type { Result } from '../result.js';
import { failure, success } from '../result.js';
import { NO_RECORDS } from './collections.js';
import type { StoreDocument } from './document.js';
import { documentSchema, SCHEMA } from './document.js';
import type { DocumentFailure } from './failure.js';
import { draftIdSchema, firstOutOfOrder, scoreEntrySchema } from './score-entry.js';
import { invalid, validate } from './validate.js';

/** Version 0: scores without traits. */
const version0 = z.strictObject({
  schema: z.literal(0),
  revision: z.int().nonnegative(),
  drafts: z.record(draftIdSchema, z.array(scoreEntrySchema.omit({ traits: true }))),
});

/** Version 2: without plans, pieces and what belongs to them. */
const version2 = documentSchema
  .omit({ channels: true, outputKinds: true, plans: true, pieces: true, engagement: true, importMappings: true })
  .extend({ schema: z.literal(2) });

/** Version 1: scores alone. */
const version1 = z.strictObject({
  schema: z.literal(1),
  revision: z.int().nonnegative(),
  drafts: z.record(draftIdSchema, z.array(scoreEntrySchema)),
});

/** The collections whose records name the id that they stand under. */
const WITH_IDS = ['tasks', 'projects', 'intervals', 'channels', 'outputKinds', 'plans', 'pieces'] as const;

type Step = (value: unknown) => Result<unknown, DocumentFailure>;

/** The step at index n makes version n + 1 of a document of version n. */
const STEPS: readonly Step[] = [
  (value) => {
    const old = validate(version0, value);
    if (!old.ok) return old;
    const drafts = Object.entries(old.value.drafts).map(
      ([draft, entries]) => [draft, entries.map((entry) => ({ ...entry, traits: null }))] as const,
    );
    return success({ schema: 1, revision: old.value.revision, drafts: Object.fromEntries(drafts) });
  },
  (value) => {
    const old = validate(version1, value);
    if (!old.ok) return old;
    const { revision, drafts } = old.value;
    const { tasks, projects, intervals, focusDays, preferences, schedules, reviews, activity, forecasts, leftLines } =
      NO_RECORDS;
    const time = {
      tasks,
      projects,
      intervals,
      focusDays,
      preferences,
      schedules,
      reviews,
      activity,
      forecasts,
      leftLines,
    };
    return success({ schema: 2, revision, drafts, ...time });
  },
  (value) => {
    const old = validate(version2, value);
    if (!old.ok) return old;
    return success({ ...NO_RECORDS, ...old.value, schema: 3 });
  },
];

/** Reads a document of any version that was ever written, and brings it to the present form. */
export const migrate = (value: unknown): Result<StoreDocument, DocumentFailure> => {
  const head = validate(z.looseObject({ schema: z.int().nonnegative() }), value);
  if (!head.ok) return head;
  const { schema } = head.value;
  if (schema > SCHEMA) return failure({ code: 'store-newer', schema, known: SCHEMA });
  let current: Result<unknown, DocumentFailure> = success(value);
  for (const step of STEPS.slice(schema)) {
    if (!current.ok) return current;
    current = step(current.value);
  }
  if (!current.ok) return current;
  const document = validate(documentSchema, current.value);
  return document.ok ? consistent(document.value) : document;
};

/** What the schema does not see: that entries are in order, and that records have the ids that they stand under. */
const consistent = (document: StoreDocument): Result<StoreDocument, DocumentFailure> => {
  for (const [draft, entries] of Object.entries(document.drafts)) {
    const late = firstOutOfOrder(entries);
    if (late >= 0) return failure(invalid(['drafts', draft, late, 'time'], 'earlier than the entry before it'));
  }
  for (const name of WITH_IDS) {
    const strange = Object.entries<{ readonly id: string }>(document[name]).find(([key, { id }]) => id !== key);
    if (strange !== undefined) return failure(invalid([name, strange[0], 'id'], 'another id than its key'));
  }
  return success(document);
};
