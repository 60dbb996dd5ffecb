import { workspace, type Uri, type WorkspaceFolder, ConfigurationTarget } from 'vscode';
import { readGlob } from '../domain/audit/glob.js';
import type { CheckLine } from '../domain/tasks/lines/check-line.js';
import {
  canHoldChosen,
  isByFolder,
  isChosenLine,
  isInChosenFolder,
  isNone,
  lineChoiceSchema,
  NO_LINES,
  type LineChoice,
} from '../domain/tasks/lines/line-choice.js';

const MARKDOWN = /\.(?:md|markdown|mdown|mkd|mdx|qmd)$/i;
/** Never looked into, whatever `files.exclude` says. */
const NEVER = /(?:^|\/)(?:node_modules|\.git)(?:\/|$)/;

/** A folder of the workspace and the lines that were chosen in it. Paths are relative to it, with `/`. */
export interface LineFolder {
  readonly uri: Uri;
  /** What the URIs of its files begin with. */
  readonly prefix: string;
  readonly choice: LineChoice;
  /** Whether a folder may hold files with chosen lines. */
  readonly enters: (path: string) => boolean;
  /** Whether a file may have chosen lines; its folders are taken to be entered. */
  readonly takes: (path: string) => boolean;
}

/** The lines that are chosen for a folder of the workspace; what cannot be understood chooses none. */
export const lineChoice = (folder: WorkspaceFolder): LineChoice => {
  const read = lineChoiceSchema.safeParse(workspace.getConfiguration('inkbearing', folder).get('tasks.lines'));
  return read.success ? read.data : NO_LINES;
};

/** Writes the choice: for the workspace, or where it has several folders for the folder. */
export const writeLineChoice = (folder: WorkspaceFolder, choice: LineChoice): Thenable<void> =>
  workspace
    .getConfiguration('inkbearing', folder)
    .update(
      'tasks.lines',
      isNone(choice) ? undefined : choice,
      (workspace.workspaceFolders?.length ?? 0) > 1
        ? ConfigurationTarget.WorkspaceFolder
        : ConfigurationTarget.Workspace,
    );

/** The folders of the workspace in which lines were chosen. */
export const lineFolders = (): readonly LineFolder[] =>
  (workspace.workspaceFolders ?? []).flatMap((folder) => {
    const choice = lineChoice(folder);
    if (isNone(choice)) return [];
    const excluded = excludedPaths(folder);
    return {
      uri: folder.uri,
      prefix: `${folder.uri.toString()}/`,
      choice,
      enters: (path) => !NEVER.test(path) && !excluded(path) && canHoldChosen(choice, path),
      takes: (path) =>
        MARKDOWN.test(path) && (!isByFolder(choice) || isInChosenFolder(choice, path)) && !excluded(path),
    };
  });

const excludedPaths = (folder: WorkspaceFolder): ((path: string) => boolean) => {
  const patterns = Object.entries(workspace.getConfiguration('files', folder).get<object>('exclude', {})).flatMap(
    ([pattern, on]) => (on === true ? (readGlob(pattern) ?? []) : []),
  );
  return (path) => patterns.some((pattern) => pattern.test(path));
};

/** A file's place: its folder of the workspace, and its path in it. */
export const placeOf = (
  folders: readonly LineFolder[],
  uri: string,
): { readonly folder: LineFolder; readonly path: string } | undefined => {
  const folder = folders
    .filter(({ prefix }) => uri.startsWith(prefix))
    .reduce<LineFolder | undefined>(
      (one, other) => (one === undefined || other.prefix.length > one.prefix.length ? other : one),
      undefined,
    );
  return folder && { folder, path: decodeURIComponent(uri.slice(folder.prefix.length)) };
};

/** Whether a file may have chosen lines. */
export const isLineFile = (folders: readonly LineFolder[], uri: string): boolean => {
  const place = placeOf(folders, uri);
  if (place?.folder.takes(place.path) !== true) return false;
  const names = place.path.split('/');
  return names.every((_, depth) => depth === 0 || place.folder.enters(names.slice(0, depth).join('/')));
};

/** Whether a line was chosen. */
export const isChosenIn = (folders: readonly LineFolder[], uri: string, line: CheckLine): boolean => {
  const place = placeOf(folders, uri);
  return (
    place !== undefined &&
    (isInChosenFolder(place.folder.choice, place.path) || isChosenLine(place.folder.choice, line))
  );
};
