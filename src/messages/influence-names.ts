import { recordOf, type Records } from '../domain/store/collections.js';
import type { InfluenceNames } from './influence-terms.js';

/** What pieces, kinds of output and channels are called; one that is gone is called by its id. */
export const influenceNames = ({
  pieces,
  outputKinds,
  channels,
}: Pick<Records, 'pieces' | 'outputKinds' | 'channels'>): InfluenceNames => ({
  piece: (id) => recordOf(pieces, id)?.title ?? id,
  kind: (id) => recordOf(outputKinds, id)?.name ?? id,
  channel: (id) => recordOf(channels, id)?.name ?? id,
});
