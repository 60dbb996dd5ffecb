import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { useLanguage } from '../../../src/messages/language.js';
import { goalStateName, goalText } from '../../../src/messages/influence-goals.js';
import { keepText, missingText, startText, stopText } from '../../../src/messages/influence-review.js';
import {
  TERM_IDS,
  termMeaning,
  termName,
  termReason,
  type InfluenceNames,
} from '../../../src/messages/influence-terms.js';
import { termFactRow } from '../../../src/messages/term-facts.js';
import { goal } from '../../support/influence-records.js';

const L10N = fileURLToPath(new URL('../../../l10n', import.meta.url));
const NAMES: InfluenceNames = { piece: () => 'P', kind: () => 'K', channel: () => 'C' };
const GOAL = goal('post', { count: 2, every: 'week', words: 2000, quality: 90, comments: 5, influence: 80 });

const TERM_FACTS = [
  { kind: 'quality', piece: 'a', words: 2000, score: 80 },
  { kind: 'quality', piece: 'b', words: 2000, score: null },
  { kind: 'transfer', piece: 'a', held: true, followUps: 2, done: 1 },
  { kind: 'transfer', piece: 'b', held: true, followUps: 0, done: 0 },
  { kind: 'transfer', piece: 'c', held: false, followUps: 0, done: 0 },
  { kind: 'influence', piece: 'a', score: 60, uncertainty: 8 },
  { kind: 'influence', piece: 'b', score: null, uncertainty: null },
  { kind: 'planned', minutes: 600, source: 'shares' },
  { kind: 'planned', minutes: 600, source: 'schedule' },
  { kind: 'planned', minutes: 600, source: 'focus' },
  { kind: 'lost', loss: 'missed-hours', minutes: 60, counts: true },
  { kind: 'lost', loss: 'voids', minutes: 30, counts: false },
  { kind: 'lost', loss: 'fragments', minutes: 0, counts: false },
] as const;

const reasons = (): readonly string[] =>
  TERM_IDS.flatMap((id) => [
    termReason(id, { value: 50, uncertainty: 5, facts: TERM_FACTS }, NAMES),
    termReason(id, { value: 50, uncertainty: 5, facts: TERM_FACTS.filter(({ kind }) => kind !== 'lost') }, NAMES),
    termReason(id, { value: null, uncertainty: null, facts: [] }, NAMES),
    termReason(
      id,
      { value: null, uncertainty: null, facts: TERM_FACTS.filter(({ kind }) => kind === 'influence') },
      NAMES,
    ),
  ]);

const advice = (): readonly string[] => [
  stopText({ code: 'kind-costly', kind: 'post', perTen: 4, others: 1.5 }, NAMES),
  ...(['missed-hours', 'voids', 'fragments'] as const).map((waste) =>
    stopText({ code: 'waste', waste, minutes: 150, share: 0.25 }, NAMES),
  ),
  stopText({ code: 'stuck', piece: 'a', status: 'draft', days: 30 }, NAMES),
  ...[true, false].map((impossible) =>
    startText({ code: 'goal-behind', goal: GOAL, impossible, pieces: 2, comments: 3, influence: 10 }, NAMES),
  ),
  startText({ code: 'below-goal', goal: GOAL, piece: 'a', words: null, score: null }, NAMES),
  startText({ code: 'below-goal', goal: GOAL, piece: 'a', words: 1500, score: 95 }, NAMES),
  startText({ code: 'below-goal', goal: GOAL, piece: 'a', words: 2500, score: 70 }, NAMES),
  startText({ code: 'follow-ups', count: 3, piece: 'a' }, NAMES),
  ...(['kind', 'channel', 'weekday'] as const).map((by) =>
    keepText({ code: 'works', by, what: '2', pieces: 4, mean: 70, rest: 40 }, NAMES),
  ),
  keepText({ code: 'goal-met', goal: GOAL }, NAMES),
  keepText({ code: 'time-kept', value: 95 }, NAMES),
  ...(['no-plan', 'nothing-out', 'not-measured', 'no-engagement', 'no-audit'] as const).map(missingText),
];

const sentences = (): readonly string[] => [
  ...TERM_IDS.flatMap((id) => [termName(id), termMeaning(id)]),
  ...reasons(),
  ...advice(),
  goalText(GOAL, 'K'),
  goalText({ ...GOAL, every: 'plan', commentsEach: true }, 'K'),
  ...(['met', 'on-track', 'behind', 'impossible'] as const).map(goalStateName),
];

const cells = (): readonly string[] =>
  TERM_FACTS.flatMap((fact) => {
    const { label, value } = termFactRow(fact, NAMES);
    return [label, value];
  });

describe('the sentences about influence', () => {
  afterEach(() => useLanguage('en', L10N));

  for (const language of ['en', 'zh-cn'] as const) {
    it(`fill in all their values in ${language}`, () => {
      useLanguage(language, L10N);
      for (const text of [...sentences(), ...cells()]) assert.doesNotMatch(text, /\{\d\}|undefined|null|NaN/);
    });
  }

  it('are Chinese for Chinese readers, all of them', () => {
    useLanguage('zh-cn', L10N);
    for (const text of sentences()) assert.match(text, /\p{Script=Han}/u);
  });

  it('say why a term is what it is', () => {
    assert.equal(
      termReason('T', { value: 90, uncertainty: null, facts: TERM_FACTS }, NAMES),
      'Lost of 10 h 00 min planned: 1 h 00 min (placed and not worked on).',
    );
    assert.equal(
      termReason('E', { value: 50, uncertainty: null, facts: TERM_FACTS }, NAMES),
      'Held: 2 of 3. Follow-ups done: 1 of 2.',
    );
  });

  it('say a goal with all that it asks for', () => {
    assert.equal(
      goalText(GOAL, 'Technical post'),
      '2 × Technical post each week, 2,000 words, quality 90, 5 comments in all, influence 80',
    );
  });
});
