import type { Records } from '../../store/collections.js';
import { recordOf } from '../../store/collections.js';
import { isOut } from '../pieces/came-out.js';
import type { EffortSample } from './learn-effort.js';

/**
 * What finished pieces took: those that are out, whose draft was measured, and on which time was spent. Kinds that always take so many
 * hours tell nothing about length and quality. @param spent hours on each piece, by its id
 */
export const effortSamples = (
  { pieces, outputKinds }: Pick<Records, 'pieces' | 'outputKinds'>,
  spent: ReadonlyMap<string, number>,
): readonly EffortSample[] =>
  Object.values(pieces).flatMap((piece) => {
    const { id, kind, facts } = piece;
    const hours = spent.get(id) ?? 0;
    const isFixed = kind !== null && (recordOf(outputKinds, kind)?.fixedHours ?? null) !== null;
    if (!isOut(piece) || isFixed || facts === null || facts.score === null || facts.words === 0 || hours <= 0)
      return [];
    return [{ words: facts.words, quality: facts.score, hours }];
  });
