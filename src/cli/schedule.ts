import { MINUTES_A_DAY } from '../domain/time/local-minute.js';
import { t } from '@vscode/l10n';
import { dirname, resolve } from 'node:path';
import { Calendars } from '../app/calendars.js';
import { planSchedule } from '../app/plan-schedule.js';
import { busyStretches } from '../domain/calendar/busy-stretches.js';
import { readCalendar } from '../domain/calendar/read-calendar.js';
import { freeDays } from '../domain/schedule/free-days.js';
import type { ScheduleProblem } from '../domain/schedule/problem.js';
import type { Stretch } from '../domain/schedule/stretch.js';
import { skippedStretches } from '../domain/time/zone.js';
import { calendarTroubleMessage } from '../messages/calendars.js';
import { conflictText, nameOf, type Names } from '../messages/schedule.js';
import { OptimiserClient } from '../optimiser/client.js';
import { CalendarFiles } from '../storage/calendar-files.js';
import type { Assets } from './assets.js';
import { readDraft } from './drafts.js';
import type { CliIo, ExitCode } from './io.js';
import { readScheduleInput, type ScheduleInput } from './schedule-input.js';
import { scheduleJson } from './schedule-json.js';
import { readArguments } from './usage.js';

/** A minute is far more than any schedule takes, and less than people wait. */
const TIMEOUT = 60_000;

/** `inkbearing schedule FILE|-`: see docs/schedule.md. What is wrong in the input is named and left out; the exit is then 2. */
export const runSchedule = async (args: readonly string[], io: CliIo, assets: Assets): Promise<ExitCode> => {
  const refuse = (message: string): ExitCode => {
    io.stderr(`inkbearing schedule: ${message}\n`);
    return 2;
  };
  const read = readArguments(args, { json: { type: 'boolean', default: true } });
  if (!read.ok) return refuse(read.failure);
  const [path = '-', ...others] = read.value.positionals;
  if (others.length > 0) return refuse(t('Give one file, or none for standard input.'));
  const file = await readDraft(path, io);
  if (!file.ok) return refuse(`${file.failure.path}: ${file.failure.message}`);
  const input = readScheduleInput(file.value.source, io.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);
  const complaints = input.ok ? [...input.value.complaints] : input.failure;
  for (const complaint of complaints) io.stderr(`${path}: ${complaint}\n`);
  if (!input.ok) return 2;
  const calendars = await calendarMeetings(input.value, path, io);
  const optimiser = new OptimiserClient({ worker: assets.optimiserWorker, idleAfter: 0, timeout: TIMEOUT });
  try {
    const schedule = await planSchedule(problemOf(input.value, calendars.busy), optimiser);
    if (!schedule.ok) return refuse(failureText(schedule.failure));
    const name = namesOf(input.value);
    io.stdout(`${JSON.stringify(scheduleJson(schedule.value, input.value.orphans, name))}\n`);
    for (const conflict of schedule.value.conflicts) io.stderr(`${conflictText(conflict, name)}\n`);
    return complaints.length > 0 || calendars.troubled ? 2 : 0;
  } finally {
    await optimiser.dispose();
  }
};

const windowOf = ({ now, days }: ScheduleInput): Stretch => {
  const start = Math.floor(now / MINUTES_A_DAY) * MINUTES_A_DAY;
  return { start, end: start + days * MINUTES_A_DAY };
};

/**
 * What the ICS files take of the time; what could not be read of them is named.
 * @param path of the input: the files' paths are relative to its folder
 */
const calendarMeetings = async (
  input: ScheduleInput,
  path: string,
  io: CliIo,
): Promise<{ readonly busy: readonly Stretch[]; readonly troubled: boolean }> => {
  if (input.ics.length === 0) return { busy: [], troubled: false };
  const window = windowOf(input);
  const folder = path === '-' ? io.cwd : dirname(resolve(io.cwd, path));
  const paths = input.ics.map((one) => resolve(folder, one));
  const { meetings, troubles } = await new Calendars(new CalendarFiles(), readCalendar).meetings(paths, {
    ...window,
    zone: input.zone,
  });
  for (const trouble of troubles) io.stderr(`${calendarTroubleMessage(trouble)}\n`);
  return { busy: busyStretches(meetings, window), troubled: troubles.length > 0 };
};

const problemOf = (input: ScheduleInput, busy: readonly Stretch[]): ScheduleProblem => {
  const { start, end } = windowOf(input);
  const skipped = skippedStretches(input.zone, start, end);
  return {
    now: input.now,
    days: freeDays({ ...input, busy: [...input.meetings, ...busy, ...skipped] }),
    tasks: input.tasks,
  };
};

const namesOf = ({ tasks }: ScheduleInput): Names => {
  const names = new Map(tasks.map(({ id, title }) => [id, nameOf(id, title)]));
  return (id) => names.get(id) ?? nameOf(id, '');
};

const failureText = (failure: Extract<Awaited<ReturnType<typeof planSchedule>>, { ok: false }>['failure']): string => {
  switch (failure.code) {
    case 'cycle':
      return t(
        'These tasks wait for each other in a ring: {0}. Take one of the relations away.',
        failure.tasks.join(' → '),
      );
    case 'optimiser-unavailable':
    case 'optimiser-failed':
      return t('The optimiser does not work: {0}', failure.message);
    case 'optimiser-slow':
      return t('The optimiser found no schedule in time. Plan fewer days or fewer tasks.');
  }
};
