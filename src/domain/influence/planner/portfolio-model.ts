import { WORK_KINDS } from '../../audit/work-kind.js';
import { columnSum, LinearBuilder, plus, times, type Sum } from '../../optimisation/linear-builder.js';
import type { Prepared, Variant } from './prepared.js';

/** A linear programme of the choice of pieces, to which terms, goals and an objective are added. */
export interface PortfolioModel {
  readonly prepared: Prepared;
  readonly builder: LinearBuilder;
  /** How many there are of each variant: one column for all weeks, or one for each week. */
  readonly columns: readonly (readonly number[])[];
  readonly isByWeek: boolean;
}

/**
 * The pieces and the hard limits: places in the weeks, and hours.
 *
 * By week, everything is said. By totals, it is a relaxation that is nearly always tight, without the symmetry of the weeks: what
 * fits in total, spread evenly with the shortest first, has no larger a share of its hours in the first weeks than of the time, so
 * that only pieces that are frozen early, and goals of each week that cross each other, can be in its way.
 */
export const portfolioModel = (prepared: Prepared, isByWeek: boolean): PortfolioModel => {
  const builder = new LinearBuilder();
  const { problem, variants, places, room } = prepared;
  const slots = isByWeek ? problem.weeks : 1;
  const columns = variants.map(({ most }) => Array.from({ length: slots }, () => builder.column(most, true)));
  const model = { prepared, builder, columns, isByWeek };
  for (const { id } of problem.kinds) {
    const own = variants.filter(({ kind }) => kind.id === id);
    const perWeek = places.get(id) ?? [];
    if (isByWeek) for (const [week, some] of perWeek.entries()) builder.atMost(countIn(model, own, week), some);
    else
      builder.atMost(
        countOf(model, own),
        perWeek.reduce((sum, some) => sum + some, 0),
      );
  }
  for (const work of WORK_KINDS) {
    const own = variants.filter(({ kind }) => kind.hoursFrom === work);
    if (own.length === 0) continue;
    const limits = isByWeek ? room[work] : room[work].slice(-1);
    for (const [last, hours] of limits.entries()) {
      const until = own.map(({ index, hours: each }) => columnSum((columns[index] ?? []).slice(0, last + 1), each));
      builder.atMost(plus(...until), hours);
    }
  }
  return model;
};

/** How many new pieces there are of some variants. */
export const countOf = ({ columns }: PortfolioModel, variants: readonly Variant[]): Sum =>
  plus(...variants.map(({ index }) => columnSum(columns[index] ?? [])));

/** How many of them in a week, from 0. */
export const countIn = ({ columns }: PortfolioModel, variants: readonly Variant[], week: number): Sum =>
  plus(...variants.map(({ index }) => columnSum((columns[index] ?? []).slice(week, week + 1))));

/** A sum over all new pieces of what each of them has. */
export const sumOver = ({ prepared, columns }: PortfolioModel, of: (variant: Variant) => number): Sum =>
  plus(...prepared.variants.map((variant) => times(columnSum(columns[variant.index] ?? []), of(variant))));
