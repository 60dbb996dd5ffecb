import { t } from '@vscode/l10n';
import { QuickPickItemKind, type QuickPickItem } from 'vscode';
import { WORK_KINDS, type ByKind, type WorkKind } from '../domain/audit/work-kind.js';
import { MOST_WEIGHT, type InfluencePlan, type Weights } from '../domain/influence/influence-plan.js';
import { hoursOfWeek } from '../domain/influence/plan/problem-of-plan.js';
import { DEFAULT_PREFERENCES } from '../domain/schedule/preferences.js';
import { recordOf } from '../domain/store/collections.js';
import { kindName } from '../messages/audit.js';
import { termName } from '../messages/influence-terms.js';
import { askNumber } from './ask-value.js';
import type { PlanSession } from './plan-session.js';
import { pickStep } from './quick-steps.js';

const WEIGHT = { least: 0, most: MOST_WEIGHT, whole: false };
const HOURS = { least: 0, most: 168, whole: false };
const TERMS = [
  { term: 'E', weight: 'efficiency' },
  { term: 'I', weight: 'influence' },
  { term: 'T', weight: 'time' },
] as const;

/** What can be changed: a weight, the hours of a kind, or that the hours are those of the settings. */
type Choice =
  | { readonly kind: 'weight'; readonly name: keyof Weights }
  | { readonly kind: 'hours'; readonly name: WorkKind }
  | { readonly kind: 'settings'; readonly name: 'settings' };

interface Line extends QuickPickItem {
  /** Null for a heading. */
  readonly choice: Choice | null;
}

/** Shows what counts how much beside the quality, and the hours of a week; one after the other can be changed, until the list is left. */
export const editWeights = async (session: PlanSession): Promise<void> => {
  let last = 'efficiency';
  for (;;) {
    const found = await session.plan();
    if (found === undefined) return;
    const { plan, document } = found;
    const hours = hoursOfWeek(plan, recordOf(document.preferences, 'time') ?? DEFAULT_PREFERENCES);
    const lines = linesOf(plan, hours);
    const chosen = await pickStep(
      { title: plan.name, placeholder: t('What do you want to change? Esc when done') },
      lines,
      lines.find(({ choice }) => choice?.name === last),
    );
    if (typeof chosen !== 'object' || chosen.value.choice === null) return;
    last = chosen.value.choice.name;
    await change(session, plan, hours, chosen.value.choice);
  }
};

const linesOf = ({ weights, hoursPerWeek }: InfluencePlan, hours: ByKind): readonly Line[] => [
  { label: t('What counts beside quality, which counts 1'), kind: QuickPickItemKind.Separator, choice: null },
  ...TERMS.map(({ term, weight }): Line => ({
    label: termName(term),
    description: String(weights[weight]),
    choice: { kind: 'weight', name: weight },
  })),
  { label: t('Hours of a week'), kind: QuickPickItemKind.Separator, choice: null },
  ...WORK_KINDS.map((name): Line => ({
    label: kindName(name),
    description: t('{0} h', hours[name]),
    choice: { kind: 'hours', name },
  })),
  ...(hoursPerWeek === null
    ? []
    : [
        {
          label: t('As the settings say'),
          description: t('the hours of a working day, for each working day'),
          choice: { kind: 'settings', name: 'settings' },
        } satisfies Line,
      ]),
];

const change = async (session: PlanSession, plan: InfluencePlan, hours: ByKind, choice: Choice): Promise<void> => {
  const { editor } = session.parts;
  switch (choice.kind) {
    case 'weight': {
      const weight = await askNumber(t('What it counts'), plan.weights[choice.name], WEIGHT);
      if (weight !== undefined) await session.tell(editor.setWeights({ ...plan.weights, [choice.name]: weight }));
      return;
    }
    case 'hours': {
      const number = await askNumber(t('Hours of a week'), hours[choice.name], HOURS);
      if (number !== undefined) await session.tell(editor.setHours({ ...hours, [choice.name]: number }));
      return;
    }
    case 'settings':
      await session.tell(editor.setHours(null));
  }
};
