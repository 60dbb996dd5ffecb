import assert from 'node:assert/strict';
import { Ledger } from '../../../src/app/ledger.js';
import { MemoryStore } from '../../../src/app/ports/memory-store.js';
import { PlanEditor } from '../../../src/app/plan-editor.js';
import { PortfolioPlanner, type PortfolioView } from '../../../src/app/portfolio-planner.js';
import { solvePortfolio } from '../../../src/domain/influence/planner/solve-portfolio.js';
import type { Portfolio, PortfolioProblem } from '../../../src/domain/influence/portfolio.js';
import { engineersMonth } from '../../../src/domain/influence/plan/templates.js';
import { success, type Result } from '../../../src/domain/result.js';
import type { StoreDocument } from '../../../src/domain/store/document.js';
import { acceptanceNames } from '../../../src/messages/plan.js';
import { FakeClock } from '../../support/fake-clock.js';
import { TEMPLATE_NAMES } from '../../support/portfolio-problems.js';
import { solver } from '../../support/solver.js';

const DAY = 86_400_000;

/** An engineer's month that begins on Monday, 23 November 2026, planned by the real solver. */
const month = async () => {
  const ledger = new Ledger(() => Promise.resolve(new MemoryStore()));
  const clock = new FakeClock('2026-11-23T01:00:00.000Z');
  let made = 0;
  const newId = (): string => `id${(made += 1)}`;
  const asked: PortfolioProblem[] = [];
  const solve = async (problem: PortfolioProblem) => {
    asked.push(problem);
    return success(solvePortfolio(problem, await solver()));
  };
  const planner = new PortfolioPlanner({ ledger, clock, solve, newId, names: acceptanceNames });
  const editor = new PlanEditor({ ledger, clock, newId });
  valueOf(await editor.start(engineersMonth(TEMPLATE_NAMES), '2026-11-23'));
  const portfolio = async (): Promise<Portfolio> => valueOf(await planner.portfolio()).portfolio;
  const document = async (): Promise<StoreDocument> => valueOf(await ledger.read());
  const look = async (): Promise<PortfolioView> => {
    const view = planner.view(await document());
    assert.ok(view);
    return view;
  };
  return { ledger, clock, planner, editor, asked, portfolio, document, look };
};

const valueOf = <Value>(result: Result<Value, unknown>): Value => {
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
};

/** How many of each kind are new. */
const proposed = ({ pieces }: Portfolio): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { kind, frozen } of pieces) if (frozen === null) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};

const near = (one: number | null, other: number | null): boolean => Math.abs((one ?? 0) - (other ?? 0)) < 1e-6;

describe('the engineer’s month, from its template on', () => {
  it('becomes a portfolio that meets its goals in its hours', async () => {
    const { portfolio } = await month();
    const found = await portfolio();
    assert.deepEqual(found.relaxations, []);
    const { post = 0, session = 0, conversation = 0, social = 0 } = proposed(found);
    assert.ok(post >= 1 && session >= 1 && conversation >= 3 && social >= 5, JSON.stringify(proposed(found)));
    assert.ok(found.hours.writing <= 44 && found.hours.collaborating <= 44, JSON.stringify(found.hours));
  });

  it('is accepted as pieces and tasks that take the hours of the portfolio, due in the plan', async () => {
    const { portfolio, planner, document } = await month();
    const { pieces: planned, hours } = await portfolio();
    valueOf(await planner.accept());
    const { pieces, tasks, plans } = await document();
    assert.equal(Object.keys(pieces).length, planned.length);
    const minutes = Object.values(tasks).reduce((sum, { estimate }) => sum + (estimate ?? 0), 0);
    assert.equal(minutes, 60 * (hours.writing + hours.collaborating));
    assert.ok(Object.values(tasks).every(({ due }) => due !== null && due >= '2026-11-27' && due <= '2026-12-18'));
    assert.deepEqual(Object.values(plans)[0]?.accepted?.hours, hours);
  });

  it('keeps what was accepted and proposes nothing more, in each of its weeks', async () => {
    const { portfolio, planner, document, clock } = await month();
    const first = await portfolio();
    valueOf(await planner.accept());
    const again = await portfolio();
    assert.deepEqual(proposed(again), {});
    assert.ok(near(again.objective, first.objective), `${again.objective} ${first.objective}`);
    const accepted = Object.keys((await document()).pieces).toSorted();
    for (let week = 2; week <= 4; week += 1) {
      clock.set(7 * DAY);
      const { pieces, relaxations } = await portfolio();
      assert.deepEqual(pieces.map(({ frozen }) => frozen ?? 'new').toSorted(), accepted, `week ${week}`);
      assert.deepEqual(relaxations, [], `week ${week}`);
    }
  });

  it('counts what came out, and asks for no more of it', async () => {
    const { portfolio, planner, document, ledger, clock } = await month();
    valueOf(await planner.accept());
    const before = await portfolio();
    clock.set(14 * DAY);
    const { pieces } = await document();
    const over = Object.values(pieces).filter(({ planned }) => planned !== null && planned < '2026-12-05');
    assert.ok(over.length > 0);
    valueOf(
      await ledger.execute({
        kind: 'change-pieces',
        add: [],
        changes: over.map(({ id, planned }) => ({
          id,
          set: {
            status: 'published',
            publications: [{ channel: 'social', date: planned ?? '2026-12-04', url: null }],
          },
        })),
        tasks: [],
        done: null,
      }),
    );
    const after = await portfolio();
    assert.deepEqual(proposed(after), {});
    assert.ok(after.hours.writing < before.hours.writing);
    assert.ok(near(after.terms.I, before.terms.I), `${after.terms.I} ${before.terms.I}`);
  });

  it('changes with the weights, keeps what was accepted, and comes back with the undo without being sought', async () => {
    const { portfolio, planner, editor, ledger, asked, look } = await month();
    valueOf(await planner.accept());
    const accepted = await portfolio();
    valueOf(await editor.setWeights({ efficiency: 1, influence: 10, time: 0 }));
    const other = await portfolio();
    assert.equal(other.pieces.filter(({ frozen }) => frozen !== null).length, accepted.pieces.length);
    assert.ok((other.terms.I ?? 0) >= (accepted.terms.I ?? 0) - 1e-6);
    const before = asked.length;
    valueOf(await ledger.undo());
    const { portfolio: shown, isCurrent } = await look();
    assert.deepEqual([shown === accepted, isCurrent, asked.length], [true, true, before]);
  });

  it('becomes as it was with two undos after it was accepted and changed', async () => {
    const { portfolio, planner, editor, ledger, document } = await month();
    const start = await document();
    const first = await portfolio();
    valueOf(await planner.accept());
    valueOf(await editor.setPeriod('2026-11-30', 5));
    valueOf(await ledger.undo());
    valueOf(await ledger.undo());
    assert.deepEqual({ ...(await document()), revision: 0 }, { ...start, revision: 0 });
    assert.equal(await portfolio(), first);
  });

  it('says what has to give where the goals contradict the hours, and is met once it gives', async () => {
    const { portfolio, editor, document } = await month();
    const [plan] = Object.values((await document()).plans);
    const goal = plan?.goals.find(({ kind }) => kind === 'post');
    assert.ok(goal);
    valueOf(await editor.setGoal({ ...goal, count: 4 }));
    const { relaxations } = await portfolio();
    assert.ok(relaxations.length > 0);
    for (const relaxation of relaxations) valueOf(await editor.relax(relaxation));
    assert.deepEqual((await portfolio()).relaxations, []);
  });
});
