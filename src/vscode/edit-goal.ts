import { t } from '@vscode/l10n';
import { GOAL_RANGES } from '../domain/influence/goal-ranges.js';
import { goalFor, type Goal } from '../domain/influence/goal.js';
import type { OutputKind } from '../domain/influence/output-kind.js';
import { influenceNames } from '../messages/influence-names.js';
import { goalText } from '../messages/influence-goals.js';
import { askChoice, askNumber, askNumberOrNone, NOTHING } from './ask-value.js';
import type { PlanSession } from './plan-session.js';
import { pickStep } from './quick-steps.js';

const FIELDS = ['count', 'every', 'words', 'quality', 'comments', 'commentsEach', 'influence', 'remove'] as const;
type GoalField = (typeof FIELDS)[number];

/** Adds a goal to the plan, or changes or removes one: asks which, then shows its parts until the list is left. */
export const editGoal = async (session: PlanSession): Promise<void> => {
  const found = await session.plan();
  if (found === undefined) return;
  const { plan, document } = found;
  const names = influenceNames(document);
  const chosen = await pickStep(
    { title: t('Goals of the plan'), placeholder: t('Which goal do you want to change?') },
    [
      ...plan.goals.map((goal) => ({ label: goalText(goal, names.kind(goal.kind)), goal })),
      { label: t('$(add) Add a goal…'), goal: null },
    ],
  );
  if (typeof chosen !== 'object') return;
  const id = chosen.value.goal?.id ?? (await addGoal(session, Object.values(document.outputKinds)));
  if (id !== undefined) await editParts(session, id);
};

/** @returns the id of the goal that was added */
const addGoal = async (session: PlanSession, kinds: readonly OutputKind[]): Promise<string | undefined> => {
  if (kinds.length === 0) {
    session.refuse({ code: 'no-kinds' });
    return undefined;
  }
  const kind = await askChoice(t('A goal for which kind of output?'), kinds, ({ name }) => name);
  if (kind === undefined) return undefined;
  const count = await askNumber(t('How many?'), 1, GOAL_RANGES.count);
  if (count === undefined) return undefined;
  const goal = goalFor(session.parts.newId(), kind.id, { count });
  const done = await session.tell(session.parts.editor.setGoal(goal));
  return done === undefined ? undefined : goal.id;
};

const editParts = async (session: PlanSession, id: string): Promise<void> => {
  let last: GoalField = 'count';
  for (;;) {
    const found = await session.plan();
    const goal = found?.plan.goals.find((one) => one.id === id);
    if (found === undefined || goal === undefined) return;
    const title = goalText(goal, influenceNames(found.document).kind(goal.kind));
    const items = FIELDS.map((field) => ({ label: fieldName(field), description: shown(field, goal), field }));
    const chosen = await pickStep(
      { title, placeholder: t('What do you want to change? Esc when done') },
      items,
      items.find(({ field }) => field === last),
    );
    if (typeof chosen !== 'object') return;
    last = chosen.value.field;
    if (last === 'remove') {
      await session.tell(session.parts.editor.removeGoal(id), { loud: true });
      return;
    }
    const set = await askPart(goal, last);
    if (set !== undefined) await session.tell(session.parts.editor.setGoal({ ...goal, ...set }));
  }
};

const askPart = async (goal: Goal, field: Exclude<GoalField, 'remove'>): Promise<Partial<Goal> | undefined> => {
  switch (field) {
    case 'count':
      return given(await askNumber(fieldName(field), goal.count, GOAL_RANGES.count), (count) => ({ count }));
    case 'every': {
      const values = ['plan', 'week'] as const;
      return given(await askChoice(fieldName(field), values, everyName, goal.every), (every) => ({ every }));
    }
    case 'words':
      return given(await askNumberOrNone(fieldName(field), goal.words, GOAL_RANGES.words), (words) => ({ words }));
    case 'quality':
      return given(await askNumberOrNone(fieldName(field), goal.quality, GOAL_RANGES.quality), (quality) => ({
        quality,
      }));
    case 'comments':
      return given(await askNumberOrNone(fieldName(field), goal.comments, GOAL_RANGES.comments), (comments) => ({
        comments,
      }));
    case 'commentsEach':
      return given(await askChoice(fieldName(field), [false, true], eachName, goal.commentsEach), (commentsEach) => ({
        commentsEach,
      }));
    case 'influence':
      return given(await askNumberOrNone(fieldName(field), goal.influence, GOAL_RANGES.influence), (influence) => ({
        influence,
      }));
  }
};

const given = <Value>(value: Value | undefined, set: (value: Value) => Partial<Goal>): Partial<Goal> | undefined =>
  value === undefined ? undefined : set(value);

const everyName = (every: Goal['every']): string => (every === 'week' ? t('each week') : t('over the whole plan'));

const eachName = (each: boolean): string => (each ? t('each piece') : t('all pieces together'));

const fieldName = (field: GoalField): string => {
  switch (field) {
    case 'count':
      return t('How many');
    case 'every':
      return t('In which time');
    case 'words':
      return t('Words of each');
    case 'quality':
      return t('Quality of each, at least');
    case 'comments':
      return t('Comments, at least');
    case 'commentsEach':
      return t('Comments of');
    case 'influence':
      return t('Influence of its channel, at least');
    case 'remove':
      return t('$(trash) Remove the goal');
  }
};

const shown = (field: GoalField, goal: Goal): string => {
  switch (field) {
    case 'every':
      return everyName(goal.every);
    case 'commentsEach':
      return eachName(goal.commentsEach);
    case 'remove':
      return '';
    default:
      return goal[field] === null ? NOTHING : String(goal[field]);
  }
};
