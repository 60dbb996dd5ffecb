import type { PieceItem } from '../../src/protocol/plan-snapshot.js';
import type { PiecesUi } from '../ui-state.js';

/** The pieces that a person wants to see. */
export const matchingPieces = (
  items: readonly PieceItem[],
  { query, channel, kind }: Pick<PiecesUi, 'query' | 'channel' | 'kind'>,
): readonly PieceItem[] => {
  const words = query.trim().toLowerCase();
  if (words === '' && channel === '' && kind === '') return items;
  return items.filter(
    (item) =>
      (words === '' || item.title.toLowerCase().includes(words)) &&
      (channel === '' || item.channels.includes(channel)) &&
      (kind === '' || item.kind === kind),
  );
};
