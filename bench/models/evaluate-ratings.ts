import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Classifier } from '../../src/app/ports/classifier.js';
import { TRAITS } from '../../src/domain/quality/trait.js';
import { readClear, readEllipse, type RatedSplit } from './rated-texts.js';
import { rate } from './rating.js';
import { ratingReport } from './report.js';

/** The traits of learners' essays and the readability of excerpts. */
export const evaluateRatings = async (
  data: string,
  classifier: Classifier,
  limit: number,
  print: (text: string) => void,
): Promise<void> => {
  const first = ({ heldOut, rest }: RatedSplit): RatedSplit => ({ heldOut: heldOut.slice(0, limit), rest });
  const essays = readEllipse(await readFile(join(data, 'ellipse', 'ellipse.csv'), 'utf8'));
  const traits = await rate(
    first(essays),
    TRAITS,
    ({ quality }) => quality.traits && TRAITS.map((trait) => quality.traits?.[trait] ?? 0),
    classifier,
  );
  print(ratingReport('ELLIPSE, traits of essays', traits));
  const excerpts = readClear(await readFile(join(data, 'clear', 'clear.csv'), 'utf8'));
  const readability = await rate(
    first(excerpts),
    ['readability'],
    ({ quality }) => (quality.readability === null ? null : [quality.readability]),
    classifier,
  );
  print(ratingReport('CLEAR, readability of excerpts', readability));
};
