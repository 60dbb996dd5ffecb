import { columnSum, constantSum, plus, times, type Sum } from '../../optimisation/linear-builder.js';
import { reachGroups } from './channel-reach.js';
import { RETURNS, stretched, type Step } from './diminishing.js';
import { INFLUENCE } from './influence-curve.js';
import { usualReaches } from './influence-term.js';
import { countOf, sumOver, type PortfolioModel } from './portfolio-model.js';
import { wordsAsked } from './quality-term.js';
import { drawnHours, hoursOf, likelyHours, plannedHours } from './time-term.js';
import { transferReferences } from './transfer-term.js';

/**
 * What the model can be asked for. Each sum is concave in the choice, and no more than what the plain functions of the same name
 * tell; where it is made as large as can be, it is just that.
 */
export interface TermRows {
  readonly quality: Sum;
  readonly transfer: Sum;
  /** The influence of each channel that reaches anybody. */
  readonly influences: ReadonlyMap<string, Sum>;
  readonly influence: Sum;
  readonly time: Sum;
  /** People reached on all channels, diminishing returns considered. */
  readonly reach: Sum;
  /** Hours of all pieces. */
  readonly hours: Sum;
}

/** Adds the terms' columns and rows to a model. */
export const addTerms = (model: PortfolioModel): TermRows => {
  const { prepared } = model;
  const reaches = addReaches(model);
  const usual = usualReaches(prepared.problem);
  const influences = new Map(
    Array.from(usual, ([channel, one]): [string, Sum] => [
      channel,
      concave(model, times(reaches.get(channel) ?? constantSum(0), 1 / one), INFLUENCE),
    ]),
  );
  const weights = [...usual.values()].reduce((sum, one) => sum + one, 0);
  return {
    quality: addQuality(model),
    transfer: addTransfer(model),
    influences,
    influence: plus(...Array.from(influences, ([channel, sum]) => times(sum, (usual.get(channel) ?? 0) / weights))),
    time: addTime(model),
    reach: plus(...reaches.values()),
    hours: plus(
      sumOver(model, ({ hours }) => hours),
      constantSum(prepared.frozen.reduce((sum, { hours }) => sum + hours, 0)),
    ),
  };
};

/** A concave function of a sum. */
const concave = ({ builder }: PortfolioModel, at: Sum, steps: readonly Step[]): Sum => {
  const stretches = steps.map(({ length, slope }) => ({ column: builder.column(length), slope }));
  builder.atMost(plus(columnSum(stretches.map(({ column }) => column)), times(at, -1)), 0);
  return plus(...stretches.map(({ column, slope }) => columnSum([column], slope)));
};

/** The words that count are chosen by quality. */
const addQuality = (model: PortfolioModel): Sum => {
  const { builder, prepared } = model;
  const asked = wordsAsked(prepared.problem);
  if (asked === null) return constantSum(0);
  const drafts = prepared.variants.filter(({ words, quality }) => words !== null && quality !== null);
  const frozen = prepared.frozen.filter(({ words, quality }) => words !== null && quality !== null);
  const levels = [...new Set([...drafts, ...frozen].flatMap(({ quality }) => quality ?? []))];
  const counted = levels.map((level) => {
    const column = builder.column(asked);
    const planned = drafts
      .filter(({ quality }) => quality === level)
      .map((variant) => times(countOf(model, [variant]), variant.words ?? 0));
    const there = frozen.filter(({ quality }) => quality === level).reduce((sum, { words }) => sum + (words ?? 0), 0);
    builder.atMost(plus(columnSum([column]), times(plus(...planned), -1)), there);
    return { level, column };
  });
  builder.atMost(columnSum(counted.map(({ column }) => column)), asked);
  return plus(...counted.map(({ level, column }) => columnSum([column], level / asked)));
};

const addTransfer = (model: PortfolioModel): Sum => {
  const { builder, prepared } = model;
  const references = transferReferences(prepared.problem);
  return plus(
    ...Array.from(references, ([id, reference]) => {
      const column = builder.column(1);
      const own = prepared.variants.filter(({ kind }) => kind.id === id);
      const there = prepared.frozen.filter(({ kind }) => kind === id).length;
      builder.atMost(plus(columnSum([column], reference), times(countOf(model, own), -1)), there);
      return columnSum([column], 100 / references.size);
    }),
  );
};

const addReaches = (model: PortfolioModel): ReadonlyMap<string, Sum> => {
  const { prepared } = model;
  const reaches = new Map<string, Sum>();
  for (const { channel, isDiminishing, unit, kinds } of reachGroups(prepared.problem)) {
    const all = plus(
      sumOver(model, ({ kind, reach }) => (kinds.includes(kind.id) ? reach : 0)),
      constantSum(
        prepared.frozen.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { reach }) => sum + reach, 0),
      ),
    );
    const reach = isDiminishing ? concave(model, all, stretched(RETURNS, unit)) : all;
    reaches.set(channel, plus(reaches.get(channel) ?? constantSum(0), reach));
  }
  return reaches;
};

const addTime = (model: PortfolioModel): Sum => {
  const { builder, prepared } = model;
  const { problem, frozen, variants } = prepared;
  const drawn = drawnHours(problem);
  const available = drawn.reduce((sum, work) => sum + hoursOf(problem, work), 0);
  if (available <= 0) return constantSum(0);
  const there = plannedHours(frozen);
  const missed = drawn.map((work) => {
    // No new piece fits into hours that are more than full.
    if (there[work] >= hoursOf(problem, work))
      return constantSum(Math.min(hoursOf(problem, work), there[work] - likelyHours(problem, work)));
    const column = builder.column();
    const own = variants.filter(({ kind }) => kind.hoursFrom === work);
    const planned = plus(...own.map((variant) => times(countOf(model, [variant]), variant.hours)));
    builder.atLeast(plus(columnSum([column]), times(planned, -1)), there[work] - likelyHours(problem, work));
    return columnSum([column]);
  });
  return plus(constantSum(100), times(plus(...missed), -100 / available));
};
