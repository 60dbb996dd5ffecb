import { t } from '@vscode/l10n';
import type { TemplateId, TemplateNames } from '../domain/influence/plan/templates.js';

/** What the things of a template are called. */
export const templateNames = (id: TemplateId): TemplateNames => ({
  plan: planName(id),
  kinds: {
    post: t('Technical post'),
    session: t('Online sharing session'),
    conversation: t('Team conversation'),
    social: t('Social post'),
  },
  channels: { blog: t('Blog'), meetup: t('Online meetup'), team: t('Team'), social: t('Social media') },
});

const planName = (id: TemplateId): string => {
  switch (id) {
    case 'engineers-month':
      return t("Engineer's month");
    case 'write-weekly':
      return t('Write every week');
  }
};
