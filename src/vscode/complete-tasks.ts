import { t } from '@vscode/l10n';
import { nameOf } from '../messages/schedule.js';
import { dayText } from '../messages/task-times.js';
import type { TaskSession } from './task-session.js';
import { tell } from './active-draft.js';

/** Completes tasks, and says what comes again and what ought to have come before. */
export const completeTasks = async (session: TaskSession, ids: readonly string[]): Promise<void> => {
  const done = await session.board.complete(ids);
  const next = done.ok ? done.value.next[0] : undefined;
  const when = next?.due ?? next?.start ?? null;
  const more = when === null ? '' : t('Again {0}', dayText(when, session.board.moment.now));
  const said = await session.tell(Promise.resolve(done), { more });
  const [before] = said?.before ?? [];
  if (before !== undefined)
    tell(t('It was to come after “{0}”, which is still open.', nameOf(before.id, before.title)));
  const [stopped] = said?.stopped ?? [];
  if (stopped !== undefined)
    tell(t('“{0}” does not come again: its rule cannot be read.', nameOf(stopped.id, stopped.title)));
};
