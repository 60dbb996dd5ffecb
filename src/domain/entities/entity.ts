import type { Mention } from './mention.js';

/** Somebody or something that a draft names, with all its mentions. */
export interface Entity {
  /** The fullest form of the name, as it is written most often. */
  readonly name: string;
  readonly type: string;
  readonly tagset: string;
  /** In the order of the draft; at least one. */
  readonly mentions: readonly Mention[];
  /** The mean confidence of its mentions, 0–1. */
  readonly confidence: number;
}

/** Below this probability a tag is shown as uncertain. */
const CERTAIN = 0.7;

/** Whether a mention, or an entity as a whole, is shown as uncertain. */
export const lowConfidence = ({ confidence }: Pick<Mention, 'confidence'>): boolean => confidence < CERTAIN;

/** The entity that each mention belongs to. */
export const entitiesByMention = (entities: readonly Entity[]): ReadonlyMap<Mention, Entity> =>
  new Map(entities.flatMap((entity) => entity.mentions.map((mention) => [mention, entity] as const)));

/** The name of the entity that each mention belongs to. */
export const entityNames = (entities: readonly Entity[]): ReadonlyMap<Mention, string> =>
  new Map(entities.flatMap(({ name, mentions }) => mentions.map((mention) => [mention, name] as const)));
