import { t } from '@vscode/l10n';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Calendars } from '../app/calendars.js';
import { recordedKind } from '../domain/audit/stretch.js';
import { readCalendar } from '../domain/calendar/read-calendar.js';
import type { Meeting } from '../domain/calendar/meeting.js';
import { cameBack } from '../domain/influence/review/came-back.js';
import { reviewOf } from '../domain/influence/review/review.js';
import { reviewSpan, type ReviewSpan } from '../domain/influence/review/review-span.js';
import { failure, success, type Result } from '../domain/result.js';
import { recordOf, type Records } from '../domain/store/collections.js';
import { parseLocalMinute } from '../domain/time/local-minute.js';
import { localDateOf, type Moment } from '../domain/time/moment.js';
import { calendarTroubleMessage } from '../messages/calendars.js';
import { formatsOf } from '../messages/formats.js';
import { influenceNames } from '../messages/influence-names.js';
import { messageLanguage, terminalLocale } from '../messages/language.js';
import { reviewDraft } from '../messages/review-draft.js';
import { reasonText, storeFailureMessage } from '../messages/store.js';
import { REVIEW_PERIODS } from '../protocol/page.js';
import { CalendarFiles } from '../storage/calendar-files.js';
import { FileStore } from '../storage/file-store.js';
import { systemCode } from '../storage/store-error.js';
import { systemClock } from '../storage/system-clock.js';
import type { CliIo, ExitCode } from './io.js';
import { reviewJson } from './review-json.js';
import { folderProblem } from './store-command-line.js';
import { STORE_OPTIONS, storeOptions } from './store-options.js';
import { oneOf, readArguments } from './usage.js';

const OPTIONS = {
  ...STORE_OPTIONS,
  period: { type: 'string', default: 'week' },
  last: { type: 'boolean', default: false },
  write: { type: 'string' },
  force: { type: 'boolean', default: false },
} as const;

/** `inkbearing review`: what a week or a month came to, as a Markdown draft or as JSON. A file that is there is kept. */
export const runReview = async (args: readonly string[], io: CliIo): Promise<ExitCode> => {
  const refuse = (message: string): ExitCode => {
    io.stderr(`inkbearing review: ${message}\n`);
    return 2;
  };
  const read = readArguments(args, OPTIONS);
  if (!read.ok) return refuse(read.failure);
  const { values, positionals } = read.value;
  const { period, last, write, force } = values;
  if (positionals.length > 0) return refuse(t('{0} takes no operands.', 'review'));
  if (!oneOf(REVIEW_PERIODS, period)) return refuse(t('--period takes week or month, not "{0}".', period));
  if (write === '') return refuse(t('--write takes a file.'));
  if (force && write === undefined) return refuse(t('--force goes with --write.'));
  const options = storeOptions(values, io);
  if (!options.ok) return refuse(options.failure);
  const problem = await folderProblem(options.value);
  if (problem !== null) return refuse(problem);
  const records = await recordsIn(options.value);
  if (!records.ok) return refuse(records.failure);
  const moment = {
    now: options.value.now().getTime(),
    zone: options.value.timezone ?? systemClock().zone(),
  };
  const span = reviewSpan(period, localDateOf(moment), last);
  const { meetings, troubles } = await meetingsOf(records.value, span, moment);
  for (const trouble of troubles) io.stderr(`inkbearing review: ${trouble}\n`);
  const sources = { ...cameBack(records.value), meetings, kindOf: recordedKind };
  const review = reviewOf(records.value, span, sources, moment);
  const formats = formatsOf(messageLanguage(terminalLocale(io.env)));
  const draft = reviewDraft(review, influenceNames(records.value), formats, localDateOf(moment));
  const unwritten = write === undefined ? null : await writeDraft(resolve(io.cwd, write), draft, force);
  if (unwritten !== null) return refuse(t('{0}: {1}', write ?? '', unwritten));
  if (options.value.json) io.stdout(`${JSON.stringify(reviewJson(review))}\n`);
  else if (write === undefined) io.stdout(draft);
  else io.stdout(`${t('Written: {0}', write)}\n`);
  return troubles.length > 0 ? 2 : 0;
};

const recordsIn = async (options: {
  readonly folder: string;
  readonly now: () => Date;
}): Promise<Result<Records, string>> => {
  const store = new FileStore({ folder: options.folder, now: options.now });
  try {
    const document = await store.read();
    return document.ok ? success(document.value) : failure(storeFailureMessage(document.failure));
  } finally {
    await store.dispose();
  }
};

const meetingsOf = async (
  { preferences }: Records,
  { from, to }: ReviewSpan,
  { zone }: Moment,
): Promise<{ readonly meetings: readonly Meeting[]; readonly troubles: readonly string[] }> => {
  const paths = recordOf(preferences, 'time')?.calendars ?? [];
  if (paths.length === 0) return { meetings: [], troubles: [] };
  const window = { start: parseLocalMinute(from) ?? 0, end: parseLocalMinute(to, 'end') ?? 0, zone };
  const { meetings, troubles } = await new Calendars(new CalendarFiles(), readCalendar).meetings(paths, window);
  return { meetings, troubles: troubles.map(calendarTroubleMessage) };
};

/** Why a draft could not be written, in words, or null. */
const writeDraft = async (path: string, text: string, force: boolean): Promise<string | null> => {
  try {
    await writeFile(path, text, { flag: force ? 'w' : 'wx' });
    return null;
  } catch (error) {
    const code = systemCode(error);
    if (code === null) throw error;
    return code === 'EEXIST' ? t('It is there already and is kept; --force overwrites it.') : reasonText(code);
  }
};
