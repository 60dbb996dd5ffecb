import { t } from '@vscode/l10n';
import { WORK_KINDS } from '../domain/audit/work-kind.js';
import type { Goal } from '../domain/influence/goal.js';
import { MOST_WEEKS, MOST_WEIGHT } from '../domain/influence/influence-plan.js';
import type { OutputKind } from '../domain/influence/output-kind.js';
import { USUALLY_MISSED } from '../domain/influence/learn/missed-share.js';
import { ARTICLE_COSTS } from '../domain/influence/plan/piece-hours.js';
import type { PortfolioProblem } from '../domain/influence/portfolio.js';
import { failure, success, type Result } from '../domain/result.js';
import { isRecord, memberText } from './json-member.js';
import { Members } from './members.js';

/** Comments for each person reached, where the input does not say. */
const COMMENT_RATE = 0.01;
const HOURS_A_WEEK = 168;
const MOST_REACH = 1e9;
/** 0 is none. */
const WORDS = { from: 0, to: 1_000_000, whole: true };
const SCORE = { from: 0, to: 100 };
/** Every whole score. */
const MOST_LEVELS = 101;

/** Reads what `inkbearing plan` is given (docs/influence.md); everything that makes no sense is named, and then there is no problem. */
export const readPlanInput = (source: string): Result<PortfolioProblem, readonly string[]> => {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    return failure([t('This is no JSON: {0}', error instanceof Error ? error.message : String(error))]);
  }
  if (!isRecord(value)) return failure([t('This is no JSON object; see docs/influence.md.')]);
  const faults: string[] = [];
  const problem = readProblem(new Members(value, '', (place, message) => faults.push(`${place}: ${message}`)));
  return faults.length > 0 ? failure(faults) : success(problem);
};

const readProblem = (input: Members): PortfolioProblem => {
  input.number('schema', { from: 1, to: 1, whole: true, otherwise: 1 });
  for (const needed of ['hoursPerWeek', 'kinds']) if (!input.has(needed)) input.complain(needed, t('it is missing'));
  const hours = input.members('hoursPerWeek');
  const weights = input.members('weights');
  const time = input.members('time');
  const usual = input.members('usualReach');
  const hoursOf = (work: string): number => hours.number(work, { from: 0, to: HOURS_A_WEEK, otherwise: 0 });
  const weightOf = (name: string): number => weights.number(name, { from: 0, to: MOST_WEIGHT, otherwise: 1 });
  const kinds = readKinds(input);
  return {
    weeks: input.number('weeks', { from: 1, to: MOST_WEEKS, whole: true }),
    hoursPerWeek: {
      coding: hoursOf('coding'),
      collaborating: hoursOf('collaborating'),
      learning: hoursOf('learning'),
      writing: hoursOf('writing'),
    },
    weights: { efficiency: weightOf('efficiency'), influence: weightOf('influence'), time: weightOf('time') },
    costs: {
      c1: time.number('c1', { from: 0, to: 1000, otherwise: ARTICLE_COSTS.c1 }),
      c2: time.number('c2', { from: 0, to: 1000, otherwise: ARTICLE_COSTS.c2 }),
    },
    kinds,
    goals: readGoals(input, kinds),
    frozen: [],
    usualReach: Object.fromEntries(
      usual.names().map((channel) => [channel, usual.number(channel, { from: 0, to: MOST_REACH, otherwise: 0 })]),
    ),
    missedShare: input.number('missedShare', { from: 0, to: 1, otherwise: USUALLY_MISSED }),
    aim: null,
  };
};

const readKinds = (input: Members): readonly OutputKind[] => {
  const known = new Set<string>();
  return input.objects('kinds').map((one) => {
    const id = one.text('id') ?? '';
    if (id === '' && !one.has('id')) one.complain('id', t('it is missing'));
    tellApart(one, id, known);
    return readKind(one, id);
  });
};

const tellApart = (one: Members, id: string, known: Set<string>): void => {
  if (id !== '' && known.has(id)) one.complain('id', t('{0} is there already', memberText(id)));
  known.add(id);
};

const readKind = (one: Members, id: string): OutputKind => {
  const words = one.numberOrNull('words', WORDS) || null;
  const levels = one.numbers('qualityLevels', SCORE);
  if (levels.length > MOST_LEVELS) one.complain('qualityLevels', t('at most {0} of them', MOST_LEVELS));
  const fixedHours = one.numberOrNull('fixedHours', { from: 0.01, to: 1000 });
  if (fixedHours === null && (words === null || levels.length === 0))
    one.complain('fixedHours', t('a kind needs “fixedHours”, or “words” and “qualityLevels”'));
  return {
    id,
    name: id,
    channel: one.text('channel') ?? id,
    topic: one.text('topic'),
    words,
    qualityLevels: [...new Set(levels)].sort((a, b) => a - b),
    fixedHours,
    hoursFrom: one.word('hoursFrom', ['writing', ...WORK_KINDS]),
    maximumPerWeek: one.number('maximumPerWeek', { from: 0, to: 100, whole: true, otherwise: 7 }),
    reach: one.number('reach', { from: 0, to: MOST_REACH, otherwise: 0 }),
    commentRate: one.number('commentRate', { from: 0, to: 1, otherwise: COMMENT_RATE }),
  };
};

/** A goal without an id of its own is called by its kind, further ones for that kind by their number, too. */
const readGoals = (input: Members, kinds: readonly OutputKind[]): readonly Goal[] => {
  const known = new Set<string>();
  const perKind = new Map<string, number>();
  return input.objects('goals').map((one): Goal => {
    const kind = one.text('kind') ?? '';
    if (!one.has('kind')) one.complain('kind', t('it is missing'));
    else if (kind !== '' && !kinds.some(({ id }) => id === kind))
      one.complain('kind', t('there is no kind {0}', memberText(kind)));
    const number = (perKind.get(kind) ?? 0) + 1;
    perKind.set(kind, number);
    const id = one.text('id') ?? (number === 1 ? kind : `${kind}-${number}`);
    tellApart(one, id, known);
    return {
      id,
      kind,
      count: one.number('count', { from: 0, to: 1000, whole: true, otherwise: 1 }),
      every: one.word('every', ['plan', 'week']),
      words: one.numberOrNull('words', WORDS) || null,
      quality: one.numberOrNull('quality', SCORE),
      comments: one.numberOrNull('comments', { from: 0, to: 1e9 }),
      commentsEach: one.flag('commentsEach'),
      influence: one.numberOrNull('influence', SCORE),
    };
  });
};
