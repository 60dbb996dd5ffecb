import type { CollectionName, Records } from '../collections.js';
import type { Restored } from '../command.js';
import type { CommandFailure } from '../failure.js';
import { RecordEdit } from '../record-edit.js';
import { inUse } from './influence.js';

/** What of a store belongs together. */
const COLLECTIONS: ReadonlySet<CollectionName> = new Set(['channels', 'outputKinds', 'plans', 'pieces', 'engagement']);

/**
 * Why plans, pieces and what belongs to them cannot be put back, or null: what other windows made meanwhile would be left without its
 * kind, channel, plan or piece, or two pieces would have one draft. What is put back may name what is gone.
 */
export const influenceFault = (records: Records, restored: readonly Restored[]): CommandFailure | null => {
  const relevant = restored.filter(({ collection }) => COLLECTIONS.has(collection));
  if (relevant.length === 0) return null;
  const gone = (name: CollectionName): readonly string[] =>
    relevant.flatMap(({ collection, id, value }) => (collection === name && value === null ? [id] : []));
  const edit = new RecordEdit(records);
  for (const one of relevant) edit.put(one);
  const removed = { removedKinds: gone('outputKinds'), removedChannels: gone('channels') };
  const used = inUse(edit.records, removed);
  if (used !== null) return { code: 'record-used', ...used };
  const orphan = firstOrphan(edit.records, new Set(gone('plans')), new Set(gone('pieces')));
  if (orphan !== null) return { code: 'record-changed', collection: 'pieces', id: orphan };
  return secondOnDraft(edit.records, relevant);
};

/** A piece that would get a draft back that another has now, as a failure, or null. */
const secondOnDraft = ({ pieces }: Records, restored: readonly Restored[]): CommandFailure | null => {
  const back = new Map(
    restored.flatMap(({ collection, id, value }) =>
      collection === 'pieces' && value !== null && value.draft !== null ? [[value.draft, id] as const] : [],
    ),
  );
  if (back.size === 0) return null;
  for (const { id, draft } of Object.values(pieces)) {
    const other = draft === null ? undefined : back.get(draft);
    if (draft !== null && other !== undefined && other !== id) return { code: 'draft-taken', draft, piece: id };
  }
  return null;
};

/** The piece that would stay without its plan, or with counts although it is gone; null where there is none. */
const firstOrphan = (
  { pieces, engagement }: Records,
  plans: ReadonlySet<string>,
  removed: ReadonlySet<string>,
): string | null => {
  if (plans.size > 0) {
    const planned = Object.values(pieces).find(({ plan }) => plan !== null && plans.has(plan));
    if (planned !== undefined) return planned.id;
  }
  if (removed.size === 0) return null;
  return Object.values(engagement).find(({ piece }) => removed.has(piece))?.piece ?? null;
};
