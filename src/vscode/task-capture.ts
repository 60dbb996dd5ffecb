import { t } from '@vscode/l10n';
import { Disposable, window, type QuickPickItem } from 'vscode';
import type { TaskView } from '../app/task-view.js';
import { captureChips, captureExample } from '../messages/capture.js';
import type { Chip } from '../protocol/page.js';
import type { TaskSession } from './task-session.js';

const ICONS: Readonly<Record<Chip['kind'], string>> = {
  title: 'add',
  list: 'inbox',
  context: 'location',
  tag: 'tag',
  project: 'project',
  date: 'calendar',
  estimate: 'clock',
  priority: 'arrow-up',
  recurrence: 'sync',
  problem: 'warning',
};

/** Asks for a line and shows what is understood of it while it is typed; Enter adds the task. */
export const captureTask = async (session: TaskSession, given: string): Promise<void> => {
  const view = await session.view();
  if (view === undefined) return;
  const line = await askLine(session, view, given);
  if (line === undefined) return;
  const done = await session.tell(session.board.capture([line]));
  const unknown = done?.captured.flatMap(({ unknownAfter }) => unknownAfter) ?? [];
  if (unknown.length > 0)
    void window.showInformationMessage(
      t('There is no task “{0}” to come after; it was left out.', unknown.join(t(', '))),
    );
};

const askLine = (session: TaskSession, { document, now }: TaskView, given: string): Promise<string | undefined> => {
  const input = window.createQuickPick();
  input.title = t('Capture a task');
  input.placeholder = captureExample();
  input.value = given;
  const show = (): void => {
    const chips = input.value.trim() === '' ? [] : captureChips(session.board.understand(input.value, document), now);
    input.items = chips.length === 0 ? help() : chips.map(previewItem);
  };
  show();
  return new Promise((resolve) => {
    const parts = Disposable.from(
      input,
      input.onDidChangeValue(show),
      input.onDidAccept(() => {
        if (input.value.trim() === '') return;
        resolve(input.value);
        input.hide();
      }),
      input.onDidHide(() => {
        resolve(undefined);
        parts.dispose();
      }),
    );
    input.show();
  });
};

/** What is understood is no choice: every line is shown, whatever was typed, and Enter on any of them adds the task. */
const previewItem = ({ kind, text }: Chip): QuickPickItem => {
  return {
    label: `$(${ICONS[kind]}) ${kind === 'title' ? t('Add “{0}”', text) : text}`,
    ...(kind === 'title' ? { description: t('Enter') } : {}),
    alwaysShow: true,
  };
};

const help = (): QuickPickItem[] =>
  [
    t('$(calendar) tomorrow 9am, by Friday, every Monday: when'),
    t('$(clock) ~45m, ~2h, ~3p: how much work (p are pomodoros)'),
    t('$(location) @context · $(tag) #tag · $(project) +project · $(arrow-up) !high'),
    t('$(person) waiting for Ann · $(archive) someday · $(note) //note'),
  ].map((label) => ({ label, alwaysShow: true }));
