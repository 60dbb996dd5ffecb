import type { InfluenceCommand, PieceChange } from '../../influence/command.js';
import type { Piece } from '../../influence/piece.js';
import { failure, success, type Result } from '../../result.js';
import { recordOf, type RecordChange, type Records } from '../collections.js';
import type { CommandFailure } from '../failure.js';
import { fingerprint } from '../fingerprint.js';
import { merged } from '../merged.js';
import { changeTasks } from './tasks.js';

type Changes = Result<readonly RecordChange[], CommandFailure>;

/** What adding pieces and changing others changes, with the tasks that are made or done along. */
export const changedPieces = (
  records: Records,
  { add, changes, tasks, done }: Extract<InfluenceCommand, { readonly kind: 'change-pieces' }>,
): Changes => {
  const next = new Map<string, Piece>();
  const added = addedPieces(records, add);
  if (!added.ok) return added;
  for (const piece of add) next.set(piece.id, piece);
  for (const { id, set, expect, was } of changes) {
    const piece = next.get(id) ?? recordOf(records.pieces, id);
    if (piece === undefined) return failure({ code: 'piece-unknown', piece: id });
    if (expect !== undefined && piece.status !== expect)
      return failure({ code: 'piece-changed', piece: id, status: piece.status });
    if (was !== undefined && membersMark(piece, set) !== was)
      return failure({ code: 'record-stale', collection: 'pieces', id });
    next.set(id, merged(piece, set));
  }
  const fault = firstFault(records, [...next.values()]);
  if (fault !== null) return failure(fault);
  const closed = { status: 'done', closed: done?.at ?? null } as const;
  const made = changeTasks(records, {
    kind: 'change-tasks',
    add: tasks,
    changes: (done?.ids ?? []).flatMap((id) =>
      recordOf(records.tasks, id)?.status === 'open' ? [{ id, set: closed }] : [],
    ),
  });
  if (!made.ok) return made;
  return success([...made.value, ...[...next].map(([id, value]) => ({ collection: 'pieces', id, value }) as const)]);
};

/** Tells one state of the members that a patch replaces from another. */
export const membersMark = (piece: Piece, set: PieceChange['set']): string =>
  fingerprint(
    Object.entries(piece)
      .filter(([name]) => Object.hasOwn(set, name))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** What adding pieces changes. */
export const addedPieces = (records: Records, pieces: readonly Piece[]): Changes => {
  const ids = new Set<string>();
  for (const { id } of pieces) {
    if (recordOf(records.pieces, id) !== undefined || ids.has(id))
      return failure({ code: 'record-exists', collection: 'pieces', id });
    ids.add(id);
  }
  const fault = firstFault(records, pieces);
  if (fault !== null) return failure(fault);
  return success(pieces.map((value) => ({ collection: 'pieces', id: value.id, value }) as const));
};

/** Removes pieces with what was counted of them. */
export const removedPieces = (records: Records, ids: readonly string[]): Changes => {
  const unknown = ids.find((id) => recordOf(records.pieces, id) === undefined);
  if (unknown !== undefined) return failure({ code: 'piece-unknown', piece: unknown });
  const gone = new Set(ids);
  const counts = Object.entries(records.engagement).filter(([, { piece }]) => gone.has(piece));
  return success([
    ...ids.map((id) => ({ collection: 'pieces', id, value: null }) as const),
    ...counts.map(([id]) => ({ collection: 'engagement', id, value: null }) as const),
  ]);
};

/**
 * What does not fit the other records of pieces that are put: a second piece on one draft, a kind or channel that is not there. What a
 * piece has already, as one that was imported may, keeps nothing else of it from being changed.
 */
const firstFault = (records: Records, pieces: readonly Piece[]): CommandFailure | null => {
  const moved = new Set(
    pieces.filter(({ id, draft }) => draft !== recordOf(records.pieces, id)?.draft).map(({ id }) => id),
  );
  const drafts = new Map(
    Object.values(records.pieces).flatMap(({ id, draft }) => (draft === null || moved.has(id) ? [] : [[draft, id]])),
  );
  for (const piece of pieces) {
    const was = recordOf(records.pieces, piece.id);
    if (piece.draft !== null && moved.has(piece.id)) {
      const taken = drafts.get(piece.draft);
      if (taken !== undefined) return { code: 'draft-taken', draft: piece.draft, piece: taken };
      drafts.set(piece.draft, piece.id);
    }
    const { kind, plan } = piece;
    if (kind !== null && kind !== was?.kind && recordOf(records.outputKinds, kind) === undefined)
      return { code: 'kind-unknown', kind };
    if (plan !== null && plan !== was?.plan && recordOf(records.plans, plan) === undefined)
      return { code: 'plan-unknown', plan };
    const known = new Set(was?.publications.map(({ channel }) => channel));
    const strange = piece.publications.find(
      ({ channel }) => !known.has(channel) && recordOf(records.channels, channel) === undefined,
    );
    if (strange !== undefined) return { code: 'channel-unknown', channel: strange.channel };
  }
  return null;
};
