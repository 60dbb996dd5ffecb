import assert from 'node:assert/strict';
import * as z from 'zod';
import { runPlan } from '../../../src/cli/plan.js';
import { planObjective, termsOf } from '../../../src/domain/influence/planner/plan-terms.js';
import { monthProblem } from '../../support/portfolio-problems.js';
import { runCli, withTemporaryFolder, type CliRun } from '../../support/cli.js';

const work = z.enum(['coding', 'collaborating', 'learning', 'writing']);
const term = z.number().min(0).max(100).nullable();
const outputSchema = z.strictObject({
  schema: z.literal(1),
  pieces: z.array(
    z.strictObject({
      kind: z.string(),
      channel: z.string(),
      week: z.int().positive(),
      words: z.int().nullable(),
      quality: z.number().nullable(),
      hours: z.number(),
      hoursFrom: work,
      reason: z.string().min(1),
    }),
  ),
  terms: z.strictObject({ F: term, E: term, I: term, T: term }),
  objective: z.number(),
  bound: z.number(),
  hourWorth: z.strictObject({
    coding: z.number(),
    collaborating: z.number(),
    learning: z.number(),
    writing: z.number(),
  }),
  pareto: z.array(z.strictObject({ quality: z.number(), reach: z.number(), hours: z.number() })),
  relaxations: z.array(
    z.strictObject({
      goal: z.string(),
      what: z.enum(['count', 'words', 'quality', 'comments', 'influence']),
      from: z.number(),
      to: z.number(),
      message: z.string().min(1),
    }),
  ),
});

const POST = { id: 'post', words: 1000, qualityLevels: [60, 80], hoursFrom: 'writing', maximumPerWeek: 1, reach: 100 };
const BASE = { weeks: 2, hoursPerWeek: { writing: 12 }, kinds: [POST] };

const run = (input: unknown): Promise<CliRun> =>
  runCli(runPlan, ['-'], { stdin: typeof input === 'string' ? input : JSON.stringify(input) });

const output = ({ stdout }: CliRun): z.infer<typeof outputSchema> => outputSchema.parse(JSON.parse(stdout));

