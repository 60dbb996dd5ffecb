import assert from 'node:assert/strict';
import type { SentenceSigns } from '../../../src/domain/annotation/classified-window.js';
import type { Finding } from '../../../src/domain/annotation/finding.js';
import type { Mention } from '../../../src/domain/entities/mention.js';
import { findFaultySentences } from '../../../src/domain/quality/faulty-sentences.js';
import { findLooseSentences } from '../../../src/domain/quality/loose-sentences.js';
import { judgeOf, scoreSentences } from '../../../src/domain/quality/sentence-quality.js';
import { add, emptyTally } from '../../../src/domain/quality/tally.js';
import { draft, manifest, sums } from '../../support/builders.js';

const model = manifest({
  faults: { output: 'fault', fewest: 8, falseAlarms: 0.01, threshold: { en: 3, zh: 4 } },
  meaning: { output: 'meaning', size: 2, loose: { en: 0.1, zh: 0.1 } },
});

/** The findings of a draft in whose first block each sentence has some signs; faults are given by their text. */
const find = (
  source: string,
  signs: readonly { readonly fault?: readonly [text: string, value: number]; readonly fit?: number }[],
  rule: 'faulty' | 'loose' = 'faulty',
  mentions: readonly Mention[] = [],
): readonly Finding[] => {
  const { blocks } = draft(source);
  const [block] = blocks;
  assert.ok(block);
  const read = signs.map(({ fault, fit = null }): SentenceSigns => {
    const start = fault === undefined ? -1 : block.text.indexOf(fault[0]);
    const span = { start, end: start + (fault?.[0].length ?? 0) };
    return { ...sums(20, 2), fault: fault === undefined ? null : { value: fault[1], span }, fit };
  });
  const sentences = scoreSentences(block, 0, read, judgeOf(model));
  const tally = sentences.reduce((all, one) => add(all, one.language, one.sums), emptyTally(7));
  return rule === 'faulty'
    ? findFaultySentences({ sentences, blocks, mentions, tally }, model)
    : findLooseSentences(sentences, blocks, model);
};

/** A sentence about something. */
const about = (word: string): string => `It is said that the ${word} of the table are kept for all time to come. `;

const marked = (source: string, findings: readonly Finding[]): readonly string[] =>
  findings.map(({ span }) => source.slice(span.start, span.end));

describe('faulty sentences', () => {
  it('are marked at the whole word that a subword is part of', () => {
    const source = 'The service are restarrted each time that somebody changes it.';
    assert.deepEqual(marked(source, find(source, [{ fault: ['starr', 5] }])), ['restarrted']);
  });

  it('are marked at the right place behind markup', () => {
    const source = 'The **service** are *restarrted* each time that somebody changes it.';
    assert.deepEqual(marked(source, find(source, [{ fault: ['restarrted', 5] }])), ['restarrted']);
  });

  it('are marked at the characters where the text is Chinese', () => {
    const source = '我们昨天已经以完成了这个服务的全部测试工作。';
    assert.deepEqual(marked(source, find(source, [{ fault: ['以', 5] }])), ['以']);
  });

  it('are those above the threshold of their language', () => {
    const source = 'The service are restarrted each time that somebody changes it.';
    assert.deepEqual(find(source, [{ fault: ['are', 2.9] }]), []);
    assert.equal(find(source, [{ fault: ['are', 3] }]).length, 1);
  });

  it('are no punctuation and no number', () => {
    const source = 'The service was restarted 12 times, and nobody knows why that was.';
    assert.deepEqual(find(source, [{ fault: ['12', 5] }]), []);
  });

  it('are no names', () => {
    const source = 'The service of Pygments colours each text that somebody gives it.';
    const span = { start: 15, end: 23 };
    const name = { span, text: 'Pygments', type: 'MISC', tagset: 'general', confidence: 0.9 };
    assert.deepEqual(find(source, [{ fault: ['g', 5] }], 'faulty', [name]), []);
  });

  it('are not told of where chance alone brings as many', () => {
    const sentence = 'The service are restarrted each time that somebody changes it. ';
    const sound = Array.from({ length: 19 }, () => ({ fault: ['service', -5] as const }));
    const doubted = { fault: ['restarrted', 5] as const };
    assert.deepEqual(find(sentence.repeat(20), [doubted, ...sound]), []);
    assert.equal(find(sentence.repeat(20), [doubted, doubted, ...sound.slice(1)]).length, 2);
  });

  it('are not told of where one word is doubted again and again', () => {
    const source = about('rowid') + about('rowids') + about('rowids');
    const doubts = [about('rowid'), about('rowids')].map((one) => ({ fault: [one.split(' ')[5] ?? '', 5] as const }));
    assert.deepEqual(find(source, [...doubts, ...doubts.slice(1)]), []);
    assert.equal(find(about('rowid') + about('rowids'), doubts).length, 2);
  });

  it('say what the sentence could give the draft', () => {
    const source = 'The service are restarrted each time that somebody changes it.';
    assert.ok((find(source, [{ fault: ['are', 5] }])[0]?.gain ?? 0) > 0);
  });
});

describe('loose sentences', () => {
  const FITTING = [{ fit: 0.5 }, { fit: 0.02 }, { fit: 0.5 }, { fit: 0.5 }];

  it('are those that share nothing with their paragraph', () => {
    const source =
      'The cache holds a thousand entries. Elephants sleep standing through African nights. Each entry keeps a page. The cache drops pages by age.';
    assert.deepEqual(marked(source, find(source, FITTING, 'loose')), [
      'Elephants sleep standing through African nights.',
    ]);
  });

  it('are not those that name the connection', () => {
    const source =
      'The cache holds a thousand entries. For example, elephants sleep standing through nights. Each entry keeps a page. The cache drops pages by age.';
    assert.deepEqual(find(source, FITTING, 'loose'), []);
  });

  it('are not those that take up a word', () => {
    const source =
      'The cache holds a thousand entries. Elephants have cached memories of African nights. Each entry keeps a page. The cache drops pages by age.';
    assert.deepEqual(find(source, FITTING, 'loose'), []);
  });

  it('are found in Chinese as well', () => {
    const source = '缓存可以保存一千个条目。大象在非洲夜里站着睡觉。每个条目保存一页。缓存按时间丢弃旧页。';
    assert.deepEqual(marked(source, find(source, FITTING, 'loose')), ['大象在非洲夜里站着睡觉。']);
  });

  it('are never the first of a paragraph', () => {
    const source =
      'Elephants sleep standing through African nights. The cache holds entries. Each entry keeps a page. A page is text.';
    assert.deepEqual(find(source, [{ fit: 0.01 }, { fit: 0.5 }, { fit: 0.5 }, { fit: 0.5 }], 'loose'), []);
  });
});
