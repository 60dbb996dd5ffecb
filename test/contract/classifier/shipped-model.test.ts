import assert from 'node:assert/strict';
import { annotateWindow } from '../../../src/domain/annotation/classified-window.js';
import { planWindows } from '../../../src/domain/annotation/windows.js';
import { traitsOf, add, emptyTally } from '../../../src/domain/quality/tally.js';
import { TRAITS } from '../../../src/domain/quality/trait.js';
import { parseDraft } from '../../../src/domain/text/parse-draft.js';
import { ModelClient } from '../../../src/inference/client.js';
import { hasModel, MODELS, shippedManifest } from '../../support/models.js';
import { modelWorker } from '../../support/model-worker.js';

// What the weights that are shipped must know; another model is held to its own figures by the evaluation.
describe('the shipped model', () => {
  let client: ModelClient;

  before(async function () {
    if (!hasModel()) this.skip();
    client = new ModelClient({ worker: await modelWorker(), folder: MODELS, idleAfter: 0 });
  });
  after(() => client?.dispose());

  const annotate = async (source: string) => {
    const manifest = await shippedManifest();
    const { blocks } = parseDraft(source);
    const windows = planWindows(blocks, manifest.window);
    const answer = await client.classify(windows.map(({ text }) => text));
    assert.ok(answer.ok);
    const annotations = windows.flatMap((window, index) => {
      const output = answer.value[index];
      return output === undefined ? [] : annotateWindow(window, blocks, output, manifest).blocks;
    });
    const names = annotations.flatMap(({ mentions }, index) =>
      mentions
        .filter(({ tagset }) => tagset === 'general')
        .map(({ span, type }) => `${type} ${blocks[index]?.text.slice(span.start, span.end) ?? ''}`),
    );
    const tally = annotations
      .flatMap(({ sentences }) => sentences)
      .reduce((sum, part) => add(sum, 'en', part), emptyTally(manifest.regressor?.targets.length ?? 0));
    return { names, traits: traitsOf(tally, manifest) };
  };

  const sentences: readonly (readonly [source: string, names: readonly string[]])[] = [
    [
      'Linus Torvalds grew up in Helsinki before he moved to Portland.',
      ['PER Linus Torvalds', 'LOC Helsinki', 'LOC Portland'],
    ],
    ['Last year Google opened an office in Zürich.', ['ORG Google', 'LOC Zürich']],
    ['李明毕业于北京大学，后来加入了Google。', ['PER 李明', 'ORG 北京大学', 'ORG Google']],
  ];
  for (const [source, names] of sentences) {
    it(`finds the names in "${source}"`, async () => assert.deepEqual((await annotate(source)).names, names));
  }

  it('finds no name in plain prose', async () => {
    assert.deepEqual((await annotate('We moved the search to a new machine, and it took two weeks.')).names, []);
  });

  it('gives well-written prose better traits than broken prose, all six of them', async () => {
    const good = await annotate(
      'The team rewrote the parser last month, and the new version is smaller and faster than the old one.',
    );
    const bad = await annotate('i has went too the store yestarday and buyed much foods because of i am hungry very');
    for (const trait of TRAITS) assert.ok((good.traits?.[trait] ?? 0) > (bad.traits?.[trait] ?? 5), trait);
  });
});
