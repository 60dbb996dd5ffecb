import * as fc from 'fast-check';
import { WORK_KINDS } from '../../src/domain/audit/work-kind.js';
import type { Goal } from '../../src/domain/influence/goal.js';
import type { OutputKind } from '../../src/domain/influence/output-kind.js';
import type { PortfolioProblem } from '../../src/domain/influence/portfolio.js';
import { goalWith, kindWith, problemWith } from './portfolio-problems.js';

export interface ProblemSize {
  readonly weeks: number;
  readonly kinds: number;
  readonly levels: number;
  readonly perWeek: number;
}

/** The first nine times in ten. */
const mostly = <Value>(usual: fc.Arbitrary<Value>, rare: fc.Arbitrary<Value>): fc.Arbitrary<Value> =>
  fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: rare });

/** A kind that there is, or now and then one that there is not. */
const kindAmong = (kinds: number): fc.Arbitrary<string> =>
  mostly(fc.integer({ min: 0, max: Math.max(0, kinds - 1) }), fc.constant(kinds)).map((at) => `k${at}`);

const kindOf = (index: number, { levels, perWeek }: ProblemSize): fc.Arbitrary<OutputKind> =>
  fc
    .record({
      channel: fc.constantFrom('blog', 'stage'),
      topic: fc.constantFrom(null, 'rust'),
      words: fc.constantFrom(null, 500, 1000, 1700),
      qualityLevels: fc
        .uniqueArray(fc.constantFrom(40, 65, 80, 90, 100), { maxLength: levels })
        .map((scores) => scores.sort((a, b) => a - b)),
      fixedHours: fc.option(fc.constantFrom(0.5, 2, 3.3)),
      hoursFrom: fc.constantFrom('writing' as const, 'collaborating' as const),
      maximumPerWeek: mostly(fc.integer({ min: 1, max: perWeek }), fc.constant(0)),
      reach: mostly(fc.constantFrom(10, 100, 250), fc.constant(0)),
      commentRate: fc.constantFrom(0, 0.01, 0.1),
    })
    .map((parts) => {
      const isPriced = parts.fixedHours !== null || (parts.words !== null && parts.qualityLevels.length > 0);
      return kindWith(`k${index}`, { ...parts, fixedHours: isPriced ? parts.fixedHours : 1 });
    });

const goalOf = (index: number, kinds: number): fc.Arbitrary<Goal> =>
  fc
    .record({
      kind: kindAmong(kinds),
      count: fc.integer({ min: 0, max: 3 }),
      every: fc.constantFrom('plan' as const, 'plan' as const, 'week' as const),
      words: fc.option(fc.constantFrom(800, 1000, 2000), { freq: 2 }),
      quality: fc.option(fc.constantFrom(50, 80, 95), { freq: 2 }),
      comments: fc.option(fc.constantFrom(0.5, 3, 20), { freq: 2 }),
      commentsEach: fc.boolean(),
      influence: fc.option(fc.constantFrom(20, 50, 80), { freq: 2 }),
    })
    .map((parts) => goalWith(parts.kind, { ...parts, id: `g${index}` }));

const frozenOf = (index: number, { kinds, weeks }: ProblemSize): fc.Arbitrary<PortfolioProblem['frozen'][number]> =>
  fc.record({
    id: fc.constant(`p${index}`),
    kind: kindAmong(kinds),
    week: fc.integer({ min: -1, max: weeks + 1 }),
    words: fc.constantFrom(null, 700, 1000),
    quality: fc.constantFrom(null, 60, 90),
    hours: fc.constantFrom(0, 1, 4, 30),
  });

/** Problems with goals that can and cannot be reached, for kinds that there are and are not, with and without frozen pieces. */
export const portfolioProblems = (size: ProblemSize): fc.Arbitrary<PortfolioProblem> =>
  fc
    .record({
      weeks: fc.integer({ min: 1, max: size.weeks }),
      kinds: mostly(fc.integer({ min: 1, max: size.kinds }), fc.constant(0)),
    })
    .chain(({ weeks, kinds }) => {
      const own = { ...size, weeks, kinds };
      const weight = fc.constantFrom(0, 0.5, 1, 3);
      return fc.record({
        weeks: fc.constant(weeks),
        kinds: fc.tuple(...Array.from({ length: kinds }, (_, index) => kindOf(index, own))),
        goals: fc
          .constantFrom(0, 1, 2, 2)
          .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => goalOf(index, kinds)))),
        frozen: fc
          .constantFrom(0, 0, 1, 2)
          .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => frozenOf(index, own)))),
        hours: fc.tuple(...WORK_KINDS.map(() => mostly(fc.constantFrom(2.5, 6, 10, 15), fc.constant(0)))),
        weights: fc.record({ efficiency: weight, influence: weight, time: weight }),
        costs: fc.record({ c1: fc.constantFrom(1, 4), c2: fc.constantFrom(0.3, 1) }),
        usual: fc.constantFrom({}, { blog: 60 }, { stage: 0 }),
        missedShare: fc.constantFrom(0, 0.2, 1),
      });
    })
    .map(({ hours, usual, ...parts }) => {
      const [coding = 0, collaborating = 0, learning = 0, writing = 0] = hours;
      return problemWith({
        ...parts,
        hoursPerWeek: { coding, collaborating, learning, writing },
        usualReach: usual,
      });
    });
