import { t } from '@vscode/l10n';
import {
  Disposable,
  LanguageModelTextPart,
  LanguageModelToolResult,
  lm,
  Uri,
  workspace,
  type LanguageModelTool,
  type TextDocument,
} from 'vscode';
import { lineStarts, positionAt } from '../domain/text/lines.js';
import { findingMessage, fixTitle } from '../messages/findings.js';
import { reasonMessage } from '../messages/quality.js';
import type { DraftState } from './draft-watcher.js';
import { isDraft } from './is-draft.js';

/** Reads a draft that need not be on the screen; undefined when it cannot be read. */
export type ReadDraft = (document: TextDocument) => Promise<Pick<DraftState, 'document' | 'annotations'> | undefined>;

/** Gives the language models of the editor the score and the findings of a draft, where the host knows such tools. */
export const registerLanguageTools = (read: ReadDraft): Disposable => {
  // Editors that are built on VS Code may lack the API.
  if (typeof lm?.registerTool !== 'function') return new Disposable(() => undefined);
  return Disposable.from(
    lm.registerTool('inkbearing_score_draft', tool(read, scored)),
    lm.registerTool('inkbearing_list_findings', tool(read, listed)),
  );
};

type Read = Pick<DraftState, 'document' | 'annotations'>;

const tool = (read: ReadDraft, answer: (state: Read) => unknown): LanguageModelTool<unknown> => ({
  prepareInvocation: ({ input }) => {
    return { invocationMessage: t('Reading the draft {0}', pathIn(input) ?? '?') };
  },
  invoke: async ({ input }) => {
    const path = pathIn(input);
    if (path === null) throw new Error(t('Give the path of a Markdown file of the workspace as "path".'));
    const document = await openDraft(path);
    const state = await read(document);
    if (state === undefined) throw new Error(t('{0} could not be read as a draft.', path));
    return new LanguageModelToolResult([new LanguageModelTextPart(JSON.stringify(answer(state)))]);
  },
});

/** The path that a model has given, or null. */
const pathIn = (input: unknown): string | null =>
  typeof input === 'object' && input !== null && 'path' in input && typeof input.path === 'string' && input.path !== ''
    ? input.path
    : null;

/** Opens a Markdown file of the workspace; others are none of the tool's business. */
const openDraft = async (path: string): Promise<TextDocument> => {
  const folders = workspace.workspaceFolders ?? [];
  const candidates = /^[a-z][\w+.-]+:/iu.test(path)
    ? [Uri.parse(path)]
    : path.startsWith('/') || /^[a-z]:[\\/]/iu.test(path)
      ? folders.map(({ uri }) => uri.with({ path: Uri.file(path).path }))
      : folders.map(({ uri }) => Uri.joinPath(uri, path));
  for (const uri of candidates) {
    const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    if (open === undefined && workspace.getWorkspaceFolder(uri) === undefined) continue;
    try {
      const document = open ?? (await workspace.openTextDocument(uri));
      if (isDraft(document)) return document;
    } catch {
      // Not in this folder: perhaps in the next.
    }
  }
  throw new Error(t('There is no Markdown file {0} in the workspace.', path));
};

const scored = ({ document, annotations: { quality, sections, draft } }: Read) => ({
  path: workspace.asRelativePath(document.uri),
  words: draft.words,
  score: quality.score && Math.round(quality.score),
  scale: 'share of published technical posts that it beats, 0–100',
  traits: quality.traits,
  readability: quality.readability,
  reasons: quality.reasons.map((reason) => ({
    text: reason.code === 'weak-sentence' ? document.getText().slice(reason.span.start, reason.span.end) : undefined,
    message: reasonMessage(reason),
  })),
  sections: sections.map(({ heading, score }) => ({ heading, score: score && Math.round(score) })),
});

const listed = ({ document, annotations: { findings } }: Read) => {
  const source = document.getText();
  const starts = lineStarts(source);
  return {
    path: workspace.asRelativePath(document.uri),
    findings: findings.map((finding) => ({
      line: positionAt(starts, finding.span.start).line + 1,
      code: finding.code,
      severity: finding.severity,
      text: source.slice(finding.span.start, Math.min(finding.span.end, finding.span.start + 200)),
      message: findingMessage(finding),
      fixes: finding.fixes.map(fixTitle),
    })),
  };
};
