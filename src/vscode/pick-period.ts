import { t } from '@vscode/l10n';
import { window } from 'vscode';
import { PERIODS, type Period } from '../domain/audit/hours.js';

/** Asks for the period of a report; undefined when the user thinks better of it. */
export const pickPeriod = async (): Promise<Period | undefined> => {
  const items = PERIODS.map((period) => ({ label: periodName(period), period }));
  const chosen = await window.showQuickPick(items, { title: t('Where the hours went') });
  return chosen?.period;
};

const periodName = (period: Period): string => {
  switch (period) {
    case 'this-week':
      return t('This week');
    case 'last-week':
      return t('Last week');
    case 'this-month':
      return t('This month');
    case 'last-90-days':
      return t('The last 90 days');
  }
};