describe('inkbearing plan', function () {
  this.timeout(60_000);

  it("solves the engineer's month", async () => {
    const answer = await runCli(runPlan, ['--template', 'engineers-month']);
    const { pieces, terms, objective, relaxations } = output(answer);
    assert.deepEqual([answer.exit, answer.stderr, relaxations], [0, '', []]);
    assert.ok(pieces.some(({ words, quality }) => words === 2000 && (quality ?? 0) >= 90));
    const recomputed = termsOf(pieces, monthProblem());
    assert.ok(Math.abs(planObjective(recomputed, monthProblem().weights) - objective) < 1e-6);
    assert.ok(Math.abs((recomputed.I ?? 0) - (terms.I ?? 0)) < 1e-6);
  });

  it('plans with what was left out taken as usual', async () => {
    const answer = await run(BASE);
    const { pieces } = output(answer);
    assert.deepEqual([answer.exit, answer.stderr], [0, '']);
    assert.deepEqual(
      pieces.map(({ kind, channel, quality, hours }) => ({ kind, channel, quality, hours })),
      [{ kind: 'post', channel: 'post', quality: 80, hours: 20 }],
    );
  });

  it('says what goals would have to give up, on both ways', async () => {
    const answer = await run({ ...BASE, goals: [{ kind: 'post', count: 2, quality: 80 }] });
    const { relaxations } = output(answer);
    assert.equal(answer.exit, 0);
    assert.deepEqual(relaxations, [{ goal: 'post', what: 'count', from: 2, to: 1, message: 'post: 1 instead of 2.' }]);
    assert.equal(answer.stderr, 'post: 1 instead of 2.\n');
  });

  it('tells several goals for one kind apart', async () => {
    const goals = [{ kind: 'post' }, { kind: 'post', count: 9 }, { id: 'own', kind: 'post', count: 9 }];
    const { relaxations } = output(await run({ ...BASE, goals }));
    assert.deepEqual(
      relaxations.map(({ goal }) => goal),
      ['post-2', 'own'],
    );
  });

  it('says of a folder that it is one', () =>
    withTemporaryFolder(async (folder) => {
      const { exit, stdout, stderr } = await runCli(runPlan, [folder]);
      assert.deepEqual([exit, stdout], [2, '']);
      assert.match(stderr, /This is a folder/);
    }));

  const refused: readonly (readonly [string, unknown, RegExp])[] = [
    ['no JSON', '{"weeks":', /^-: This is no JSON/],
    ['a list', '[]', /no JSON object/],
    ['another schema', { ...BASE, schema: 2 }, /^-: schema: expected a whole number from 1 to 1, not 2$/m],
    ['more weeks than a number holds', '{"weeks":1e999}', /^-: weeks: .* not Infinity$/m],
    ['no weeks', { ...BASE, weeks: undefined }, /^-: weeks: expected a whole number from 1 to 53, not —$/m],
    ['half a week', { ...BASE, weeks: 1.5 }, /^-: weeks: .* not 1\.5$/m],
    ['no hours', { ...BASE, hoursPerWeek: undefined }, /^-: hoursPerWeek: it is missing$/m],
    ['negative hours', { ...BASE, hoursPerWeek: { writing: -3 } }, /^-: hoursPerWeek\.writing: .* not -3$/m],
    ['hours that are a text', { ...BASE, hoursPerWeek: 'many' }, /^-: hoursPerWeek: expected an object, not "many"$/m],
    ['a weight below nothing', { ...BASE, weights: { time: -1 } }, /^-: weights\.time: /m],
    ['no kinds', { ...BASE, kinds: undefined }, /^-: kinds: it is missing$/m],
    ['kinds that are no list', { ...BASE, kinds: {} }, /^-: kinds: expected a list$/m],
    ['a kind that is none', { ...BASE, kinds: [7] }, /^-: kinds\[0\]: expected an object, not 7$/m],
    ['a kind without an id', { ...BASE, kinds: [{ ...POST, id: undefined }] }, /^-: kinds\[0\]\.id: it is missing$/m],
    ['two kinds of one id', { ...BASE, kinds: [POST, POST] }, /^-: kinds\[1\]\.id: "post" is there already$/m],
    [
      'a kind without words and fixedHours',
      { ...BASE, kinds: [{ id: 'talk', qualityLevels: [50] }] },
      /^-: kinds\[0\]\.fixedHours: a kind needs “fixedHours”, or “words” and “qualityLevels”$/m,
    ],
    [
      'a quality above 100',
      { ...BASE, kinds: [{ ...POST, qualityLevels: [60, 120] }] },
      /^-: kinds\[0\]\.qualityLevels\[1\]: expected a number from 0 to 100, not 120$/m,
    ],
    [
      'more qualities than there are whole scores',
      { ...BASE, kinds: [{ ...POST, qualityLevels: Array.from({ length: 102 }, (_, index) => index / 2) }] },
      /^-: kinds\[0\]\.qualityLevels: at most 101 of them$/m,
    ],
    [
      'hours of no kind',
      { ...BASE, kinds: [{ ...POST, hoursFrom: 'sleeping' }] },
      /^-: kinds\[0\]\.hoursFrom: .*"sleeping"$/m,
    ],
    ['a goal for no kind', { ...BASE, goals: [{ kind: 'book' }] }, /^-: goals\[0\]\.kind: there is no kind "book"$/m],
    ['a goal without a kind', { ...BASE, goals: [{ count: 1 }] }, /^-: goals\[0\]\.kind: it is missing$/m],
    ['a negative count', { ...BASE, goals: [{ kind: 'post', count: -1 }] }, /^-: goals\[0\]\.count: .* not -1$/m],
    ['a goal each month', { ...BASE, goals: [{ kind: 'post', every: 'month' }] }, /^-: goals\[0\]\.every: /m],
    [
      'two goals of one id',
      { ...BASE, goals: [{ kind: 'post' }, { id: 'post', kind: 'post' }] },
      /^-: goals\[1\]\.id: "post" is there already$/m,
    ],
    ['a number as a text', { ...BASE, time: { c1: '4' } }, /^-: time\.c1: .* not "4"$/m],
  ];
  for (const [what, input, expected] of refused)
    it(`refuses ${what}, and names the place`, async () => {
      const { exit, stdout, stderr } = await run(input);
      assert.deepEqual([exit, stdout], [2, '']);
      assert.match(stderr, expected);
    });

  it('takes no words for a kind that has none, and for a goal that asks for none', async () => {
    const talk = { id: 'talk', words: 0, qualityLevels: [], fixedHours: 2, hoursFrom: 'collaborating' };
    const zero = await run({ ...BASE, kinds: [POST, talk], goals: [{ kind: 'post', words: 0 }] });
    const none = await run({ ...BASE, kinds: [POST, { ...talk, words: null }], goals: [{ kind: 'post' }] });
    assert.deepEqual([zero.exit, zero.stdout], [0, none.stdout]);
  });

  it('names all that is wrong at once', async () => {
    const { stderr } = await run({ weeks: 0, hoursPerWeek: { coding: 999 }, kinds: [{}], goals: [{ kind: 'x' }] });
    assert.deepEqual(
      stderr.split('\n').map((line) => line.split(': ')[1]),
      ['kinds[0].id', 'kinds[0].fixedHours', 'weeks', 'hoursPerWeek.coding', 'goals[0].kind', undefined],
    );
  });

  it('names the templates that there are', async () => {
    const { exit, stderr } = await runCli(runPlan, ['--template', 'novel']);
    assert.equal(exit, 2);
    assert.match(stderr, /no template "novel".*engineers-month, write-weekly/);
  });

  it('takes a template or a file, not both', async () => {
    const { exit } = await runCli(runPlan, ['--template', 'engineers-month', 'plan.json']);
    assert.equal(exit, 2);
  });

  it('solves every template without giving up a goal', async () => {
    const { relaxations, pieces } = output(await runCli(runPlan, ['--template', 'write-weekly']));
    assert.deepEqual(relaxations, []);
    assert.deepEqual(
      pieces.map(({ week }) => week),
      [1, 2, 3, 4],
    );
  });
});
