import { t } from '@vscode/l10n';
import { commands, Disposable, Uri, window, workspace, type TextDocument } from 'vscode';
import { combinedEdits, safelyFixable } from '../domain/annotation/apply-fixes.js';
import { isFindingCode, type Edit, type Finding } from '../domain/annotation/finding.js';
import { commentFor } from '../domain/project/comment-for.js';
import { ignoreFor } from '../domain/project/ignore.js';
import type { ProjectChange } from '../domain/project/project-change.js';
import { activeDraft, tell } from './active-draft.js';
import { toSpan } from './convert.js';
import { workspaceEditOf } from './edit-draft.js';
import type { DraftWatcher } from './draft-watcher.js';
import { pickSilencing } from './ignore-picker.js';
import type { LiveFindings } from './live-findings.js';
import type { ProjectFiles } from './project-files.js';

/** Registers what can be done with findings beside mending one: mend all, ignore, add to the lexicon. */
export const registerFindingCommands = (
  watcher: DraftWatcher,
  findings: LiveFindings,
  projects: ProjectFiles,
): Disposable => {
  /** The comment that would silence a finding, where one can stand in the draft as it is now. */
  const commentIn = async (document: TextDocument, finding: Finding): Promise<Edit | null> => {
    const known = watcher.state(document);
    const state = known?.version === document.version ? known : await watcher.annotate(document);
    if (state === undefined || state.version !== document.version) return null;
    const { draft } = state.annotations;
    return commentFor(finding, { draft, source: document.getText(), mdx: document.languageId === 'mdx' });
  };

  /** Writes into the project's file and offers to take it back. */
  const write = async (
    document: TextDocument,
    changeFor: (file: string | null) => ProjectChange,
    done: string,
  ): Promise<void> => {
    const target = await projects.target(document);
    if (target === null) {
      tell(t('Save the draft into a folder first: what is ignored is kept in a file beside it.'));
      return;
    }
    const edit = await projects.change(target.uri, changeFor(target.file));
    if (edit === undefined) return;
    const undo = t('Undo');
    const chosen = await window.showInformationMessage(done, undo);
    if (chosen === undo) await edit.undo();
  };

  return Disposable.from(
    commands.registerCommand('inkbearing.findings.fix', async () => {
      const document = activeDraft();
      if (document === undefined) return;
      const edits = combinedEdits(safelyFixable(findings.of(document)));
      if (edits.length === 0) {
        tell(t('There is nothing in this draft that can be mended without a look.'));
        return;
      }
      await workspace.applyEdit(workspaceEditOf(document, edits));
      window.setStatusBarMessage(t('{0} places mended.', edits.length), 3000);
    }),
    commands.registerCommand('inkbearing.finding.ignore', async (uri: unknown, given: unknown) => {
      const document = documentOf(uri) ?? activeDraft();
      if (document === undefined) return;
      const finding = findingIn(findings.of(document), given) ?? findingAtCursor(document, findings);
      if (finding === undefined) {
        tell(t('Put the cursor on a finding first.'));
        return;
      }
      const comment = await commentIn(document, finding);
      const scope = await pickSilencing(document, finding, comment !== null);
      switch (scope) {
        case undefined:
          return;
        case 'comment':
          if (comment !== null) await workspace.applyEdit(workspaceEditOf(document, [comment]));
          return;
        case 'code':
          return write(
            document,
            () => ({ kind: 'rule', code: finding.code, level: 'off' }),
            t('“{0}” is switched off in this project.', finding.code),
          );
        case 'here':
        case 'file':
        case 'project':
          return write(
            document,
            (file) => ({ kind: 'ignore', ignore: ignoreFor(finding, document.getText(), scope, file ?? '') }),
            t('Ignored. It is kept in {0}.', '.inkbearing.json'),
          );
      }
    }),
    commands.registerCommand('inkbearing.lexicon.add', async (uri: unknown, given: unknown) => {
      const document = documentOf(uri) ?? activeDraft();
      if (document === undefined) return;
      const text = typeof given === 'string' ? given : selectedWord(document);
      if (text === undefined) {
        tell(t('Put the cursor on a word, or select a name.'));
        return;
      }
      const change: ProjectChange = { kind: 'lexicon', entry: { text, type: null } };
      await write(document, () => change, t('“{0}” is in the project’s lexicon.', text));
    }),
    commands.registerCommand('inkbearing.project.open', async () => {
      const document = activeDraft();
      if (document === undefined) return;
      const uri = await projects.make(document);
      if (uri !== null) await window.showTextDocument(uri);
      else tell(t('Save the draft into a folder first: the project’s file is kept beside it.'));
    }),
  );
};

const documentOf = (uri: unknown): TextDocument | undefined =>
  typeof uri === 'string'
    ? workspace.textDocuments.find((document) => document.uri.toString() === Uri.parse(uri).toString())
    : undefined;

/** The finding of the draft that a menu meant: the same code, as near as may be to where it was. */
const findingIn = (findings: readonly Finding[], given: unknown): Finding | undefined => {
  if (typeof given !== 'object' || given === null || !('code' in given) || !('span' in given)) return undefined;
  const { code, span } = given;
  if (typeof code !== 'string' || !isFindingCode(code) || typeof span !== 'object' || span === null) return undefined;
  const start = 'start' in span ? Number(span.start) : 0;
  return findings
    .filter((finding) => finding.code === code)
    .toSorted((a, b) => Math.abs(a.span.start - start) - Math.abs(b.span.start - start))[0];
};

const findingAtCursor = (document: TextDocument, findings: LiveFindings): Finding | undefined => {
  const editor = window.activeTextEditor;
  if (editor?.document !== document) return undefined;
  const { start, end } = toSpan(document, editor.selection);
  return findings
    .of(document)
    .filter(({ span }) => span.start <= end && start <= span.end)
    .toSorted((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
};

const selectedWord = (document: TextDocument): string | undefined => {
  const editor = window.activeTextEditor;
  if (editor?.document !== document) return undefined;
  const range = editor.selection.isEmpty
    ? document.getWordRangeAtPosition(editor.selection.active, /[\p{L}\p{N}][\p{L}\p{N}'’.&+#-]*/u)
    : editor.selection;
  const text = range === undefined ? '' : document.getText(range).trim();
  return text === '' || text.includes('\n') ? undefined : text;
};
