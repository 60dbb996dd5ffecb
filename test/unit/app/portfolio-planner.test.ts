import assert from 'node:assert/strict';
import { Ledger } from '../../../src/app/ledger.js';
import { MemoryStore } from '../../../src/app/ports/memory-store.js';
import { PlanEditor } from '../../../src/app/plan-editor.js';
import { PortfolioPlanner, type PortfolioView } from '../../../src/app/portfolio-planner.js';
import { failure, success, type Result } from '../../../src/domain/result.js';
import type { StoreDocument } from '../../../src/domain/store/document.js';
import { FakeClock } from '../../support/fake-clock.js';
import { HandSolver } from '../../support/hand-solver.js';
import { planDocument, planOf, portfolioOf, proposal } from '../../support/plans.js';

const PORTFOLIO = portfolioOf([proposal()]);

const names = () => ({
  piece: ({ name }: { readonly name: string }, number: number) => `${name} ${number}`,
  task: (title: string) => title,
  team: 'team',
});

/** A planner over a store in memory, on the first day of the plan. */
const plannerOver = async (document: StoreDocument = planDocument([planOf('plan')])) => {
  const store = new MemoryStore(document);
  const ledger = new Ledger(() => Promise.resolve(store));
  const clock = new FakeClock('2026-11-23T08:00:00.000Z');
  let made = 0;
  const newId = (): string => `id${(made += 1)}`;
  const solver = new HandSolver();
  const planner = new PortfolioPlanner({ ledger, clock, solve: solver.solve, newId, names });
  const editor = new PlanEditor({ ledger, clock, newId });
  await ledger.read();
  const look = (): PortfolioView => {
    assert.ok(ledger.document);
    const view = planner.view(ledger.document);
    assert.ok(view);
    return view;
  };
  return { ledger, clock, solver, planner, editor, look };
};

const valueOf = <Value>(result: Result<Value, unknown>): Value => {
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
};

const codeOf = (result: Result<unknown, { readonly code: string }>): string | null =>
  result.ok ? null : result.failure.code;

describe('the planner of portfolios', () => {
  it('seeks nothing until somebody looks, and once then', async () => {
    const { solver, look } = await plannerOver();
    assert.equal(solver.asked.length, 0);
    assert.deepEqual([look().portfolio, look().isCurrent], [null, false]);
    await solver.answer(success(PORTFOLIO));
    assert.deepEqual([look().portfolio, look().isCurrent], [PORTFOLIO, true]);
    assert.equal(solver.asked.length, 1);
  });

  it('tells when it has found one', async () => {
    const { planner, solver, look } = await plannerOver();
    let told = 0;
    planner.onDidChange(() => (told += 1));
    look();
    await solver.answer(success(PORTFOLIO));
    assert.equal(told, 1);
  });

  it('shows the one before while a changed plan is solved, and an undone one at once', async () => {
    const { ledger, editor, solver, look } = await plannerOver();
    look();
    await solver.answer(success(PORTFOLIO));
    valueOf(await editor.setWeights({ efficiency: 1, influence: 5, time: 1 }));
    assert.deepEqual([look().portfolio, look().isCurrent], [PORTFOLIO, false]);
    const other = portfolioOf([]);
    await solver.answer(success(other));
    assert.deepEqual([look().portfolio, look().isCurrent], [other, true]);
    valueOf(await ledger.undo());
    assert.deepEqual([look().portfolio, look().isCurrent], [PORTFOLIO, true]);
    assert.equal(solver.asked.length, 2);
  });

  it('solves a slider that is moved ten times at most twice', async () => {
    const { editor, solver, look } = await plannerOver();
    for (let influence = 0; influence < 10; influence += 1) {
      valueOf(await editor.setWeights({ efficiency: 1, influence, time: 1 }));
      look();
    }
    await solver.answer(success(PORTFOLIO));
    await solver.answer(success(PORTFOLIO));
    assert.deepEqual(
      solver.asked.map(({ weights }) => weights.influence),
      [0, 9],
    );
    assert.equal(look().isCurrent, true);
  });

  it('does not seek what does not depend on the change', async () => {
    const { ledger, solver, look } = await plannerOver();
    look();
    await solver.answer(success(PORTFOLIO));
    valueOf(
      await ledger.execute({
        kind: 'add-project',
        project: { ...NO_PROJECT, id: 'p', title: 'Another' },
      }),
    );
    assert.equal(look().isCurrent, true);
  });

  it('does not show the portfolio of another plan', async () => {
    const { ledger, solver, look } = await plannerOver();
    look();
    await solver.answer(success(PORTFOLIO));
    const next = planOf('next', { created: '2026-11-21T08:00:00.000Z', weeks: 2 });
    valueOf(await ledger.execute({ kind: 'set-plan', plan: next, outputKinds: [], channels: [] }));
    assert.equal(look().portfolio, null);
  });

  it('says why there is none, and does not try again by itself', async () => {
    const { solver, planner, look } = await plannerOver();
    look();
    await solver.answer(failure('No memory'));
    assert.deepEqual(look().failure, { code: 'solver', message: 'No memory' });
    assert.equal(solver.running, 0);
    const asked = planner.portfolio();
    await new Promise(setImmediate);
    await solver.answer(success(PORTFOLIO));
    assert.equal(valueOf(await asked).portfolio, PORTFOLIO);
  });

  it('has nothing to seek when the plan is over, or nothing is known that could be made', async () => {
    const over = await plannerOver(planDocument([planOf('plan', { start: '2026-10-01' })]));
    assert.deepEqual(over.look().failure, { code: 'plan-over' });
    const bare = await plannerOver(planDocument([planOf('plan')], [], { outputKinds: {} }));
    assert.deepEqual(bare.look().failure, { code: 'no-kinds' });
    assert.equal(over.solver.running + bare.solver.running, 0);
  });

  it('has no view without a plan', async () => {
    const { planner, ledger } = await plannerOver(planDocument([]));
    assert.ok(ledger.document);
    assert.equal(planner.view(ledger.document), null);
    assert.equal(codeOf(await planner.accept()), 'no-plan');
  });
});

