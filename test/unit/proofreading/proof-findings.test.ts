import assert from 'node:assert/strict';
import type { Mention } from '../../../src/domain/entities/mention.js';
import { proofFindings } from '../../../src/domain/proofreading/proof-findings.js';
import { proofTexts } from '../../../src/domain/proofreading/proof-texts.js';
import type { ProseFinding } from '../../../src/domain/rules/rule.js';
import { parseDraft } from '../../../src/domain/text/parse-draft.js';

/** A misspelling found at each place of a word, with one fix. */
const spelling = (text: string, word: string): readonly ProseFinding[] =>
  [...text.matchAll(new RegExp(`\\b${word}\\b`, 'gu'))].map(({ index }) => {
    const span = { start: index, end: index + word.length };
    const fixes = [
      { kind: 'replace' as const, values: { text: 'right' }, edits: [{ span, newText: 'right' }], safe: false },
    ];
    return { code: 'spelling', span, values: { word }, fixes };
  });

/** A blank that is missing or needless at a place. */
const spacing = (text: string, where: string, adds: boolean): readonly ProseFinding[] => {
  const start = text.indexOf(where);
  if (start < 0) return [];
  const fix = { kind: adds ? ('insert' as const) : ('remove' as const), values: {}, edits: [], safe: true };
  return [{ code: 'chinese-spacing', span: { start, end: start + where.length }, values: {}, fixes: [fix] }];
};

const found = (
  source: string,
  find: (text: string) => readonly ProseFinding[],
  known: { readonly mentions?: readonly Mention[]; readonly lexicon?: readonly string[] } = {},
): readonly string[] => {
  const draft = parseDraft(source);
  const readings = proofTexts(draft).map(({ block, text }) => ({ block, findings: find(text.text) }));
  const lexicon = (known.lexicon ?? []).map((text) => ({ text }));
  return proofFindings(draft, readings, known.mentions ?? [], lexicon).map(({ span }) =>
    source.slice(span.start, span.end),
  );
};

const misspelt = (text: string): readonly ProseFinding[] => spelling(text, 'kitexx');
const plural = (text: string): readonly ProseFinding[] => spelling(text, 'kitexxes');
const missing = (text: string): readonly ProseFinding[] => spacing(text, '用R', true);
const date = (text: string): readonly ProseFinding[] => spacing(text, '1年', true);
const needless = (text: string): readonly ProseFinding[] => spacing(text, ' ', false);
const across = (text: string): readonly ProseFinding[] => spacing(text, '\n', false);

const mention = (source: string, text: string): Mention => {
  const start = source.indexOf(text);
  return { span: { start, end: start + text.length }, text, type: 'ORG', tagset: 'general', confidence: 1 };
};

describe('proofFindings', () => {
  const sentence = 'The team ships kitexx to *all* of its users.';

  it('gives the place in the source', () => {
    assert.deepEqual(found(`Some *words* and **more** kitexx here today.`, misspelt), ['kitexx']);
  });

  it('leaves out a word that is used three times', () => {
    assert.deepEqual(found(`${sentence}\n\n${sentence}`, misspelt), ['kitexx', 'kitexx']);
    assert.deepEqual(found(`${sentence}\n\n${sentence}\n\nKitexx it is.`, misspelt), []);
  });

  it('leaves out a word of the lexicon, in any case and form', () => {
    assert.deepEqual(found(sentence, misspelt, { lexicon: ['KITEXX'] }), []);
    assert.deepEqual(found('We sold many kitexxes to them.', plural, { lexicon: ['Kitexx'] }), []);
  });

  it('leaves out a word that is part of a name elsewhere', () => {
    const source = `${sentence}\n\nKitexx Labs made it.`;
    assert.deepEqual(found(source, misspelt, { mentions: [mention(source, 'Kitexx Labs')] }), []);
  });

  it('leaves out a word that stands in a name', () => {
    assert.deepEqual(found(sentence, misspelt, { mentions: [{ ...mention(sentence, 'kitexx'), text: '' }] }), []);
  });

  it('leaves out a word that is all of a link or of stressed text', () => {
    assert.deepEqual(found('They use the [kitexx](https://a.example) package.', misspelt), []);
    assert.deepEqual(found('They use the *kitexx* package.', misspelt), []);
  });

  it('leaves out missing blanks where the draft sets none', () => {
    assert.deepEqual(found('我们使用React构建界面。\n\n它的API很小。', missing), []);
    assert.deepEqual(found('我们使用React 构建 Web 界面，写 API 和 UI 组件。', missing), ['用R']);
  });

  it('leaves out missing blanks in dates where the draft sets none in them', () => {
    const text = '我们使用 React 构建 Web 界面，写 API 和 UI 组件，';
    assert.deepEqual(found(`${text}从 2021年开始。`, date), []);
    assert.deepEqual(found(`${text}在 2020 年 3 月和 5 月，从 2021年开始。`, date), ['1年']);
  });

  it('leaves out missing blanks with HTML between the scripts', () => {
    const text = '我们使用 React 构建 Web 界面，写 API 和 UI 组件，';
    assert.deepEqual(found(`${text}使<span>用</span><span>R</span>。`, missing), []);
  });

  it('leaves out blanks beside long code', () => {
    const code = 'a'.repeat(100);
    assert.deepEqual(found(`返回的是 \`${code}\`，这是新的。`, needless), []);
  });

  it('leaves out blanks beside markup and at line ends', () => {
    assert.deepEqual(found('它是开源的。 我们都在用它。', needless), [' ']);
    assert.deepEqual(found('**它是开源的。** 我们都在用它。', needless), []);
    assert.deepEqual(found('它是开源的\n我们都在用它。', across), []);
  });
});
