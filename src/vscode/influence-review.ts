import { t } from '@vscode/l10n';
import { commands, window, type Disposable } from 'vscode';
import type { InfluenceReviewDesk } from '../page/review-desk.js';
import { REVIEW_PERIODS, type ReviewPeriod } from '../protocol/page.js';
import { tell } from './active-draft.js';
import { REVIEW_COMMANDS } from './review-command-names.js';

/** The command that writes a review: `inkbearing.review.write` with the period and whether it is the last one, or asking for both. */
export const registerInfluenceReview = (desk: Pick<InfluenceReviewDesk, 'write'>): Disposable =>
  commands.registerCommand(REVIEW_COMMANDS[0], async (period: unknown, last: unknown) => {
    const named = REVIEW_PERIODS.find((one) => one === period);
    const chosen = named === undefined ? await pickReview() : { period: named, last: last === true };
    if (chosen === undefined) return;
    const problem = await desk.write(chosen.period, chosen.last);
    if (problem !== null) tell(problem);
  });

const pickReview = async (): Promise<{ readonly period: ReviewPeriod; readonly last: boolean } | undefined> =>
  window.showQuickPick(
    [
      { label: t('This week'), period: 'week' as const, last: false },
      { label: t('Last week'), period: 'week' as const, last: true },
      { label: t('This month'), period: 'month' as const, last: false },
      { label: t('Last month'), period: 'month' as const, last: true },
    ],
    { title: t('Write a review'), placeHolder: t('What is it to look back on?') },
  );
