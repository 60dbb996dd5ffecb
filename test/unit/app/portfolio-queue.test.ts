import assert from 'node:assert/strict';
import { PortfolioQueue, type Solved } from '../../../src/app/portfolio-queue.js';
import type { PortfolioProblem } from '../../../src/domain/influence/portfolio.js';
import { failure, success } from '../../../src/domain/result.js';
import { HandSolver, problemOf } from '../../support/hand-solver.js';
import { portfolioOf } from '../../support/plans.js';

const found = success(portfolioOf([]));

/** A queue over a solver that answers when it is told to. */
const queueOf = () => {
  const solver = new HandSolver();
  return { solver, queue: new PortfolioQueue(solver.solve) };
};

const [one, two, three] = [problemOf(1), problemOf(2), problemOf(3)];

describe('the queue of portfolios', () => {
  it('solves what is asked and remembers it', async () => {
    const { solver, queue } = queueOf();
    const asked = queue.ask(one);
    await solver.answer(found);
    assert.equal(await asked, found);
    assert.equal(queue.known(one), found);
    assert.equal(await queue.ask(one), found);
    assert.deepEqual(solver.asked, [one]);
  });

  it('has at most one running and one waiting, the latest, however often it is asked', async () => {
    const { solver, queue } = queueOf();
    const answers = Array.from({ length: 10 }, (_, weight) => queue.ask(problemOf(weight)));
    await solver.answer(found);
    await solver.answer(found);
    assert.deepEqual(solver.asked, [problemOf(0), problemOf(9)]);
    assert.deepEqual(
      (await Promise.all(answers)).map((answer) => answer !== null),
      [true, ...Array.from({ length: 8 }, () => false), true],
    );
  });

  it('asks once for what is being solved or waits already', async () => {
    const { solver, queue } = queueOf();
    const asked = [queue.ask(one), queue.ask(one), queue.ask(two), queue.ask(two)];
    await solver.answer(found);
    await solver.answer(found);
    assert.deepEqual(await Promise.all(asked), [found, found, found, found]);
    assert.deepEqual(solver.asked, [one, two]);
  });

  it('remembers what came too late', async () => {
    const { solver, queue } = queueOf();
    void queue.ask(one);
    void queue.ask(two);
    await solver.answer(found);
    await solver.answer(found);
    assert.equal(queue.known(one), found);
  });

  it('goes on after a fault, and tries again what failed', async () => {
    const { solver, queue } = queueOf();
    const asked = queue.ask(one);
    void queue.ask(two);
    await solver.break(new Error('No memory'));
    const answer = await asked;
    assert.match(answer?.ok === false ? answer.failure : '', /No memory/);
    await solver.answer(failure('slow'));
    assert.deepEqual(queue.known(two), failure('slow'));
    void queue.ask(two);
    await solver.answer(found);
    assert.equal(queue.known(two), found);
  });

  it('solves what a listener asks for, one at a time', async () => {
    const { solver, queue } = queueOf();
    let left: readonly PortfolioProblem[] = [two, three];
    queue.onDidSolve(() => {
      const [next, ...others] = left;
      left = others;
      if (next !== undefined) void queue.ask(next);
    });
    void queue.ask(one);
    for (let count = 0; count < 3; count += 1) {
      assert.equal(solver.running, 1);
      await solver.answer(found);
    }
    assert.deepEqual(solver.asked, [one, two, three]);
  });

  it('answers those that wait when it is disposed of', async () => {
    const { solver, queue } = queueOf();
    const answers: (Solved | null)[] = [];
    void queue.ask(one).then((answer) => answers.push(answer));
    const waiting = queue.ask(two);
    queue.dispose();
    assert.equal(await waiting, null);
    await solver.answer(found);
    assert.deepEqual([answers, solver.asked], [[found], [one]]);
  });
});
