import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { pieceHours } from '../../../../src/domain/influence/plan/piece-hours.js';
import { channelReach } from '../../../../src/domain/influence/planner/channel-reach.js';
import { channelInfluence, usualReaches } from '../../../../src/domain/influence/planner/influence-term.js';
import { planObjective, termsOf } from '../../../../src/domain/influence/planner/plan-terms.js';
import { solvePortfolio } from '../../../../src/domain/influence/planner/solve-portfolio.js';
import type { PlannedPiece } from '../../../../src/domain/influence/portfolio.js';
import { monthProblem } from '../../../support/portfolio-problems.js';
import { solver } from '../../../support/solver.js';

/** The cells of the tables of a document behind a heading, table by table, without their heads. */
const tablesBehind = (text: string, heading: string): readonly (readonly (readonly string[])[])[] => {
  const section = text.slice(text.indexOf(heading)).split(/\n## /)[0] ?? '';
  return section
    .split(/\n(?!\|)/)
    .filter((block) => block.includes('\n|'))
    .map((block) =>
      block
        .split('\n')
        .filter((line) => line.startsWith('|'))
        .slice(2)
        .map((line) =>
          line
            .split('|')
            .slice(1, -1)
            .map((cell) => cell.trim()),
        ),
    );
};

const numberOf = (cell: string | undefined): number | null => (cell === '–' ? null : Number(cell));

const countsOf = (all: readonly Pick<PlannedPiece, 'kind' | 'quality'>[]): readonly string[] =>
  all.map(({ kind, quality }) => `${kind} ${quality}`).toSorted();

const HEADING = "## Worked example: the engineer's month";

describe('the worked example of docs/influence.md', function () {
  this.timeout(60_000);
  const problem = monthProblem();
  let text: string;
  let pieces: readonly Omit<PlannedPiece, 'reason'>[];
  let channels: readonly (readonly string[])[];
  let terms: ReadonlyMap<string | undefined, number | null>;

  before(async () => {
    text = await readFile(new URL('../../../../docs/influence.md', import.meta.url), 'utf8');
    const [kindRows = [], channelRows = [], termRows = []] = tablesBehind(text, HEADING);
    channels = channelRows;
    terms = new Map(termRows.map(([term, value]) => [term, numberOf(value)]));
    pieces = kindRows.flatMap(([id, count, quality, hours]) => {
      const kind = problem.kinds.find((one) => one.id === id);
      assert.ok(kind !== undefined, id);
      const piece = {
        frozen: null,
        kind: kind.id,
        channel: kind.channel,
        week: 1,
        words: kind.words,
        quality: numberOf(quality),
        hours: numberOf(hours) ?? 0,
        hoursFrom: kind.hoursFrom,
        reach: kind.reach,
      };
      return Array.from({ length: Number(count) }, () => piece);
    });
    assert.equal(pieces.length, 20);
  });

  it('has the hours and the reach of each kind', () => {
    const [rows = []] = tablesBehind(text, HEADING);
    for (const [id, count, quality, each, all, reach] of rows) {
      const kind = problem.kinds.find((one) => one.id === id);
      assert.ok(kind !== undefined);
      const hours = pieceHours(kind, kind.words, numberOf(quality), problem.costs);
      assert.deepEqual([Number(each), Number(all), Number(reach)], [hours, hours * Number(count), kind.reach]);
    }
  });

  it('has the reach and the influence of each channel', () => {
    const usual = usualReaches(problem);
    const reached = channelReach(pieces, problem);
    const influence = channelInfluence(pieces, problem);
    assert.equal(channels.length, usual.size);
    for (const [id = '', own, reach, ratio, score] of channels) {
      const ratioOf = (reached.get(id) ?? 0) / (usual.get(id) ?? 0);
      assert.deepEqual([Number(own), Number(reach), Number(ratio)], [usual.get(id), reached.get(id), ratioOf]);
      assert.equal(score, influence.get(id)?.toFixed(2));
    }
  });

  it('has the terms and the objective of its pieces', () => {
    const told = termsOf(pieces, problem);
    for (const term of ['F', 'E', 'I', 'T'] as const)
      assert.equal(terms.get(term), Number(told[term]?.toFixed(2)), term);
    assert.equal(terms.get('objective'), Number(planObjective(told, problem.weights).toFixed(2)));
  });

  it('is what the planner finds, and proves', async () => {
    const portfolio = solvePortfolio(problem, await solver());
    assert.deepEqual(countsOf(portfolio.pieces), countsOf(pieces));
    assert.equal(Number(portfolio.bound.toFixed(2)), terms.get('objective'));
    assert.deepEqual(Object.values(portfolio.hourWorth), [0, 0, 0, 0]);
  });

  it('has the same figures in Chinese', async () => {
    const chinese = await readFile(new URL('../../../../docs/influence.zh-cn.md', import.meta.url), 'utf8');
    for (const term of ['F', 'E', 'I', 'T']) assert.ok(chinese.includes(`${term} = ${terms.get(term)}`), term);
    assert.ok(chinese.includes(`目标函数 ${terms.get('objective')}`));
  });
});
