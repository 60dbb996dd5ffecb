import { t } from '@vscode/l10n';
import type { Capture, CaptureProblem } from '../domain/tasks/capture/capture.js';
import { captureToTask } from '../domain/tasks/capture-to-task.js';
import type { LocalTime } from '../domain/time/local.js';
import type { Chip } from '../protocol/page.js';
import { durationText } from './schedule.js';
import { energyName, listName, priorityName } from './tasks.js';
import { dayText, recurrenceText } from './task-times.js';

/** What a capture line looks like that uses most of what is understood. */
export const captureExample = (): string => t('Draft the Rust post tomorrow 9am @deep ~3p !high #blog');

/** What was understood of a line, piece by piece; the problems last. @param now the wall's clock, for `today` */
export const captureChips = (capture: Capture, now: LocalTime): readonly Chip[] => {
  const { title, contexts, tags, project, priority, energy, estimate, start, due, recurrence, waitingFor } = capture;
  const made = captureToTask(capture, {
    id: 'new',
    created: '',
    projectByName: () => null,
    taskByName: () => null,
  });
  return [
    ...(title === '' ? [] : [chip('title', title)]),
    ...(made === null ? [] : [chip('list', listName(made.task.list))]),
    ...(waitingFor === null ? [] : [chip('list', t('from {0}', waitingFor))]),
    ...(start === null ? [] : [chip('date', t('from {0} on', dayText(start, now)))]),
    ...(due === null ? [] : [chip('date', t('due {0}', dayText(due, now)))]),
    ...(recurrence === null ? [] : [chip('recurrence', recurrenceText(recurrence))]),
    ...(estimate === null ? [] : [chip('estimate', durationText(estimate))]),
    ...(priority === null ? [] : [chip('priority', priorityName(priority))]),
    ...(energy === null ? [] : [chip('priority', energyName(energy))]),
    ...contexts.map((context) => chip('context', `@${context}`)),
    ...tags.map((tag) => chip('tag', `#${tag}`)),
    ...(project === null ? [] : [chip('project', t('project {0}', project))]),
    ...capture.after.map((name) => chip('project', t('after “{0}”', name))),
    ...capture.problems.map((problem) => chip('problem', captureProblem(problem))),
  ];
};

const chip = (kind: Chip['kind'], text: string): Chip => ({ kind, text });

/** What somebody who captured should look at. */
export const captureProblem = ({ code }: Pick<CaptureProblem, 'code'>): string => {
  switch (code) {
    case 'empty-title':
      return t('Nothing is left to name the task by.');
    case 'long-title':
      return t('The title is too long; the rest of it goes to the note.');
    case 'no-such-date':
      return t('There is no such date in the calendar; it stays in the title.');
    case 'second-date':
      return t('There is a second date; it stays in the title.');
    case 'estimate':
      return t('That is no possible effort; it stays in the title.');
    case 'due-before-start':
      return t('It is due before it may begin.');
  }
};
