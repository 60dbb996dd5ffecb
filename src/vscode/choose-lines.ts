import { t } from '@vscode/l10n';
import { commands, window, workspace, type QuickPickItem, type WorkspaceFolder } from 'vscode';
import { isNone, lineChoiceSchema, NO_LINES, type LineChoice } from '../domain/tasks/lines/line-choice.js';
import { tell } from './active-draft.js';
import { lineChoice, writeLineChoice } from './line-settings.js';
import { oneLine } from './one-line.js';

type Chosen = () => Promise<LineChoice | undefined>;

/**
 * Asks which check-list lines are tasks, and writes that into the settings of the workspace.
 * @param given a choice to take over without asking
 * @returns whether anything was written
 */
export const chooseLines = async (given: unknown): Promise<boolean> => {
  const folder = hereFolder();
  if (folder === undefined) {
    tell(t('Open a folder first: lines of check lists are taken in from the files of a workspace.'));
    return false;
  }
  const before = lineChoice(folder);
  const read =
    typeof given === 'object' && given !== null && !('path' in given) ? lineChoiceSchema.safeParse(given) : null;
  const choice = read?.success === true ? read.data : await ask(folder, before);
  if (choice === undefined) return false;
  await writeLineChoice(folder, choice);
  return true;
};

const hereFolder = (): WorkspaceFolder | undefined => {
  const document = window.activeTextEditor?.document;
  return (document && workspace.getWorkspaceFolder(document.uri)) ?? workspace.workspaceFolders?.[0];
};

const ask = async (folder: WorkspaceFolder, before: LineChoice): Promise<LineChoice | undefined> => {
  const with_ =
    (more: Partial<LineChoice>): Chosen =>
    () =>
      Promise.resolve(joined(before, more));
  const items: readonly (QuickPickItem & { readonly chosen: Chosen })[] = [
    ...foldersHere(folder).map((path) => ({
      label:
        path === '' ? t('$(root-folder) All Markdown files of {0}', folder.name) : t('$(folder) Files in {0}', path),
      chosen: with_({ folders: [path] }),
    })),
    ...headingsHere().map((heading) => ({
      label: t('$(symbol-number) Lines under the heading “{0}”', oneLine(heading)),
      description: t('in every file'),
      chosen: with_({ headings: [heading] }),
    })),
    {
      label: t('$(tag) Lines with a tag…'),
      description: t('in every file'),
      chosen: async () => {
        const tag = await window.showInputBox({
          title: t('Take in lines with which tag?'),
          placeHolder: 'task',
          validateInput: (value) =>
            /^#?[^\s#]+$/u.test(value.trim()) ? undefined : t('A tag is one word, with or without #.'),
        });
        return tag === undefined ? undefined : joined(before, { tags: [tag.trim().replace(/^#/, '')] });
      },
    },
    ...(isNone(before)
      ? []
      : [
          {
            label: t('$(circle-slash) Stop taking in lines'),
            description: t('tasks stay'),
            chosen: () => Promise.resolve(NO_LINES),
          },
        ]),
    {
      label: t('$(gear) Open the setting'),
      chosen: async () => {
        await commands.executeCommand('workbench.action.openSettings', 'inkbearing.tasks.lines');
        return undefined;
      },
    },
  ];
  const title = t('Which lines of check lists are tasks?');
  return (await window.showQuickPick(items, { title, placeHolder: inWords(before) }))?.chosen();
};

const joined = (before: LineChoice, more: Partial<LineChoice>): LineChoice => {
  const of = (name: keyof LineChoice): readonly string[] => [...new Set([...before[name], ...(more[name] ?? [])])];
  return { folders: of('folders'), tags: of('tags'), headings: of('headings') };
};

const inWords = (choice: LineChoice): string =>
  isNone(choice)
    ? t('None so far')
    : t(
        'So far: {0}',
        [
          ...choice.folders.map((path) => path || '/'),
          ...choice.tags.map((tag) => `#${tag.replace(/^#/, '')}`),
          ...choice.headings.map((heading) => `“${heading}”`),
        ].join(', '),
      );

/** The folder of the file in the editor, those above it, and the whole. */
const foldersHere = (folder: WorkspaceFolder): readonly string[] => {
  const document = window.activeTextEditor?.document;
  if (document === undefined || workspace.getWorkspaceFolder(document.uri) !== folder) return [''];
  const names = workspace.asRelativePath(document.uri, false).split('/');
  return names.map((_, dropped) => names.slice(0, names.length - 1 - dropped).join('/'));
};

/** The headings above the cursor, the nearest first. */
const headingsHere = (): readonly string[] => {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'markdown') return [];
  const found: string[] = [];
  let level = 7;
  for (let line = editor.selection.active.line; line >= 0 && level > 1; line -= 1) {
    const heading = /^(?<marks>#{1,6})[ \t]+(?<text>.+?)(?:[ \t]+#+)?[ \t]*$/.exec(
      editor.document.lineAt(line).text,
    )?.groups;
    const depth = heading?.['marks']?.length ?? 7;
    if (depth >= level) continue;
    level = depth;
    found.push(heading?.['text'] ?? '');
  }
  return found;
};
