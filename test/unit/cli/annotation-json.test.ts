import assert from 'node:assert/strict';
import { Annotator } from '../../../src/app/annotator.js';
import type { TextParser } from '../../../src/app/ports/text-parser.js';
import { WindowCache } from '../../../src/app/window-cache.js';
import type { AnnotatedFile } from '../../../src/cli/annotate.js';
import { annotationJson } from '../../../src/cli/annotation-json.js';
import { annotationText } from '../../../src/cli/annotation-text.js';
import { success } from '../../../src/domain/result.js';
import { parseDraft } from '../../../src/domain/text/parse-draft.js';
import { annotateSchema, type AnnotatedFileJson } from '../../support/annotate-schema.js';
import { FakeClassifier } from '../../support/fake-classifier.js';

const parser: TextParser = {
  parse: (_, source) => Promise.resolve(success(parseDraft(source))),
  check: () => Promise.resolve(success({ findings: [], links: [] })),
  forget: () => {},
};

const SOURCE = [
  '# Names',
  '',
  'So says Github today, and so does **GitHub** and then GitHub once again.',
  '',
  'Bad bad bad bad bad bad bad bad bad bad bad bad.',
].join('\n');

/** The draft, annotated by a model with a calibration. */
const annotated = async (): Promise<AnnotatedFile> => {
  const classifier = new FakeClassifier({
    labels: { Github: 'B-PER', '**GitHub**': 'B-PER', GitHub: 'B-PER' },
    trait: (word) => (/^bad/i.test(word) ? 1 : 3.127),
    fault: (word) => (word === 'Bad' ? 5 : -3),
  });
  const answer = await new Annotator(parser, classifier, new WindowCache()).annotate({ draft: 'a', source: SOURCE });
  assert.ok(answer.ok);
  return { path: 'a.md', source: SOURCE, annotations: answer.value.annotations };
};

describe('the annotations of a draft as JSON', () => {
  let json: AnnotatedFileJson;

  before(async () => {
    const [file] = annotateSchema.parse({ schema: 1, files: [annotationJson(await annotated())] }).files;
    assert.ok(file);
    json = file;
  });

  it('names each mention by its entity', () => {
    assert.deepEqual(
      json.entities.map(({ text, entity }) => [text, entity]),
      [
        ['Github', 'GitHub'],
        ['GitHub', 'GitHub'],
        ['GitHub', 'GitHub'],
      ],
    );
  });

  it('gives scores one digit and traits two', () => {
    assert.match(String(json.quality.score), /^\d+(?:\.\d)?$/);
    assert.match(String(json.quality.traits?.grammar), /^\d(?:\.\d\d?)?$/);
  });

  it('scores sentences apart', () =>
    assert.deepEqual(
      json.sentences.map(({ score }) => score),
      [53.2, 0],
    ));

  it('puts reasons and findings into words, with what they would give', () => {
    const [finding] = json.findings;
    assert.match(finding?.message ?? '', /wrong at or beside “Bad”.* by \d+\.\d points/);
    assert.deepEqual(
      json.quality.reasons.map(({ code }) => code),
      ['weak-trait', 'weak-sentence'],
    );
    assert.match(json.quality.reasons[1]?.message ?? '', new RegExp(` by ${finding?.gain?.toFixed(1)} points`));
  });

  it('places a finding on its word', () => {
    const [finding] = json.findings;
    assert.equal(SOURCE.slice(finding?.start, finding?.end), 'Bad');
  });
});

describe('the annotations of a draft as text', () => {
  it('shows the score, the traits, each entity once, and findings with line and column', async () => {
    const [first, traits, names, finding] = annotationText(await annotated()).split('\n');
    assert.match(first ?? '', /^a\.md: score \d+, 26 words$/);
    assert.match(traits ?? '', /^ {2}cohesion \d\.\d, .*conventions \d\.\d$/);
    assert.equal(names, '  Names: GitHub');
    assert.match(finding ?? '', /^ {2}a\.md:5:1: information: .* \[faulty-sentence\]$/);
  });
});
