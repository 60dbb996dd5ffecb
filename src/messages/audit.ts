import { t } from '@vscode/l10n';
import type { RuleProblem } from '../domain/audit/read-kind-rules.js';
import type { Waste, WasteCode } from '../domain/audit/report.js';
import type { WorkKind } from '../domain/audit/work-kind.js';

/** The name of a kind of work. */
export const kindName = (kind: WorkKind): string => {
  switch (kind) {
    case 'coding':
      return t('Coding');
    case 'collaborating':
      return t('Collaborating');
    case 'learning':
      return t('Learning');
    case 'writing':
      return t('Writing');
  }
};

/** The name of a kind of waste. */
export const wasteName = (code: WasteCode): string => {
  switch (code) {
    case 'fragments':
      return t('Fragments: less than ten minutes between two switches');
    case 'internal-interruptions':
      return t('Interruptions by yourself');
    case 'external-interruptions':
      return t('Interruptions by others');
    case 'voids':
      return t('Void pomodoros');
    case 'overruns':
      return t('Overruns: focus beyond its planned end');
    case 'missed-hours':
      return t('Planned for tasks, and not worked on them');
  }
};

/** Minutes as hours and minutes: `2 h 05 min`. */
export const durationText = (minutes: number): string => {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return hours === 0 ? t('{0} min', rest) : t('{0} h {1} min', hours, String(rest).padStart(2, '0'));
};

/** How often and how long something was wasted. */
export const wasteText = ({ count, minutes }: Waste): string =>
  [count === null ? '' : t('{0} times', count), minutes === null ? '' : durationText(minutes)]
    .filter((part) => part !== '')
    .join(', ');

/** What is wrong with the setting `inkbearing.audit.rules`. Rules are counted from 1. */
export const ruleProblemMessage = (problem: RuleProblem): string => {
  if (problem.code === 'rules-no-list')
    return t('The setting inkbearing.audit.rules is no list, so its rules do not count.');
  const rule = t('Rule {0} of inkbearing.audit.rules does not count:', problem.index + 1);
  return `${rule} ${faultOf(problem)}`;
};

const faultOf = (problem: Exclude<RuleProblem, { readonly code: 'rules-no-list' }>): string => {
  switch (problem.code) {
    case 'rule-no-object':
      return t('it is no object with "kind" and "pattern", "language" or "workspace".');
    case 'rule-without-condition':
      return t('it needs a "pattern", a "language" or a "workspace".');
    case 'rule-unknown-kind':
      return t('its "kind" is none of {0}.', problem.known.join(', '));
    case 'rule-unknown-member':
      return t('it has no use for "{0}".', problem.member);
    case 'rule-no-text':
      return t('its "{0}" is no text, or empty.', problem.member);
    case 'rule-bad-pattern':
      return t('its "{0}" cannot be read: braces must be closed, and 200 characters are the most.', problem.member);
  }
};
