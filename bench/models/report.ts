import { textTable } from '../support/table.js';
import { ARTICLE_AVERAGES, ARTICLE_TAGS } from './article.js';
import type { EntityRow } from './entity-score.js';
import type { Rates } from './rates.js';
import type { Rating } from './rating.js';
import type { TokenScore } from './token-score.js';

/** Four decimals, as tables of this kind have. */
const fixed = (value: number): string => value.toFixed(4);

const cells = ({ precision, recall, f1 }: Rates): readonly string[] => [precision, recall, f1].map(fixed);

/** Entities: a row for each type and one for all. */
export const entityReport = (title: string, rows: readonly EntityRow[]): string =>
  `\n${title}\n${textTable(
    ['', 'precision', 'recall', 'F1', 'mentions'],
    rows.map((row) => [row.type, ...cells(row), String(row.support)]),
  )}`;

/** Tokens: a row for each tag and the averages, the article's F1 beside ours. */
export const tokenReport = (title: string, score: TokenScore): string => {
  const average = (name: string, rates: Rates, article: number): readonly string[] => [
    name,
    ...cells(rates),
    article.toFixed(3),
    String(score.support),
  ];
  return `\n${title}\n${textTable(
    ['', 'precision', 'recall', 'F1', "article's F1", 'tokens'],
    [
      ...score.tags.map((row) => [
        row.tag,
        ...cells(row),
        ARTICLE_TAGS[row.tag]?.f1.toFixed(3) ?? '',
        String(row.support),
      ]),
      average('micro with O', score.microWithO, ARTICLE_AVERAGES.microWithO),
      average('micro without O', score.microWithoutO, ARTICLE_AVERAGES.microWithoutO),
      average('macro', score.macro, ARTICLE_AVERAGES.macro),
      average('weighted', score.weighted, ARTICLE_AVERAGES.weighted),
    ],
  )}`;
};

/** Ratings: a row for each number and, where there are several, the mean of their errors (MCRMSE). */
export const ratingReport = (title: string, { rows, texts, unrated }: Rating): string => {
  const line = (name: string, own: number, constant: number, correlation: string): readonly string[] => [
    name,
    fixed(own),
    fixed(constant),
    `${(100 * (1 - own / constant)).toFixed(1)} %`,
    correlation,
  ];
  const sum = (pick: (row: Rating['rows'][number]) => number): number =>
    rows.reduce((total, row) => total + pick(row), 0) / rows.length;
  const all = line(
    'MCRMSE',
    sum((row) => row.rmse),
    sum((row) => row.rmseOfMean),
    '',
  );
  return `\n${title}, ${texts} held-out texts, ${unrated} of them without a number\n${textTable(
    ['', 'RMSE', 'of the mean', 'lower by', 'Pearson'],
    [
      ...rows.map((row) => line(row.name, row.rmse, row.rmseOfMean, row.pearson.toFixed(3))),
      ...(rows.length > 1 ? [all] : []),
    ],
  )}`;
};
