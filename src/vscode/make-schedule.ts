import { t } from '@vscode/l10n';
import { commands, ProgressLocation, window } from 'vscode';
import type { PlannerFailure, PlannerStep, Proposed } from '../app/planner.js';
import type { Result } from '../domain/result.js';
import { plannerFailureMessage } from '../messages/planner.js';
import { scheduleSummary } from '../messages/schedule-summary.js';
import { namesOf } from '../page/today-snapshot.js';
import { tell } from './active-draft.js';
import type { CalendarTroubles } from './calendar-troubles.js';
import type { ScheduleCommandName } from './schedule-command-names.js';
import type { ScheduleParts } from './schedule-parts.js';

/** Makes a schedule while it says what is done, and asks what is to become of it. Settles when it is staged. */
export const makeSchedule = async (parts: ScheduleParts, troubles: CalendarTroubles): Promise<void> => {
  const proposed = await propose(parts);
  if (!proposed.ok) return tellFailure(parts, proposed.failure);
  if (proposed.value === null) return;
  troubles.tell(proposed.value.troubles);
  void ask(scheduleSummary(proposed.value.schedule));
};

const propose = ({ planner }: ScheduleParts): Thenable<Result<Proposed | null, PlannerFailure>> =>
  window.withProgress(
    { location: ProgressLocation.Notification, title: t('Making a schedule'), cancellable: true },
    (progress, token) =>
      planner.propose({
        onStep: (step) => progress.report({ message: stepText(step) }),
        isCancelled: () => token.isCancellationRequested,
      }),
  );

const stepText = (step: PlannerStep): string => {
  switch (step) {
    case 'calendars':
      return t('reading the calendars…');
    case 'solving':
      return t('finding the best times…');
  }
};

const ask = async (summary: string): Promise<void> => {
  const answers = new Map<string, ScheduleCommandName>([
    [t('Accept'), 'inkbearing.schedule.accept'],
    [t('Show'), 'inkbearing.schedule.show'],
    [t('Discard'), 'inkbearing.schedule.discard'],
  ]);
  const command = answers.get((await window.showInformationMessage(summary, ...answers.keys())) ?? '');
  if (command !== undefined) await commands.executeCommand(command);
};

const tellFailure = ({ ledger, log }: ScheduleParts, failure: PlannerFailure): void => {
  const names = namesOf({ tasks: ledger.document?.tasks ?? {} });
  if (failure.code === 'solver') log(failure.message);
  const message = plannerFailureMessage(failure, names);
  if (failure.code !== 'no-hours') tell(message);
  else void offerSettings(message);
};

const offerSettings = async (message: string): Promise<void> => {
  const open = t('Open Settings');
  const chosen = await window.showInformationMessage(message, open);
  if (chosen === open) await commands.executeCommand('workbench.action.openSettings', 'inkbearing.time.');
};