const NO_PROJECT = {
  note: '',
  status: 'active',
  important: false,
  due: null,
  created: '2026-11-20T08:00:00.000Z',
  closed: null,
} as const;

describe('accepting', () => {
  it('waits for the portfolio of the plan as it is now', async () => {
    const { planner, editor, ledger, solver, look } = await plannerOver();
    look();
    await solver.answer(success(portfolioOf([])));
    valueOf(await editor.setWeights({ efficiency: 1, influence: 2, time: 1 }));
    const accepted = planner.accept();
    await new Promise(setImmediate);
    await solver.answer(success(PORTFOLIO));
    valueOf(await accepted);
    assert.deepEqual(
      Object.values(ledger.document?.pieces ?? {}).map(({ title, planned }) => [title, planned]),
      [['Technical post 1', '2026-11-27']],
    );
  });

  it('asks anew where another question took its place', async () => {
    const { planner, editor, solver, look } = await plannerOver();
    look();
    valueOf(await editor.setWeights({ efficiency: 1, influence: 2, time: 1 }));
    const accepted = planner.accept();
    await new Promise(setImmediate);
    valueOf(await editor.setWeights({ efficiency: 1, influence: 3, time: 1 }));
    look();
    await solver.answer(success(PORTFOLIO));
    await solver.answer(success(PORTFOLIO));
    assert.equal((await accepted).ok, true);
    assert.deepEqual(
      solver.asked.map(({ weights }) => weights.influence),
      [1, 3],
    );
  });

  it('is taken back with all that it made', async () => {
    const { planner, ledger, solver, look } = await plannerOver();
    look();
    await solver.answer(success(PORTFOLIO));
    valueOf(await planner.accept());
    assert.equal(Object.keys(ledger.document?.tasks ?? {}).length, 3);
    valueOf(await ledger.undo());
    assert.deepEqual(ledger.document, { ...planDocument([planOf('plan')]), revision: 2 });
    assert.equal(look().isCurrent, true);
  });

  it('freezes what was accepted, and has nothing new to accept then', async () => {
    const { planner, ledger, solver, look } = await plannerOver();
    look();
    await solver.answer(success(PORTFOLIO));
    valueOf(await planner.accept());
    const [piece] = Object.values(ledger.document?.pieces ?? {});
    assert.ok(piece);
    const { problem } = look();
    assert.deepEqual(
      problem?.frozen.map(({ id, week, hours }) => [id, week, hours]),
      [[piece.id, 1, 26]],
    );
    await solver.answer(success(portfolioOf([proposal({ frozen: piece.id })])));
    assert.equal(codeOf(await planner.accept()), 'nothing-new');
  });

  it('makes its pieces once where it is asked for twice at a time', async () => {
    const { planner, ledger, solver, look } = await plannerOver();
    look();
    await solver.answer(success(PORTFOLIO));
    const [first, second] = await Promise.all([planner.accept(), planner.accept()]);
    assert.deepEqual([codeOf(first), codeOf(second)], [null, 'record-stale']);
    assert.equal(Object.keys(ledger.document?.pieces ?? {}).length, 1);
  });
});
