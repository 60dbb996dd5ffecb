import * as z from 'zod';
import type { Patch } from '../store/merged.js';
import { idSchema, projectSchema, taskSchema, type Project, type Task } from '../tasks/task.js';
import { channelSchema, type Channel } from './channel.js';
import { engagementSchema, type Engagement } from './engagement.js';
import { importMappingSchema, type ImportMapping } from './import-mapping.js';
import { influencePlanSchema, type InfluencePlan } from './influence-plan.js';
import { outputKindSchema, type OutputKind } from './output-kind.js';
import { pieceSchema, type Piece, type PieceStatus } from './piece.js';

/**
 * A change of one piece. It is refused where the piece is no longer in the state `expect`, or where one of the members that it replaces is
 * no longer as it `was` (`membersMark`).
 */
export interface PieceChange {
  readonly id: string;
  readonly set: Patch<Omit<Piece, 'id' | 'created'>>;
  readonly expect?: PieceStatus | undefined;
  readonly was?: string | undefined;
}

/**
 * About plans, pieces and what came back. A plan that is changed or accepted is refused where it is no longer as it `was` (`fingerprint`);
 * one that is begun where none `was` (null) and another runs by now.
 * - `set-plan`: add a plan or replace it, with the output kinds and channels that it needs; those that there are stay as they are.
 * - `remove-plan`: forget a plan; its pieces stay, without a plan.
 * - `accept-plan`: a plan holds now; its pieces and their tasks are made, all or none.
 * - `set-outputs`: add or change output kinds and channels, and remove those that nothing uses.
 * - `change-pieces`: add pieces and change others, with tasks that are made or closed along, all or none.
 * - `remove-pieces`: forget pieces and what was counted of them; their drafts and tasks stay.
 * - `record-engagement`: what was counted; the same piece, channel and day again replaces it. Pieces that are not there yet can be
 *   made along, all or none.
 * - `remove-engagement`: forget counts, by their keys.
 * - `remember-mapping`: how a table with these columns is to be understood.
 */
export type InfluenceCommand =
  | {
      readonly kind: 'set-plan';
      readonly plan: InfluencePlan;
      readonly was?: string | null | undefined;
      readonly outputKinds: readonly OutputKind[];
      readonly channels: readonly Channel[];
    }
  | { readonly kind: 'remove-plan'; readonly id: string }
  | {
      readonly kind: 'accept-plan';
      readonly plan: InfluencePlan;
      readonly was?: string | undefined;
      readonly pieces: readonly Piece[];
      readonly projects: readonly Project[];
      readonly tasks: readonly Task[];
    }
  | {
      readonly kind: 'set-outputs';
      readonly outputKinds: readonly OutputKind[];
      readonly channels: readonly Channel[];
      readonly removedKinds: readonly string[];
      readonly removedChannels: readonly string[];
    }
  | {
      readonly kind: 'change-pieces';
      readonly add: readonly Piece[];
      readonly changes: readonly PieceChange[];
      readonly tasks: readonly Task[];
      /** Tasks that are done with it, and when. */
      readonly done: { readonly ids: readonly string[]; readonly at: string } | null;
    }
  | { readonly kind: 'remove-pieces'; readonly ids: readonly string[] }
  | {
      readonly kind: 'record-engagement';
      readonly entries: readonly Engagement[];
      readonly pieces?: readonly Piece[] | undefined;
    }
  | { readonly kind: 'remove-engagement'; readonly keys: readonly string[] }
  | { readonly kind: 'remember-mapping'; readonly table: string; readonly mapping: ImportMapping };

const pieceChangeSchema = z.strictObject({
  id: idSchema,
  set: pieceSchema.omit({ id: true, created: true }).partial(),
  expect: pieceSchema.shape.status.optional(),
  was: z.string().optional(),
});

export const influenceCommandSchemas = [
  z.strictObject({
    kind: z.literal('set-plan'),
    plan: influencePlanSchema,
    was: z.string().nullable().optional(),
    outputKinds: z.array(outputKindSchema),
    channels: z.array(channelSchema),
  }),
  z.strictObject({ kind: z.literal('remove-plan'), id: idSchema }),
  z.strictObject({
    kind: z.literal('accept-plan'),
    plan: influencePlanSchema,
    was: z.string().optional(),
    pieces: z.array(pieceSchema),
    projects: z.array(projectSchema),
    tasks: z.array(taskSchema),
  }),
  z.strictObject({
    kind: z.literal('set-outputs'),
    outputKinds: z.array(outputKindSchema),
    channels: z.array(channelSchema),
    removedKinds: z.array(idSchema),
    removedChannels: z.array(idSchema),
  }),
  z.strictObject({
    kind: z.literal('change-pieces'),
    add: z.array(pieceSchema),
    changes: z.array(pieceChangeSchema),
    tasks: z.array(taskSchema),
    done: z.strictObject({ ids: z.array(idSchema), at: z.iso.datetime() }).nullable(),
  }),
  z.strictObject({ kind: z.literal('remove-pieces'), ids: z.array(idSchema) }),
  z.strictObject({
    kind: z.literal('record-engagement'),
    entries: z.array(engagementSchema),
    pieces: z.array(pieceSchema).optional(),
  }),
  z.strictObject({ kind: z.literal('remove-engagement'), keys: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('remember-mapping'), table: z.string().min(1), mapping: importMappingSchema }),
] as const;
