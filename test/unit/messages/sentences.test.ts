import { config } from '@vscode/l10n';
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import type { ClassifierFailure } from '../../../src/app/ports/classifier.js';
import type { Reason } from '../../../src/domain/annotation/annotations.js';
import { FINDINGS, isFindingCode, type Finding, type FixKind } from '../../../src/domain/annotation/finding.js';
import { TRAITS } from '../../../src/domain/quality/trait.js';
import { typeName } from '../../../src/messages/entities.js';
import { annotationFailureMessage, classifierFailureMessage } from '../../../src/messages/failures.js';
import { useLanguage } from '../../../src/messages/language.js';
import { findingMessage, fixTitle } from '../../../src/messages/findings.js';
import { gainText, pointsText, reasonMessage, traitName } from '../../../src/messages/quality.js';

const L10N = fileURLToPath(new URL('../../../l10n', import.meta.url));

const CODES = ['model-missing', 'model-altered', 'model-unreadable', 'runtime-missing', 'worker-died'] as const;
const SPAN = { start: 0, end: 1 };

const FIXES: readonly FixKind[] = ['replace', 'remove', 'insert', 'link', 'unify'];

/** A value for whatever a finding may carry. Harper's own sentences are English in every language. */
const NAMES =
  'words most word name preferred acronym term note level previous heading text path anchor label rule'.split(' ');
const VALUES = { ...Object.fromEntries(NAMES.map((name) => [name, '7'])), message: '中文' };

const classifierFailure = (code: ClassifierFailure['code']): ClassifierFailure => ({
  code,
  file: '/m/encoder.onnx',
  detail: 'E',
});

const finding = (word: string, gain: number | null): Finding => ({
  code: 'faulty-sentence',
  severity: 'information',
  span: SPAN,
  values: { word },
  gain,
  fixes: [],
});

/** Every sentence that the annotation of drafts may say. */
const sentences = (): readonly string[] => [
  ...CODES.map((code) => classifierFailureMessage(classifierFailure(code))),
  annotationFailureMessage({ code: 'text-worker-unavailable', message: 'E' }),
  annotationFailureMessage({ code: 'text-worker-failed', message: 'E' }),
  annotationFailureMessage({ code: 'replaced' }),
  ...TRAITS.flatMap((trait) => [
    traitName(trait),
    findingMessage(finding(trait, 2)),
    findingMessage(finding(trait, null)),
    ...(['weak-trait', 'weak-sentence'] as const).flatMap((code) =>
      [2, 0, null].map((gain): Reason => ({ code, trait, span: SPAN, gain, without: null })).map(reasonMessage),
    ),
  ]),
  ...Object.keys(FINDINGS)
    .filter(isFindingCode)
    .map((code) => findingMessage({ ...finding('', null), code, values: VALUES })),
  findingMessage({ ...finding('', null), code: 'inconsistent-name', values: { ...VALUES, alias: 1 } }),
  findingMessage({ ...finding('', null), code: 'avoided-term', values: { ...VALUES, preferred: '' } }),
  ...FIXES.map((kind) => fixTitle({ kind, values: { text: 'x' }, edits: [], safe: true })),
  ...['PER', 'ORG', 'LOC', 'MISC'].map(typeName),
];

describe('the sentences about drafts', () => {
  afterEach(() => config({ contents: {} }));

  for (const language of ['en', 'zh-cn'] as const) {
    it(`fill in all their values in ${language}`, () => {
      useLanguage(language, L10N);
      for (const sentence of sentences()) assert.doesNotMatch(sentence, /\{\d\}|undefined|null|NaN/);
    });
  }

  it('are Chinese for Chinese readers, all of them', () => {
    useLanguage('zh-cn', L10N);
    for (const sentence of sentences()) assert.match(sentence, /\p{Script=Han}/u);
  });

  it('name the file of the model that is to blame', () => {
    for (const code of ['model-missing', 'model-altered', 'model-unreadable'] as const) {
      assert.match(classifierFailureMessage(classifierFailure(code)), /\/m\/encoder\.onnx/);
    }
  });

  it('say nothing of a gain that is none', () => {
    assert.deepEqual([gainText(null), gainText(0), gainText(1.25)], ['', '', '+1.3 points']);
  });

  it('give a gain without its sign in the middle of a sentence', () => {
    assert.deepEqual([pointsText(null), pointsText(0), pointsText(1.25)], ['', '', '1.3 points']);
    assert.ok(findingMessage(finding('x', 3.2)).endsWith('Rewriting it could lift the draft by 3.2 points.'));
  });

  it('give a gain in Chinese as a sentence does', () => {
    useLanguage('zh-cn', L10N);
    assert.ok(findingMessage(finding('x', 3.2)).endsWith('改写它有望让全文提高 3.2 分。'));
  });

  it('count what is long in words and in characters for Chinese readers', () => {
    useLanguage('zh-cn', L10N);
    for (const code of ['long-sentence', 'wall-of-text'] as const) {
      assert.match(findingMessage({ ...finding('', null), code, values: VALUES }), /7 字词/);
    }
  });

  it('show a type that they do not know as the model names it', () => assert.equal(typeName('library'), 'library'));
});
