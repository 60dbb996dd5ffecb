import type { ActionGroup } from '../../../src/protocol/page-snapshot.js';
import { action } from './snapshots.js';

/** So many actions, spread over contexts. @param sent so many of each context are in the snapshot */
export const manyActions = (count: number, contexts: number, sent = Infinity): readonly ActionGroup[] =>
  Array.from({ length: contexts }, (_, context) => {
    const items = Array.from({ length: Math.min(sent, count / contexts) }, (_unused, index) =>
      action(`t${context}-${index}`, `Do the thing number ${index} of context ${context}, with care`, {
        estimate: 15 + (index % 8) * 15,
        due: index % 3 === 0 ? { at: '2026-11-26', state: 'soon' } : null,
        urgency: 20 - index / 100,
        terms: [
          { label: 'next action', value: 15 },
          { label: 'age', value: 5 - index / 100 },
        ],
      }),
    );
    return { context: `context-${context}`, items, total: count / contexts };
  });
