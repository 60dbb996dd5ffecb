import { t } from '@vscode/l10n';
import type { ClarifyQuestion } from '../domain/tasks/clarify-questions.js';
import type { ReviewStep } from '../domain/tasks/review.js';
import type { ReviewSectionCode } from '../domain/tasks/review-items.js';

/** What a step of the review is called. */
export const stepName = (step: ReviewStep): string => {
  switch (step) {
    case 'collect':
      return t('Collect');
    case 'clarify':
      return t('Clarify');
    case 'organise':
      return t('Organise');
    case 'reflect':
      return t('Reflect');
    case 'engage':
      return t('Engage');
  }
};

/** What is done in a step. */
export const stepHint = (step: ReviewStep): string => {
  switch (step) {
    case 'collect':
      return t('What is on your mind? Each line goes to the inbox; leave it empty to go on.');
    case 'clarify':
      return t('Decide about each thing in the inbox.');
    case 'organise':
      return t('Mend what has come to a halt: overdue, stuck, waited for too long.');
    case 'reflect':
      return t('Look back on the week, at your projects, and at what is coming.');
    case 'engage':
      return t('Choose what to do first.');
  }
};

/** Why things are looked at. */
export const sectionName = (section: ReviewSectionCode): string => {
  switch (section) {
    case 'inbox':
      return t('Inbox');
    case 'overdue':
      return t('Overdue');
    case 'stuck-projects':
      return t('Projects without a next step');
    case 'stale-waiting':
      return t('Waited for more than a week');
    case 'blocked':
      return t('After other tasks');
    case 'completed':
      return t('Done this week');
    case 'projects':
      return t('Projects');
    case 'old-someday':
      return t('Someday/maybe for more than a month');
    case 'coming':
      return t('Coming until the end of next week');
    case 'today':
      return t('Today');
    case 'next':
      return t('Most urgent next actions');
  }
};

/** What is asked about an item of the inbox. */
export const clarifyQuestion = (question: ClarifyQuestion): string => {
  switch (question) {
    case 'actionable':
      return t('Is there something to do?');
    case 'one-step':
      return t('Is it done in one step?');
    case 'two-minutes':
      return t('Does it take less than two minutes?');
    case 'mine':
      return t('Is it yours to do?');
    case 'some-time':
      return t('Must it wait for a certain time?');
  }
};
