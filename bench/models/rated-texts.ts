import { TRAITS } from '../../src/domain/quality/trait.js';
import { readCsv, type CsvRecord } from './csv.js';

/** A text with the numbers that human raters gave it, in the order of the targets. */
export interface RatedText {
  readonly text: string;
  readonly numbers: readonly number[];
}

/** Texts that the weights were not trained on, and the others. */
export interface RatedSplit {
  readonly heldOut: readonly RatedText[];
  readonly rest: readonly RatedText[];
}

/** Every fifth row, from the third on, is held out of training. */
const isHeldOut = (row: number): boolean => row % 5 === 2;

const split = (records: readonly CsvRecord[], text: string, targets: readonly string[]): RatedSplit => {
  const rated = records.map((record) => ({
    text: record[text] ?? '',
    numbers: targets.map((target) => Number(record[target])),
  }));
  return {
    heldOut: rated.filter((_, row) => isHeldOut(row)),
    rest: rated.filter((_, row) => !isHeldOut(row)),
  };
};

/** Learners' essays with six traits, 1–5 (the ELLIPSE corpus: Crossley et al. 2023). */
export const readEllipse = (csv: string): RatedSplit =>
  split(
    readCsv(csv),
    'full_text',
    TRAITS.map((trait) => trait.charAt(0).toUpperCase() + trait.slice(1)),
  );

/** Excerpts with their ease of reading as teachers judged it (the CLEAR corpus: Crossley et al. 2021). */
export const readClear = (csv: string): RatedSplit =>
  split(
    readCsv(csv).filter((record) => record['Excerpt'] !== '' && record['BT_easiness'] !== ''),
    'Excerpt',
    ['BT_easiness'],
  );
