import assert from 'node:assert/strict';
import { runTag } from '../../../src/cli/tag.js';
import { runCli } from '../../support/cli.js';
import { hasModel } from '../../support/models.js';

const TAG = /^(?:O|[BI]-(?:PER|ORG|LOC|MISC))$/;

/** Lines of all forms that the command takes. */
const LINES = [
  '-DOCSTART- -X- -X- O',
  '',
  'Linus NNP B-NP B-PER',
  'Torvalds\tNNP\tI-NP\tI-PER',
  'lives VBZ',
  '  in',
  'Helsinki',
  '.',
  '',
  '',
  '<s>',
  '-DOCSTART-',
  '李',
  '明',
  '在',
  '北',
  '京',
  '。',
];

const tag = async (lines: readonly string[], end = '\n') => {
  const { exit, stdout, stderr } = await runCli(runTag, ['--tagset', 'general'], {
    stdin: lines.map((line) => line + end).join(''),
  });
  assert.deepEqual([exit, stderr], [0, '']);
  return stdout.split('\n').slice(0, -1);
};

describe('inkbearing tag', function () {
  this.timeout(30_000);

  let out: readonly string[];

  before(async function () {
    if (!hasModel()) this.skip();
    out = await tag(LINES);
  });

  it('gives back the same lines, first column and tag', () => {
    assert.deepEqual(
      out.map((line) => line.split('\t')[0]),
      LINES.map((line) => line.trim().split(/\s+/)[0]),
    );
    out.forEach((line, index) => assert.match(line, LINES[index] === '' ? /^$/ : /^\S+\t\S+$/));
  });

  it('gives each token a tag that may follow the one before it', () => {
    let before = 'O';
    for (const line of out) {
      const own = line.split('\t')[1] ?? 'O';
      assert.match(own, TAG);
      if (own.startsWith('I-')) assert.equal(before.slice(2), own.slice(2));
      before = own;
    }
  });

  it('gives a document mark no entity', () => {
    assert.deepEqual(
      out.filter((line) => line.startsWith('-DOCSTART-')),
      ['-DOCSTART-\tO', '-DOCSTART-\tO'],
    );
  });

  it('reads lines that end as on Windows', async () => {
    assert.deepEqual(await tag(LINES, '\r\n'), out);
  });

  it('takes a sentence that is longer than the model reads', async () => {
    const long = Array.from({ length: 400 }, (_, index) => (index % 7 === 0 ? 'Helsinki' : 'unremarkable'));
    assert.deepEqual(
      (await tag(long)).map((line) => line.split('\t')[0]),
      long,
    );
  });

  it('refuses a tag set that the model does not have, and says which it has', async () => {
    const { exit, stdout, stderr } = await runCli(runTag, ['--tagset', 'fantasy'], { stdin: 'One\n' });
    assert.deepEqual([exit, stdout], [2, '']);
    assert.match(stderr, /"fantasy".*general/);
  });

  it('asks for a tag set', async () => {
    const { exit, stderr } = await runCli(runTag, [], { stdin: 'One\n' });
    assert.equal(exit, 2);
    assert.match(stderr, /--tagset/);
  });
});
