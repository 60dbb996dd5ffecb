import { t } from '@vscode/l10n';
import { escapeMarkdown } from '../domain/calendar/escape-markdown.js';
import { writeAgenda } from '../domain/calendar/write-agenda.js';
import type { KeptSchedule } from '../domain/schedule/kept-schedule.js';
import { recordOf } from '../domain/store/collections.js';
import type { StoreDocument } from '../domain/store/document.js';
import type { LocalDate } from '../domain/time/local.js';
import { parseLocalMinute } from '../domain/time/local-minute.js';
import { namesOf } from './today-snapshot.js';
import { placedTasks } from './placed-tasks.js';
import { gapText, warningSnapshots } from './schedule-snapshot.js';

/** How days are called: `Tuesday, 24 November 2026`. */
export type DayName = (day: LocalDate) => string;

/** What is shown of a schedule. */
export interface SchedulePageFacts {
  readonly document: StoreDocument;
  readonly schedule: KeptSchedule;
  /** Whether it waits to be accepted. */
  readonly proposed: boolean;
  /** Days before this one are over and not shown. */
  readonly today: LocalDate;
  readonly dayName: DayName;
}

/** A schedule as Markdown: its days with reasons, what will be late or has no place with the ways out, and how good it is. */
export const schedulePage = ({ document, schedule, proposed, today, dayName }: SchedulePageFacts): string => {
  const names = namesOf(document);
  const dawn = parseLocalMinute(today) ?? 0;
  const placed = placedTasks(document, schedule, names)
    .filter(({ end }) => end > dawn)
    .map((work) => ({ ...work, title: `${mark(document, work.task)}${work.title}` }));
  const agenda = writeAgenda(placed, {
    title: proposed ? t('Proposed schedule') : t('The schedule'),
    day: dayName,
    nothing: t('Nothing is planned.'),
  });
  return `${[agenda.trimEnd(), ...warnings(document, schedule), ...guesses(document, schedule), ...quality(schedule)].join('\n\n')}\n`;
};

const mark = ({ tasks }: StoreDocument, task: string): string => (recordOf(tasks, task)?.status === 'open' ? '' : '✓ ');

const warnings = (document: StoreDocument, schedule: KeptSchedule): readonly string[] => {
  const found = warningSnapshots(document, schedule, namesOf(document));
  if (found.length === 0) return [];
  const lines = found.flatMap(({ text, offers }) => [
    `- ${escapeMarkdown(text)}`,
    ...offers.map(({ label }) => `  - ${escapeMarkdown(t('A way out: {0}', label))}`),
  ]);
  return [`## ${t('What does not fit')}`, lines.join('\n')];
};

const guesses = (document: StoreDocument, { guessed }: KeptSchedule): readonly string[] => {
  const names = namesOf(document);
  const open = guessed.filter((task) => recordOf(document.tasks, task)?.status === 'open');
  if (open.length === 0) return [];
  const list = open.map((task) => `“${names(task)}”`).join(', ');
  return [`## ${t('What was guessed')}`, escapeMarkdown(t('Nobody said how long these take: {0}.', list))];
};

const quality = ({ objective }: KeptSchedule): readonly string[] => [
  `## ${t('How good it is')}`,
  escapeMarkdown(gapText(objective)),
];
