import { t } from '@vscode/l10n';
import {
  CodeAction,
  CodeActionKind,
  languages,
  type CodeActionContext,
  type Disposable,
  type Range,
  type TextDocument,
} from 'vscode';
import { alike, combinedEdits, safelyFixable } from '../domain/annotation/apply-fixes.js';
import type { Finding } from '../domain/annotation/finding.js';
import { fixTitle } from '../messages/findings.js';
import { toRange, toSpan } from './convert.js';
import { workspaceEditOf } from './edit-draft.js';
import { SOURCE } from './diagnostics.js';
import { DRAFT_LANGUAGES } from './is-draft.js';
import type { LiveFindings } from './live-findings.js';
import { draftSettings } from './settings.js';

/** What *fix all on save* is called in `editor.codeActionsOnSave`. */
const FIX_ALL = CodeActionKind.SourceFixAll.append('inkbearing');

/** Registers the light bulb of findings: their fixes, all of a kind, and the ways to silence them. */
export const registerQuickFixes = (findings: LiveFindings): Disposable =>
  languages.registerCodeActionsProvider(
    DRAFT_LANGUAGES,
    {
      provideCodeActions: (document, range, context) => {
        const { quiet, findings: level } = draftSettings(document);
        if (quiet || level === 'off') return [];
        // Only by its own name: a user's `source.fixAll` for code must not change prose.
        if (context.only !== undefined && FIX_ALL.contains(context.only))
          return fixAllActions(document, findings.of(document));
        if (context.only !== undefined && !context.only.contains(CodeActionKind.QuickFix)) return [];
        return quickFixes(document, range, context, findings.of(document));
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
  );

const fixAllActions = (document: TextDocument, findings: readonly Finding[]): CodeAction[] => {
  const edits = combinedEdits(safelyFixable(findings));
  if (edits.length === 0) return [];
  const action = new CodeAction(t('Fix all that is safe to fix'), FIX_ALL);
  action.edit = workspaceEditOf(document, edits);
  return [action];
};

const quickFixes = (
  document: TextDocument,
  range: Range,
  { diagnostics }: CodeActionContext,
  findings: readonly Finding[],
): CodeAction[] => {
  const { start, end } = toSpan(document, range);
  const here = findings.filter(({ span }) => span.start <= end && start <= span.end);
  const found = here.map((finding) => {
    const own = diagnostics.filter(
      ({ source, code, range: marked }) =>
        source === SOURCE && codeOf(code) === finding.code && marked.isEqual(toRange(document, finding.span)),
    );
    const fixes = fixActions(document, finding, findings);
    const others = silencingActions(document, finding);
    for (const action of [...fixes, ...others]) action.diagnostics = own;
    return { fixes, others };
  });
  // What mends comes before what silences, also where several findings lie on one another.
  return distinct([...found.flatMap(({ fixes }) => fixes), ...found.flatMap(({ others }) => others)]);
};

/** Of actions with one title nobody could tell which is which: the first stays. */
const distinct = (actions: readonly CodeAction[]): CodeAction[] =>
  actions.filter((action, index) => actions.findIndex(({ title }) => title === action.title) === index);

const fixActions = (document: TextDocument, finding: Finding, findings: readonly Finding[]): CodeAction[] => {
  const actions = finding.fixes.map((fix, index) => {
    const action = new CodeAction(fixTitle(fix), CodeActionKind.QuickFix);
    action.edit = workspaceEditOf(document, fix.edits);
    action.isPreferred = index === 0;
    return action;
  });
  const same = alike(finding, findings, document.getText());
  if (same.length > 1) {
    const action = new CodeAction(t('Fix all {0} of this kind', same.length), CodeActionKind.QuickFix);
    action.edit = workspaceEditOf(document, combinedEdits(same));
    actions.push(action);
  }
  return actions;
};

const silencingActions = (document: TextDocument, finding: Finding): CodeAction[] => {
  const uri = document.uri.toString();
  const text = document.getText(toRange(document, finding.span));
  const actions = [
    commandAction(t('Ignore “{0}”…', finding.code), 'inkbearing.finding.ignore', [uri, finding]),
    commandAction(t('Explain “{0}”', finding.code), 'inkbearing.rule.explain', [finding.code]),
  ];
  return LEXICAL.has(finding.code)
    ? [commandAction(t('Add “{0}” to the lexicon', text), 'inkbearing.lexicon.add', [uri, text]), ...actions]
    : actions;
};

/** Findings that a word in the lexicon puts right. */
const LEXICAL: ReadonlySet<Finding['code']> = new Set(['spelling', 'inconsistent-name', 'unexpanded-acronym']);

const commandAction = (title: string, command: string, args: readonly unknown[]): CodeAction => {
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.command = { title, command, arguments: [...args] };
  return action;
};

const codeOf = (code: { readonly value: string | number } | string | number | undefined): string =>
  String(typeof code === 'object' ? code.value : code);
