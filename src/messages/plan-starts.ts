import { t } from '@vscode/l10n';
import { planTemplate, TEMPLATE_IDS, type PlanTemplate, type TemplateId } from '../domain/influence/plan/templates.js';
import { templateNames } from './plan-templates.js';

/** What a plan can begin with: a template, or goals of one's own. */
export interface PlanStart {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly template: PlanTemplate;
}

/** All that a plan can begin with, in the order in which it is shown. */
export const planStarts = (): readonly PlanStart[] => [
  ...TEMPLATE_IDS.map((id) => {
    const template = planTemplate(id, templateNames(id));
    return { id, name: template.plan.name, text: templateText(id), template };
  }),
  ownGoals(),
];

/** The kinds and channels of the engineer's month, without its goals. */
const ownGoals = (): PlanStart => {
  const template = planTemplate('engineers-month', templateNames('engineers-month'));
  const name = t('Goals of my own');
  return {
    id: 'own-goals',
    name,
    text: t(
      'Four weeks without goals, in the hours that your settings give each kind of work. Add what you want to reach.',
    ),
    template: { ...template, plan: { ...template.plan, name, hoursPerWeek: null, goals: [] } },
  };
};

const templateText = (id: TemplateId): string => {
  switch (id) {
    case 'engineers-month':
      return t(
        'Four weeks beside a job: a post of 2,000 words at quality 90, an online session, three talks with the team, five social posts with 10 comments and influence 80.',
      );
    case 'write-weekly':
      return t('Four weeks with a short post in each, in 20 hours a week for writing.');
  }
};
