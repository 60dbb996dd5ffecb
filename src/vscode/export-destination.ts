import { t } from '@vscode/l10n';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, UIKind, Uri, window, workspace } from 'vscode';
import type { ExportedPiece } from '../domain/influence/export/export-request.js';
import { tell } from './active-draft.js';
import { workspaceDrafts } from './workspace-drafts.js';

/** Where an export goes. */
export type Destination =
  | { readonly kind: 'clipboard' }
  /** As a page from which rich text is copied. */
  | { readonly kind: 'browser' }
  | { readonly kind: 'file'; readonly uri: Uri };

/**
 * Where the export is to go: a file that is named, else it is asked for.
 * @param given `clipboard`, or a file
 */
export const chooseDestination = async (
  piece: ExportedPiece,
  draft: Uri,
  given: unknown,
): Promise<Destination | undefined> => {
  if (given instanceof Uri) return await fileApart(given, draft);
  if (given === 'clipboard') return { kind: 'clipboard' };
  // A page on a remote machine is none that this one's browser finds.
  const browser = piece.html !== null && env.remoteName === undefined && env.uiKind === UIKind.Desktop;
  const items: readonly { readonly label: string; readonly detail?: string; readonly kindOf: Destination['kind'] }[] = [
    ...(browser
      ? [
          {
            label: t('$(globe) Open in the browser, to copy it from there'),
            detail: t(
              'The clipboard of VS Code takes plain text only. In the browser select all, copy, and paste into the channel’s editor.',
            ),
            kindOf: 'browser' as const,
          },
        ]
      : []),
    { label: t('$(clippy) Copy as text'), kindOf: 'clipboard' },
    { label: t('$(save) Save as a file…'), kindOf: 'file' },
  ];
  const chosen = await window.showQuickPick(items, { title: t('Where should the export go?') });
  if (chosen === undefined) return undefined;
  if (chosen.kindOf !== 'file') return { kind: chosen.kindOf };
  const folder = draft.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(draft, '..');
  const place = folder === undefined ? {} : { defaultUri: Uri.joinPath(folder, nameApart(piece.fileName, draft)) };
  const uri = await window.showSaveDialog({ ...place, title: t('Save the export') });
  return uri === undefined ? undefined : await fileApart(uri, draft);
};

/** An export that is called as its draft would stand in its place. */
const nameApart = (name: string, draft: Uri): string =>
  draft.path.endsWith(`/${name}`) ? name.replace(/(?=\.[^.]+$)/, '-export') : name;

/** A file as destination; undefined for the draft itself, be it by a link: that is said. */
const fileApart = async (uri: Uri, draft: Uri): Promise<Destination | undefined> => {
  const file = await workspaceDrafts.identity(uri.toString());
  const same = file !== null && file === (await workspaceDrafts.identity(draft.toString()));
  if (!same && uri.toString() !== draft.toString()) return { kind: 'file', uri };
  tell(t('{0} is the draft itself. Name another file for the export.', uri.fsPath));
  return undefined;
};

/** Brings an export where it is to go. @returns what was done, in words; undefined where it could not be done, which is said */
export const deliver = async (
  piece: ExportedPiece,
  destination: Destination,
  log: (line: string) => void,
): Promise<string | undefined> => {
  try {
    switch (destination.kind) {
      case 'clipboard':
        await env.clipboard.writeText(piece.text);
        return t('The export is on the clipboard.');
      case 'browser':
        if (!(await env.openExternal(Uri.file(await temporaryPage(piece))))) return undefined;
        return t('The export is open in the browser: select all and copy it there.');
      case 'file':
        await workspace.fs.writeFile(destination.uri, new TextEncoder().encode(piece.text));
        return t('The export was written to {0}.', destination.uri.fsPath);
    }
  } catch (error) {
    log(String(error));
    tell(t('The export could not be written. Choose another place.'));
    return undefined;
  }
};

/** The export as a page of its own in the system's folder for temporary files, which the system empties. */
const temporaryPage = async ({ html, fileName }: ExportedPiece): Promise<string> => {
  const content = html ?? '';
  const page = content.startsWith('<!doctype')
    ? content
    : `<!doctype html>\n<meta charset="utf-8">\n<title>${fileName.replaceAll(/[<>&]/g, '')}</title>\n${content}\n`;
  const path = join(await mkdtemp(join(tmpdir(), 'inkbearing-export-')), fileName.replace(/\.[a-z]+$/, '.html'));
  await writeFile(path, page);
  return path;
};
