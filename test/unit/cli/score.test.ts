import assert from 'node:assert/strict';
import { z } from 'zod';
import { runScore } from '../../../src/cli/score.js';
import { traitsSchema } from '../../support/annotate-schema.js';
import { runCli, type CliRun } from '../../support/cli.js';
import { hasModel } from '../../support/models.js';

const lineSchema = z.strictObject({
  id: z.union([z.string(), z.number()]),
  traits: traitsSchema,
  readability: z.number().nullable(),
  score: z.number().min(0).max(100).nullable(),
});

const INPUT = [
  { id: 'english', text: 'We moved the search to a new machine, and it took us two weeks of work.' },
  { id: 7, text: '我们用两个星期把搜索搬到了新的机器上，效果很好。' },
  { id: 'french', text: 'Nous avons lu avec beaucoup de plaisir tout ce que les autres ont écrit dans les livres.' },
  { id: 'empty', text: '' },
  { id: 'indented', text: '\t\u3000The first line of an essay is indented, as it was in the book of the rater.' },
].map((line) => JSON.stringify(line));

describe('inkbearing score', function () {
  this.timeout(30_000);
  let run: CliRun;
  let lines: readonly z.infer<typeof lineSchema>[];

  before(async function () {
    if (!hasModel()) this.skip();
    const bad = ['no JSON', '{"id":"x"}', '["english"]'];
    run = await runCli(runScore, [], { stdin: [...INPUT.slice(0, 2), ...bad, '', ...INPUT.slice(2)].join('\r\n') });
    lines = run.stdout
      .trimEnd()
      .split('\n')
      .map((line) => lineSchema.parse(JSON.parse(line)));
  });

  const line = (id: string | number) => lines.find((one) => one.id === id);

  it('answers each line that it can read, with its id', () => {
    assert.deepEqual(
      lines.map(({ id }) => id),
      ['english', 7, 'french', 'empty', 'indented'],
    );
  });

  it('names each line that it cannot read, and exits with 2', () => {
    assert.deepEqual(
      [
        run.exit,
        run.stderr
          .trimEnd()
          .split('\n')
          .map((text) => text.slice(0, 5)),
      ],
      [2, ['-:3: ', '-:4: ', '-:5: ']],
    );
  });

  it('gives English and Chinese texts their traits', () => {
    assert.deepEqual([line('english')?.traits === null, line(7)?.traits === null], [false, false]);
  });

  it('takes an indented paragraph for prose', () => assert.notEqual(line('indented')?.traits, null));

  for (const id of ['french', 'empty']) {
    it(`gives a text that is ${id} nulls`, () => {
      assert.deepEqual(line(id), { id, traits: null, readability: null, score: null });
    });
  }

  it('exits with 0 when every line could be read', async () => {
    const { exit, stderr } = await runCli(runScore, [], { stdin: INPUT[3] ?? '' });
    assert.deepEqual([exit, stderr], [0, '']);
  });

  it('refuses an option that it does not know', async () => {
    const { exit, stderr } = await runCli(runScore, ['--loud']);
    assert.equal(exit, 2);
    assert.match(stderr, /--loud/);
  });
});
