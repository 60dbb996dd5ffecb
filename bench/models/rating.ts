import type { Annotations } from '../../src/domain/annotation/annotations.js';
import { Annotator } from '../../src/app/annotator.js';
import type { Classifier } from '../../src/app/ports/classifier.js';
import { WindowCache } from '../../src/app/window-cache.js';
import { orThrow } from '../support/or-throw.js';
import { ownParser } from '../support/own-parser.js';
import { mean, pearson, rmse } from '../support/statistics.js';
import type { RatedSplit } from './rated-texts.js';

/** How well one number of rated texts is predicted. */
export interface RatingRow {
  readonly name: string;
  readonly rmse: number;
  /** The error of always answering the mean of the texts that are not held out. */
  readonly rmseOfMean: number;
  readonly pearson: number;
}

/** The rows of a set, and how many of its texts the product gave no number to (they count as the mean). */
export interface Rating {
  readonly rows: readonly RatingRow[];
  readonly texts: number;
  readonly unrated: number;
}

/** Scores the held-out texts as `inkbearing score` does and compares with their raters. */
export const rate = async (
  { heldOut, rest }: RatedSplit,
  names: readonly string[],
  read: (annotations: Annotations) => readonly number[] | null,
  classifier: Classifier,
): Promise<Rating> => {
  const annotator = new Annotator(ownParser, classifier, new WindowCache());
  const means = names.map((_, index) => mean(rest.map(({ numbers }) => numbers[index] ?? 0)));
  const predicted: (readonly number[] | null)[] = [];
  for (const { text } of heldOut) {
    const { annotations, failure } = orThrow(await annotator.annotate({ draft: 'rated', source: unindented(text) }));
    if (failure !== null) throw new Error(`The model failed: ${JSON.stringify(failure)}`);
    predicted.push(read(annotations));
  }
  const rows = names.map((name, index): RatingRow => {
    const actual = heldOut.map(({ numbers }) => numbers[index] ?? 0);
    const own = predicted.map((numbers) => numbers?.[index] ?? means[index] ?? 0);
    const constant = actual.map(() => means[index] ?? 0);
    return { name, rmse: rmse(own, actual), rmseOfMean: rmse(constant, actual), pearson: pearson(own, actual) };
  });
  return { rows, texts: heldOut.length, unrated: predicted.filter((numbers) => numbers === null).length };
};

/** The first line of an essay's paragraph is often indented; in Markdown that would be code. */
const unindented = (text: string): string => text.replaceAll(/^[ \t\u3000]+/gmu, '');
