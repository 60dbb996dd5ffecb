import assert from 'node:assert/strict';
import type { LinearSolver } from '../../../../src/domain/optimisation/linear-solver.js';
import { solvePortfolio } from '../../../../src/domain/influence/planner/solve-portfolio.js';
import type { FrozenPiece, Portfolio, PortfolioProblem } from '../../../../src/domain/influence/portfolio.js';
import { assertKeeps } from '../../../support/check-portfolio.js';
import { goalWith, kindWith, monthProblem, problemWith } from '../../../support/portfolio-problems.js';
import { solver } from '../../../support/solver.js';

const WRITING = { coding: 0, collaborating: 0, learning: 0, writing: 20 };

const frozenOf = (kind: string, parts: Partial<FrozenPiece> = {}): FrozenPiece => ({
  id: 'piece',
  kind,
  week: 1,
  words: 1000,
  quality: 80,
  hours: 5,
  ...parts,
});

const weeksOf = ({ pieces }: Pick<Portfolio, 'pieces'>): readonly number[] => pieces.map(({ week }) => week);
const reasonsOf = ({ pieces }: Portfolio): readonly string[] => pieces.map(({ reason }) => reason.code);

describe('a portfolio', function () {
  this.timeout(60_000);
  let highs: LinearSolver;

  before(async () => {
    highs = await solver();
  });

  const solved = (parts: Partial<PortfolioProblem>): Portfolio => solvePortfolio(problemWith(parts), highs);

  it('of nothing is nothing', () => {
    const { pieces, terms, objective, pareto, relaxations } = solved({});
    assert.deepEqual({ pieces, objective, relaxations }, { pieces: [], objective: 0, relaxations: [] });
    assert.deepEqual(terms, { F: null, E: null, I: null, T: null });
    assert.deepEqual(pareto, [{ quality: 0, reach: 0, hours: 0 }]);
  });

  it('is made longer where a goal asks for more words than its kind has', () => {
    const { pieces } = solved({
      weeks: 1,
      hoursPerWeek: { ...WRITING, writing: 22 },
      kinds: [kindWith('post')],
      goals: [goalWith('post', { words: 1500, quality: 80 })],
    });
    assert.deepEqual(
      pieces.map(({ words, quality, hours }) => ({ words, quality, hours })),
      [{ words: 1500, quality: 80, hours: 22 }],
    );
  });

  it('has the quality that a goal asks for, though it is no level of the kind', () => {
    const { pieces, relaxations } = solved({
      weeks: 1,
      hoursPerWeek: WRITING,
      kinds: [kindWith('post', { qualityLevels: [50] })],
      goals: [goalWith('post', { quality: 75 })],
    });
    assert.deepEqual([pieces.map(({ quality }) => quality), relaxations], [[75], []]);
  });

  it('aims at no quality above 100', () => {
    const { pieces, terms } = solved({ kinds: [kindWith('post', { qualityLevels: [120], fixedHours: 5 })] });
    assert.deepEqual([...new Set(pieces.map(({ quality }) => quality))], [100]);
    assert.equal(terms.F, 100);
  });

  it('serves several goals for one kind with the same pieces', () => {
    const problem = problemWith({
      weeks: 4,
      hoursPerWeek: WRITING,
      kinds: [kindWith('post')],
      goals: [
        goalWith('post', { id: 'good', quality: 80 }),
        goalWith('post', { id: 'many', count: 3 }),
        goalWith('post', { id: 'long', words: 2000 }),
      ],
    });
    const portfolio = solvePortfolio(problem, highs);
    assertKeeps(portfolio.pieces, problem);
    assert.ok(portfolio.pieces.length <= 4);
  });

  it('has a piece in each week for a goal of each week', () => {
    const portfolio = solved({
      weeks: 3,
      kinds: [kindWith('note', { fixedHours: 2 })],
      goals: [goalWith('note', { every: 'week' })],
    });
    assert.deepEqual(weeksOf(portfolio), [1, 2, 3]);
  });

  it('is spread over the weeks', () => {
    const portfolio = solved({
      weeks: 6,
      kinds: [
        kindWith('talk', { words: null, qualityLevels: [], fixedHours: 1, reach: 0, hoursFrom: 'collaborating' }),
      ],
      goals: [goalWith('talk', { count: 3 })],
    });
    assert.deepEqual(weeksOf(portfolio), [2, 4, 6]);
  });

  it('finishes nothing before there were the hours for it', () => {
    const portfolio = solved({
      weeks: 3,
      hoursPerWeek: { ...WRITING, writing: 7 },
      kinds: [kindWith('post', { maximumPerWeek: 3 })],
      goals: [goalWith('post', { quality: 80 })],
    });
    assert.deepEqual(weeksOf(portfolio), [3]);
  });

  it('says which goal asks for a piece, and what the others gain', () => {
    const portfolio = solved({
      weeks: 2,
      kinds: [kindWith('note', { words: null, qualityLevels: [], fixedHours: 1 })],
      goals: [goalWith('note')],
    });
    assert.deepEqual(reasonsOf(portfolio), ['goal', 'gain']);
    const gain = portfolio.pieces[1]?.reason;
    assert.ok(gain?.code === 'gain' && gain.term === 'I' && gain.points > 0);
  });

  it('has no more pieces than something is gained by', () => {
    const { pieces } = solved({
      kinds: [
        kindWith('talk', { words: null, qualityLevels: [], fixedHours: 1, reach: 0, hoursFrom: 'collaborating' }),
      ],
      goals: [goalWith('talk')],
    });
    assert.equal(pieces.length, 1);
  });

  it('keeps what is frozen, and counts it for the goals', () => {
    const problem = problemWith({
      weeks: 2,
      hoursPerWeek: { ...WRITING, writing: 5 },
      kinds: [kindWith('post')],
      goals: [goalWith('post', { quality: 80 })],
      frozen: [frozenOf('post')],
    });
    const portfolio = solvePortfolio(problem, highs);
    assertKeeps(portfolio.pieces, problem);
    assert.deepEqual([reasonsOf(portfolio), portfolio.relaxations], [['frozen'], []]);
  });

  it('keeps what is frozen though it takes more hours than there are, and says so by T', () => {
    const { pieces, terms, hours } = solved({
      weeks: 1,
      hoursPerWeek: { ...WRITING, writing: 10 },
      kinds: [kindWith('post', { maximumPerWeek: 5 })],
      frozen: [frozenOf('post', { hours: 14 })],
    });
    assert.deepEqual([pieces.length, hours.writing], [1, 14]);
    // 14 hours, of which 8 usually come of 10.
    assert.ok(Math.abs((terms.T ?? 0) - 40) < 1e-9);
  });

  it('keeps a frozen piece of a kind that is not there any more', () => {
    const { pieces } = solved({ kinds: [kindWith('post')], frozen: [frozenOf('gone', { week: 9 })] });
    assert.ok(pieces.some(({ frozen, week, reach }) => frozen === 'piece' && week === 2 && reach === 0));
  });

  it('takes frozen pieces of a week off what the week can hold', () => {
    const { pieces } = solved({
      weeks: 2,
      kinds: [kindWith('note', { words: null, qualityLevels: [], fixedHours: 0.5, maximumPerWeek: 2, reach: 1000 })],
      usualReach: { blog: 2000 },
      frozen: [frozenOf('note', { week: 2, words: null, quality: null, hours: 0.5 })],
    });
    assert.deepEqual(weeksOf({ pieces }), [1, 1, 2, 2]);
  });

  it('gives up a goal for a kind that there is not', () => {
    const { relaxations } = solved({ goals: [goalWith('gone', { count: 2 })] });
    assert.deepEqual(relaxations, [{ goal: 'goal-gone', what: 'count', from: 2, to: 0 }]);
  });

  it('lowers the quality where there is no time for it, rather than the count', () => {
    const { relaxations } = solved({
      weeks: 1,
      hoursPerWeek: { ...WRITING, writing: 15 },
      kinds: [kindWith('post', { qualityLevels: [50, 80, 100] })],
      goals: [goalWith('post', { quality: 100 })],
    });
    assert.deepEqual(relaxations, [{ goal: 'goal-post', what: 'quality', from: 100, to: 50 }]);
  });

  it('lowers the count where quality would have to give up more', () => {
    const { relaxations } = solved({
      weeks: 5,
      hoursPerWeek: { ...WRITING, writing: 20 },
      kinds: [kindWith('post', { qualityLevels: [50, 100] })],
      goals: [goalWith('post', { count: 5, quality: 100 })],
    });
    assert.deepEqual(relaxations, [{ goal: 'goal-post', what: 'count', from: 5, to: 4 }]);
  });

  it('is worth nothing more with hours that nothing draws from', () => {
    const { hourWorth } = solvePortfolio(monthProblem(), highs);
    assert.deepEqual([hourWorth.coding, hourWorth.learning], [0, 0]);
  });
});

describe('a portfolio without a solver that works', () => {
  it('is what is frozen, with all goals given up', () => {
    const failing: LinearSolver = {
      open: () => ({
        solve: () => ({ status: 'failed', bound: -Infinity, columns: new Float64Array() }),
        changeCosts: () => {},
        changeUpper: () => {},
        addRow: () => {},
        conflict: () => [],
        dispose: () => {},
      }),
    };
    const problem = problemWith({
      kinds: [kindWith('post')],
      goals: [goalWith('post', { count: 3, influence: 50 })],
      frozen: [frozenOf('post')],
    });
    const { pieces, objective, bound, relaxations } = solvePortfolio(problem, failing);
    assert.deepEqual(
      pieces.map(({ frozen }) => frozen),
      ['piece'],
    );
    assert.ok(objective <= bound && bound <= 400);
    assert.deepEqual(
      relaxations.map(({ what, to }) => `${what} ${to}`),
      ['count 0', 'influence 0'],
    );
  });
});
