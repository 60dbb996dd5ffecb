import * as z from 'zod';
import type { CheckLine } from './check-line.js';

/** Which lines of check lists are tasks: those in these folders, with one of these tags, or beneath one of these headings. */
export interface LineChoice {
  /** Folders and files, relative to the workspace folder, with `/`; an empty text is all of it. */
  readonly folders: readonly string[];
  /** Without the `#`; `work` also means `work/reports`. */
  readonly tags: readonly string[];
  readonly headings: readonly string[];
}

/** None: a README's check lists must not flood the inbox. */
export const NO_LINES: LineChoice = { folders: [], tags: [], headings: [] };

const list = z.array(z.string()).default([]);

/** The setting `inkbearing.tasks.lines`. */
export const lineChoiceSchema = z.object({ folders: list, tags: list, headings: list });

export const isNone = ({ folders, tags, headings }: LineChoice): boolean =>
  folders.length + tags.length + headings.length === 0;

/** Whether only files in the chosen folders can have chosen lines; otherwise every file can. */
export const isByFolder = ({ tags, headings }: LineChoice): boolean => tags.length + headings.length === 0;

/** Whether a file stands in a chosen folder; `path` is relative to its workspace folder. */
export const isInChosenFolder = ({ folders }: LineChoice, path: string): boolean =>
  folders.map(plainFolder).some((folder) => folder === '' || path === folder || path.startsWith(`${folder}/`));

/** Whether chosen lines can stand somewhere in a folder; `path` is relative to the workspace folder, empty for itself. */
export const canHoldChosen = (choice: LineChoice, path: string): boolean =>
  !isByFolder(choice) ||
  path === '' ||
  isInChosenFolder(choice, path) ||
  choice.folders.some((folder) => plainFolder(folder).startsWith(`${path}/`));

const plainFolder = (folder: string): string => {
  const plain = folder.replaceAll('\\', '/').replaceAll(/^(?:\.?\/)+|\/+$/g, '');
  return plain === '.' ? '' : plain;
};

/** Whether a line is chosen by its tags or headings. Capitals make no difference. */
export const isChosenLine = ({ tags, headings }: LineChoice, line: CheckLine): boolean =>
  (tags.length > 0 &&
    line.tags.some((tag) =>
      tags.some((chosen) => `${folded(tag)}/`.startsWith(`${folded(chosen.replace(/^#/, ''))}/`)),
    )) ||
  (headings.length > 0 &&
    line.headings.some((heading) =>
      headings.some((chosen) => folded(heading) === folded(chosen.replace(/^#+\s*/, ''))),
    ));

const folded = (text: string): string => text.trim().toLowerCase();
