import type { LocalDate } from '../time/local.js';
import type { ActivityDay } from './activity-day.js';
import { stretchesOf } from './activity-day.js';
import { dayOf } from './merge-activity.js';
import { NO_FRAGMENTS } from './fragments.js';

/** What is to be forgotten: the activity in some workspace folders or in all (null), before a day or altogether (null). */
export interface Forgetting {
  /** URIs; empty for files of no workspace folder. */
  readonly projects: readonly string[] | null;
  readonly before: LocalDate | null;
}

/**
 * A day without what is to be forgotten; null when nothing of it is left. How often an old day was broken up is not known
 * by workspace folder, so it is forgotten with any of them.
 */
export const forgetActivity = (day: ActivityDay, { projects, before }: Forgetting): ActivityDay | null => {
  if (before !== null && day.date >= before) return day;
  if (projects === null) return null;
  if (day.detail === 'files') {
    const left = stretchesOf(day).filter(({ file }) => !projects.includes(file.project));
    if (left.length === day.stretches.length) return day;
    return left.length === 0 ? null : dayOf(day.date, left);
  }
  const left = Object.entries(day.projects).filter(([project]) => !projects.includes(project));
  if (left.length === Object.keys(day.projects).length) return day;
  return left.length === 0 ? null : { ...day, projects: Object.fromEntries(left), fragments: NO_FRAGMENTS };
};
