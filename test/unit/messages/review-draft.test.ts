import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { fileURLToPath } from 'node:url';
import { recordedKind } from '../../../src/domain/audit/stretch.js';
import { reviewOf, type InfluenceReview } from '../../../src/domain/influence/review/review.js';
import { reviewSpan } from '../../../src/domain/influence/review/review-span.js';
import { BLOCK_RULES } from '../../../src/domain/rules/block-rules.js';
import { BlockChecks } from '../../../src/domain/rules/block-checks.js';
import { checkDraft } from '../../../src/domain/rules/check-draft.js';
import type { Records } from '../../../src/domain/store/collections.js';
import { createParser } from '../../../src/domain/text/draft-parser.js';
import { formatsOf } from '../../../src/messages/formats.js';
import { useLanguage } from '../../../src/messages/language.js';
import { influenceNames } from '../../../src/messages/influence-names.js';
import { reviewDraft, reviewHead } from '../../../src/messages/review-draft.js';
import { goal, influenceRecords, piece, plan, published } from '../../support/influence-records.js';

const L10N = fileURLToPath(new URL('../../../l10n', import.meta.url));
const MOMENT = { now: Date.parse('2026-11-27T17:00:00Z'), zone: 'UTC' };

const review = (records: Records): InfluenceReview =>
  reviewOf(
    records,
    reviewSpan('week', '2026-11-27'),
    {
      meetings: [],
      kindOf: recordedKind,
      comments: new Map([['a', 12]]),
      scores: new Map([['a', { score: 61.4, uncertainty: 8 }]]),
    },
    MOMENT,
  );

const draftOf = (records: Records, language = 'en'): string =>
  reviewDraft(review(records), influenceNames(records), formatsOf(language), '2026-11-27');

/** A week in which something of everything happened. */
const full = (title = 'The engine'): Records =>
  influenceRecords({
    plans: [
      plan([goal('post', { count: 5, words: 2000, quality: 90, comments: 10, influence: 80 }), goal('session')], {
        name: title,
        accepted: {
          at: '2026-11-02T08:00:00.000Z',
          terms: { F: 90, E: 100, I: 50, T: 95 },
          objective: 335,
          hours: { coding: 0, collaborating: 0, learning: 0, writing: 0 },
        },
      }),
    ],
    pieces: [
      published('a', '2026-11-24', { title, hoursSpent: 26 }),
      published('b', '2026-11-25', { facts: { words: 1500, score: 55, at: '2026-11-25T08:00:00.000Z' } }),
      piece('talk', { kind: 'session', planned: '2026-11-25' }),
      piece('stuck', { title, status: 'draft', created: '2026-09-01T08:00:00.000Z' }),
    ],
  });

const found = (source: string): readonly string[] =>
  checkDraft({ ...createParser().read(source), source }, new BlockChecks(BLOCK_RULES)).map(({ code }) => code);

/** What a title must not change: the cells of the lines, the headings, what the rules of a draft find. */
const shape = (text: string) => {
  const { marks } = createParser().read(text);
  return [
    text.split('\n').map((line) => line.replaceAll('\\|', '').split('|').length),
    marks.filter(({ kind }) => kind === 'heading').length,
    checkDraft({ ...createParser().read(text), source: text }, new BlockChecks([])).map(({ code }) => code),
  ];
};

describe('the draft of a review', () => {
  afterEach(() => useLanguage('en', L10N));

  it('begins with front matter that names the period', () => {
    const text = draftOf(full());
    assert.ok(text.startsWith(reviewHead(review(full()), formatsOf('en'))));
    assert.equal(
      text.slice(0, text.indexOf('\n---\n', 4)),
      [
        '---',
        'title: "Review of Nov 23, 2026 to Nov 29, 2026"',
        'description: "What the time bought, and what to do next."',
        'date: 2026-11-27',
        'tags: [review]',
        'draft: true',
      ].join('\n'),
    );
  });

  it('has goals, hours, terms, what came out, advice and room for notes', () => {
    const text = draftOf(full());
    for (const row of [
      '| Quality | 90 | 69 |',
      '| Influence | 50 | 61 ± 8 |',
      '| 1 × session | 1 | 0 | 0 | – | behind |',
      '| Writing | – | 5 h 00 min |',
      '| The engine | Tue, Nov 24 | 80 | 61 ± 8 | 12 | 26 h 00 min |',
      '- **Transfer**: Held: 0 of 1.',
      '- Carrying “The engine” along: it has not changed for 87 days. Finish it or let it go.',
      '## My notes',
    ])
      assert.ok(text.split('\n').includes(row), `${row}\n\n${text}`);
  });

  for (const language of ['en', 'zh-cn'] as const) {
    it(`has no finding of the rules (${language})`, () => {
      useLanguage(language, L10N);
      assert.deepEqual(found(draftOf(full(), language)), []);
      assert.deepEqual(found(draftOf(influenceRecords(), language)), []);
    });
  }

  it('is in Chinese for those who read Chinese', () => {
    useLanguage('zh-cn', L10N);
    const text = draftOf(full('引擎'), 'zh-cn');
    assert.match(text, /^title: "2026年11月23日至2026年11月29日回顾"$/m);
    assert.match(text, /^\| 引擎 \| 11月24日周二 \| 80 \|/m);
  });

  it('has the same tables and headings whatever a title holds', () => {
    const signs = fc.constantFrom(
      '|',
      '#',
      '*',
      '`',
      '[',
      '](',
      '\\',
      '<',
      '---',
      '$',
      '~~',
      '- ',
      '1. ',
      'x',
      '标题',
      ' ',
    );
    const plain = shape(draftOf(full()));
    fc.assert(
      fc.property(fc.array(signs, { minLength: 1, maxLength: 8 }), (parts) => {
        const title = parts.join('').trim();
        if (title !== '') assert.deepEqual(shape(draftOf(full(title))), plain);
      }),
      { numRuns: 40 },
    );
  });
});
