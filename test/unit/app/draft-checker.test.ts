import assert from 'node:assert/strict';
import { Annotator } from '../../../src/app/annotator.js';
import { DraftChecker, type CheckRequest } from '../../../src/app/draft-checker.js';
import { LinkChecker } from '../../../src/app/link-checker.js';
import type { Files } from '../../../src/app/ports/files.js';
import type { Proofreader } from '../../../src/app/ports/proofreader.js';
import { WindowCache } from '../../../src/app/window-cache.js';
import type { Annotations } from '../../../src/domain/annotation/annotations.js';
import { NO_PROJECT } from '../../../src/domain/project/project.js';
import { failure, success } from '../../../src/domain/result.js';
import { LocalParser } from '../../../src/text/local-parser.js';
import { FakeClassifier } from '../../support/fake-classifier.js';

const SOURCE = `# A walk

We walked to the the market. It was kept on Github, and [the plan](./plan.md) says teh rest.
`;

/** A folder with one file, and a proofreader that knows one misspelling. */
const files: Files = {
  exists: (path) => Promise.resolve(path === 'posts/notes.md'),
  read: () => Promise.resolve(null),
  list: () => Promise.resolve(['notes.md']),
};

const proofreader: Proofreader = {
  read: (texts) =>
    Promise.resolve(
      success(
        texts.map(({ text }) => {
          const start = text.indexOf('teh');
          if (start < 0) return [];
          return [{ code: 'spelling' as const, span: { start, end: start + 3 }, values: { word: 'teh' }, fixes: [] }];
        }),
      ),
    ),
};

const annotate = async (
  changes: Partial<CheckRequest> = {},
  reader: Proofreader = proofreader,
): Promise<{ readonly annotations: Annotations; readonly problems: readonly { readonly code: string }[] }> => {
  const parser = new LocalParser();
  const checker = new DraftChecker(parser, reader, new LinkChecker(files, () => 0));
  const annotator = new Annotator(parser, new FakeClassifier(), new WindowCache(), { checker });
  const request = { draft: 'a', source: SOURCE, folder: 'posts', proofread: ['en', 'zh'] as const, ...changes };
  const annotated = await annotator.annotate(request);
  assert.ok(annotated.ok);
  return annotated.value;
};

const codes = async (changes: Partial<CheckRequest> = {}): Promise<readonly string[]> =>
  (await annotate(changes)).annotations.findings.map(({ code }) => code);

describe('checking a draft', () => {
  it('gathers what rules, names, links and proofreaders find, in the order of the draft', async () => {
    assert.deepEqual(await codes(), ['repeated-word', 'inconsistent-name', 'dead-link', 'spelling']);
  });

  it('proofreads only the languages that are wanted', async () => {
    assert.equal((await codes({ proofread: ['zh'] })).includes('spelling'), false);
  });

  it('leaves links alone where the draft has no folder', async () => {
    assert.equal((await codes({ folder: null })).includes('dead-link'), false);
  });

  it('takes the words of the project for right', async () => {
    const project = { ...NO_PROJECT, lexicon: [{ text: 'teh', type: null }] };
    assert.equal((await codes({ project })).includes('spelling'), false);
  });

  it('leaves out what the project silences', async () => {
    const project = { ...NO_PROJECT, rules: { 'repeated-word': 'off' as const } };
    assert.equal((await codes({ project })).includes('repeated-word'), false);
  });

  it('goes on without a proofreader, and says so', async () => {
    const broken: Proofreader = {
      read: () => Promise.resolve(failure({ code: 'proofreader-failed', message: 'gone' })),
    };
    const { annotations, problems } = await annotate({}, broken);
    assert.ok(annotations.findings.some(({ code }) => code === 'repeated-word'));
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['proofreader-failed'],
    );
  });

  it('shows what is known while a proofreader takes its time', async () => {
    const waiting: (() => void)[] = [];
    const slow: Proofreader = {
      read: async (texts) => {
        await new Promise<void>((resolve) => waiting.push(resolve));
        return proofreader.read(texts);
      },
    };
    const parser = new LocalParser();
    const checker = new DraftChecker(parser, slow, new LinkChecker(files, () => 0));
    const annotator = new Annotator(parser, new FakeClassifier(), new WindowCache(), { checker });
    const early: (readonly string[])[] = [];
    const annotated = await annotator.annotate({
      draft: 'a',
      source: SOURCE,
      proofread: ['en'],
      patience: () => Promise.resolve(),
      onProgress: ({ findings }) => {
        early.push(findings.map(({ code }) => code));
        for (const answer of waiting) answer();
      },
    });
    assert.ok(annotated.ok);
    assert.ok(early.some((found) => found.includes('repeated-word') && !found.includes('spelling')));
    assert.ok(annotated.value.annotations.findings.some(({ code }) => code === 'spelling'));
  });
});
