import { currentPlan } from '../../influence/current-plan.js';
import { engagementKey } from '../../influence/engagement.js';
import type { InfluenceCommand } from '../../influence/command.js';
import { failure, success, type Result } from '../../result.js';
import { recordOf, type RecordChange, type Records } from '../collections.js';
import type { CommandFailure } from '../failure.js';
import { fingerprint } from '../fingerprint.js';
import { addedPieces, changedPieces, removedPieces } from './pieces.js';
import { changeTasks } from './tasks.js';

type Changes = Result<readonly RecordChange[], CommandFailure>;
type CommandOf<Kind extends InfluenceCommand['kind']> = Extract<InfluenceCommand, { readonly kind: Kind }>;

/** What a command about plans, pieces and engagement changes. */
export const changeInfluence = (records: Records, command: InfluenceCommand): Changes => {
  switch (command.kind) {
    case 'set-plan':
      return setPlan(records, command);
    case 'remove-plan':
      return removePlan(records, command.id);
    case 'accept-plan':
      return acceptPlan(records, command);
    case 'set-outputs':
      return setOutputs(records, command);
    case 'change-pieces':
      return changedPieces(records, command);
    case 'remove-pieces':
      return removedPieces(records, command.ids);
    case 'record-engagement':
      return recordEngagement(records, command);
    case 'remove-engagement':
      return success(command.keys.map((id) => ({ collection: 'engagement', id, value: null }) as const));
    case 'remember-mapping':
      return success([{ collection: 'importMappings', id: command.table, value: command.mapping }]);
  }
};

const setPlan = (records: Records, { plan, was, outputKinds, channels }: CommandOf<'set-plan'>): Changes => {
  if (isStale(records, plan.id, was)) return failure({ code: 'record-stale', collection: 'plans', id: plan.id });
  const kinds = outputKinds.filter(({ id }) => recordOf(records.outputKinds, id) === undefined);
  const places = channels.filter(({ id }) => recordOf(records.channels, id) === undefined);
  // What a plan names already, as one that was imported may, keeps nothing else of it from being changed.
  const named = recordOf(records.plans, plan.id)?.goals.map(({ kind }) => kind) ?? [];
  const known = new Set([...Object.keys(records.outputKinds), ...kinds.map(({ id }) => id), ...named]);
  const unknown = plan.goals.find(({ kind }) => !known.has(kind));
  if (unknown !== undefined) return failure({ code: 'kind-unknown', kind: unknown.kind });
  const outputs = setOutputs(records, {
    kind: 'set-outputs',
    outputKinds: kinds,
    channels: places,
    removedKinds: [],
    removedChannels: [],
  });
  if (!outputs.ok) return outputs;
  return success([...outputs.value, { collection: 'plans', id: plan.id, value: plan }]);
};

/** Whether a plan is another than the one for which a command was made; null: whether there is one although there was none. */
const isStale = (records: Records, id: string, was: string | null | undefined): boolean =>
  was === null ? currentPlan(records) !== null : was !== undefined && fingerprint(recordOf(records.plans, id)) !== was;

const removePlan = (records: Records, id: string): Changes => {
  if (recordOf(records.plans, id) === undefined) return failure({ code: 'plan-unknown', plan: id });
  const pieces = Object.values(records.pieces).filter(({ plan }) => plan === id);
  return success([
    { collection: 'plans', id, value: null },
    ...pieces.map((piece) => ({ collection: 'pieces', id: piece.id, value: { ...piece, plan: null } }) as const),
  ]);
};

const acceptPlan = (records: Records, { plan, was, pieces, projects, tasks }: CommandOf<'accept-plan'>): Changes => {
  if (recordOf(records.plans, plan.id) === undefined) return failure({ code: 'plan-unknown', plan: plan.id });
  if (isStale(records, plan.id, was)) return failure({ code: 'record-stale', collection: 'plans', id: plan.id });
  const made = changeTasks(records, { kind: 'change-tasks', projects, add: tasks, changes: [] });
  if (!made.ok) return made;
  const added = addedPieces(records, pieces);
  if (!added.ok) return added;
  return success([{ collection: 'plans', id: plan.id, value: plan }, ...made.value, ...added.value]);
};

const setOutputs = (records: Records, command: CommandOf<'set-outputs'>): Changes => {
  const channels = new Set([...Object.keys(records.channels), ...command.channels.map(({ id }) => id)]);
  for (const id of command.removedChannels) channels.delete(id);
  const lost = command.outputKinds.find(({ channel }) => !channels.has(channel));
  if (lost !== undefined) return failure({ code: 'channel-unknown', channel: lost.channel });
  const used = inUse(records, command);
  if (used !== null) return failure({ code: 'record-used', ...used });
  return success([
    ...command.channels.map((value) => ({ collection: 'channels', id: value.id, value }) as const),
    ...command.outputKinds.map((value) => ({ collection: 'outputKinds', id: value.id, value }) as const),
    ...command.removedKinds.map((id) => ({ collection: 'outputKinds', id, value: null }) as const),
    ...command.removedChannels.map((id) => ({ collection: 'channels', id, value: null }) as const),
  ]);
};

/** What is to be removed although a goal, a piece, a kind or a count still names it, or null. */
export const inUse = (
  { plans, pieces, outputKinds, engagement }: Records,
  { removedKinds, removedChannels }: Pick<CommandOf<'set-outputs'>, 'removedKinds' | 'removedChannels'>,
): { readonly collection: 'outputKinds' | 'channels'; readonly id: string } | null => {
  if (removedKinds.length + removedChannels.length === 0) return null;
  const kinds = new Set([
    ...Object.values(plans).flatMap(({ goals }) => goals.map(({ kind }) => kind)),
    ...Object.values(pieces).map(({ kind }) => kind),
  ]);
  const kind = removedKinds.find((id) => kinds.has(id));
  if (kind !== undefined) return { collection: 'outputKinds', id: kind };
  if (removedChannels.length === 0) return null;
  const channels = new Set([
    ...Object.values(outputKinds).flatMap(({ id, channel }) => (removedKinds.includes(id) ? [] : [channel])),
    ...Object.values(pieces).flatMap(({ publications }) => publications.map(({ channel }) => channel)),
    ...Object.values(engagement).map(({ channel }) => channel),
  ]);
  const channel = removedChannels.find((id) => channels.has(id));
  return channel === undefined ? null : { collection: 'channels', id: channel };
};

const recordEngagement = (records: Records, { entries, pieces = [] }: CommandOf<'record-engagement'>): Changes => {
  const added = addedPieces(records, pieces);
  if (!added.ok) return added;
  const made = new Set(pieces.map(({ id }) => id));
  for (const { piece, channel } of entries) {
    if (!made.has(piece) && recordOf(records.pieces, piece) === undefined)
      return failure({ code: 'piece-unknown', piece });
    if (recordOf(records.channels, channel) === undefined) return failure({ code: 'channel-unknown', channel });
  }
  return success([
    ...added.value,
    ...entries.map((value) => ({ collection: 'engagement', id: engagementKey(value), value }) as const),
  ]);
};
