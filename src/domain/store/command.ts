import * as z from 'zod';
import type { ScoreEntry } from './document.js';
import { draftIdSchema, scoreEntrySchema } from './document.js';

/**
 * What the store can be asked to do.
 * - `record-score`: remember a measurement; its own time is the present for the rolling up.
 * - `forget-draft`: remove all that is known of a draft.
 * - `restore-draft`: put a draft's entries back as they were; this is what undoes the others.
 */
export type StoreCommand =
  | { readonly kind: 'record-score'; readonly draft: string; readonly entry: ScoreEntry }
  | { readonly kind: 'forget-draft'; readonly draft: string }
  | { readonly kind: 'restore-draft'; readonly draft: string; readonly entries: readonly ScoreEntry[] };

/** What happened: the draft concerned, the revision it led to, and the command that undoes it. */
export interface StoreEvent {
  readonly kind: 'score-recorded' | 'draft-forgotten' | 'draft-restored';
  readonly draft: string;
  readonly revision: number;
  readonly undo: StoreCommand;
}

export const commandSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('record-score'), draft: draftIdSchema, entry: scoreEntrySchema }),
  z.strictObject({ kind: z.literal('forget-draft'), draft: draftIdSchema }),
  z.strictObject({ kind: z.literal('restore-draft'), draft: draftIdSchema, entries: z.array(scoreEntrySchema) }),
]) satisfies z.ZodType<StoreCommand>;
