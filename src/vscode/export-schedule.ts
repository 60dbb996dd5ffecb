import { t } from '@vscode/l10n';
import { Uri, window, workspace } from 'vscode';
import { exportedTasks } from '../domain/calendar/exported-tasks.js';
import { writeAgenda } from '../domain/calendar/write-agenda.js';
import { writeIcs } from '../domain/calendar/write-ics.js';
import { latestSchedule, type LatestSchedule } from '../domain/schedule/latest-schedule.js';
import type { StoreDocument } from '../domain/store/document.js';
import { storeFailureMessage } from '../messages/store.js';
import { namesOf } from '../page/today-snapshot.js';
import { placedTasks } from '../page/placed-tasks.js';
import { tell } from './active-draft.js';
import { dayName } from './day-name.js';
import type { ScheduleParts } from './schedule-parts.js';

const FORMATS = ['ics', 'markdown'] as const;
type Format = (typeof FORMATS)[number];

/**
 * Writes the schedule into a file.
 * @param format `ics` or `markdown`; otherwise it is asked for
 * @param target the file; otherwise it is asked for
 * @returns the file, or undefined where nothing was written
 */
export const exportSchedule = async (
  parts: ScheduleParts,
  format: unknown,
  target: unknown,
): Promise<Uri | undefined> => {
  const read = await parts.ledger.read();
  if (!read.ok) {
    tell(storeFailureMessage(read.failure));
    return undefined;
  }
  const latest = latestSchedule(read.value);
  if (latest === null) {
    tell(t('There is no schedule yet. Make one first.'));
    return undefined;
  }
  const chosen = FORMATS.find((each) => each === format) ?? (await pickFormat());
  if (chosen === undefined) return undefined;
  const file = target instanceof Uri ? target : await pickFile(chosen);
  if (file === undefined) return undefined;
  const text = chosen === 'ics' ? icsText(parts, read.value, latest) : markdownText(read.value, latest);
  try {
    await workspace.fs.writeFile(file, new TextEncoder().encode(text));
  } catch (error) {
    parts.log(String(error));
    tell(t('{0} cannot be written. Choose another place.', file.fsPath));
    return undefined;
  }
  window.setStatusBarMessage(t('The schedule was written to {0}.', file.fsPath), 5000);
  return file;
};

const icsText = ({ clock }: ScheduleParts, document: StoreDocument, { schedule }: LatestSchedule): string =>
  writeIcs({
    name: 'Inkbearing',
    stamp: new Date(clock.now()).toISOString(),
    zone: clock.zone(),
    placements: placedTasks(document, schedule, namesOf(document)),
    tasks: exportedTasks(document.tasks, schedule),
  });

const markdownText = (document: StoreDocument, { schedule, proposed }: LatestSchedule): string =>
  writeAgenda(placedTasks(document, schedule, namesOf(document)), {
    title: proposed ? t('Proposed schedule') : t('The schedule'),
    day: dayName,
    nothing: t('Nothing is planned.'),
  });

const pickFormat = async (): Promise<Format | undefined> => {
  const items = [
    { label: t('Calendar (ICS)'), detail: t('What is placed as events, tasks as to-dos.'), format: 'ics' as const },
    { label: 'Markdown', detail: t('A list by days, with the reasons.'), format: 'markdown' as const },
  ];
  return (await window.showQuickPick(items, { title: t('Export the schedule') }))?.format;
};

const pickFile = async (format: Format): Promise<Uri | undefined> => {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const name = format === 'ics' ? 'schedule.ics' : 'schedule.md';
  const filters = format === 'ics' ? { iCalendar: ['ics'] } : { Markdown: ['md'] };
  const place = folder === undefined ? {} : { defaultUri: Uri.joinPath(folder, name) };
  return window.showSaveDialog({ ...place, filters, title: t('Export the schedule') });
};
