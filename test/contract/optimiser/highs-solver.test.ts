import assert from 'node:assert/strict';
import { columnSum, LinearBuilder, plus, times, type Sum } from '../../../src/domain/optimisation/linear-builder.js';
import { solver } from '../../support/solver.js';

/** Three whole numbers and words of a quality that is 10⁻⁶ below what they can come to: presolve takes them for more. */
const justWithinReach = () => {
  const builder = new LinearBuilder();
  const whole = [3, 1, 1].map((upper) => builder.column(upper, true));
  const [a = 0, b = 0, c = 0] = whole;
  const steps = (at: Sum, lengths: readonly number[]): readonly number[] => {
    const columns = lengths.map((length) => builder.column(length));
    builder.atMost(plus(columnSum(columns), times(at, -1)), 0);
    return columns;
  };
  const reach = [10, 10, 20, Infinity].map((length) => builder.column(length));
  const [first = 0, second = 0, third = 0, fourth = 0] = reach;
  const diminished = [1, 0.85, 0.7, 0.5];
  const influence = [0.5, 0.5, 0.5, 0.5, 1, 1, 2];
  builder.atMost(columnSum([a]), 4);
  builder.atMost(columnSum([b, c]), 1);
  builder.atMost(columnSum([a], 3.3), 12);
  builder.atMost(columnSum([b, c], 3.3), 4);
  builder.atMost(plus(columnSum(reach), columnSum([b], -6.5), columnSum([c], -10)), 10);
  steps(columnSum([a], 0.075), influence);
  const all = plus(...reach.map((column, at) => columnSum([column], 0.1 * (diminished[at] ?? 0))));
  steps(all, influence);
  const words = [2200, 2200, 2200].map((upper) => builder.column(upper));
  const [long = 0, middle = 0, short = 0] = words;
  builder.atMost(plus(columnSum([long]), columnSum([a], -1700)), 0);
  builder.atMost(plus(columnSum([middle]), columnSum([b], -500)), 0);
  builder.atMost(plus(columnSum([short]), columnSum([c], -500)), 0);
  builder.atMost(columnSum(words), 2200);
  builder.atMost(plus(columnSum([builder.column(1)], 4), columnSum([a], -1)), 0);
  builder.atLeast(plus(columnSum([builder.column()]), columnSum([a], -3.3)), -12);
  builder.atLeast(plus(columnSum([builder.column()]), columnSum([b, c], -3.3)), -4);
  builder.atLeast(constantRow, 0);
  const quality = plus(columnSum([long], 90 / 2200), columnSum([middle], 65 / 2200), columnSum([short], 100 / 2200));
  builder.atLeast(quality, (1700 * 90 + 500 * 100) / 2200 - 1e-6);
  builder.atMost(columnSum(whole, 3.3), 6.600001);
  const value = plus(
    columnSum([a], 9),
    columnSum([first], 1),
    columnSum([second], 0.85),
    columnSum([third], 0.7),
    columnSum([fourth], 0.5),
  );
  return { model: builder.minimise(times(value, -1)), whole };
};

const constantRow: Sum = { terms: [], constant: 0 };

describe('HiGHS as a solver', function () {
  this.timeout(60_000);

  it('finds the point that just keeps a row, where presolve loses it', async () => {
    const { model, whole } = justWithinReach();
    const open = (await solver()).open(model);
    try {
      const { status, columns } = open.solve(10, { near: 0.001, nodes: 1000 });
      assert.deepEqual(
        [status, whole.map((column) => Math.abs(Math.round(columns[column] ?? 0)))],
        ['optimal', [1, 0, 1]],
      );
    } finally {
      open.dispose();
    }
  });

  it('says that rows without a column cannot be kept', async () => {
    const builder = new LinearBuilder();
    builder.atLeast(constantRow, 1);
    const open = (await solver()).open(builder.minimise(constantRow));
    try {
      assert.equal(open.solve(10).status, 'infeasible');
    } finally {
      open.dispose();
    }
  });
});
