import { t } from '@vscode/l10n';
import { window, type QuickPickItem, type TextDocument } from 'vscode';
import type { Finding } from '../domain/annotation/finding.js';
import { toRange } from './convert.js';

/** How far a finding is to be silent. */
export type Silencing = 'here' | 'comment' | 'file' | 'project' | 'code';

/**
 * Asks how far a finding is to be silent; undefined when the user thinks better of it.
 *
 * @param commentable whether a comment that silences it can stand in the text
 */
export const pickSilencing = async (
  document: TextDocument,
  { code, span }: Finding,
  commentable: boolean,
): Promise<Silencing | undefined> => {
  const marked = document.getText(toRange(document, span)).replaceAll(/\s+/gu, ' ');
  const text = marked.length > 40 ? `${marked.slice(0, 39)}…` : marked;
  const items: readonly (QuickPickItem & { readonly scope: Silencing })[] = [
    { scope: 'here', label: t('This one'), description: t('kept in .inkbearing.json; survives edits elsewhere') },
    ...(commentable
      ? [
          {
            scope: 'comment' as const,
            label: t('This one, with a comment in the text'),
            description: 'inkbearing-ignore',
          },
        ]
      : []),
    { scope: 'file', label: t('All of “{0}” in this file', code) },
    ...(text === ''
      ? []
      : [{ scope: 'project' as const, label: t('“{0}” in the whole project', text), description: code }]),
    { scope: 'code', label: t('All of “{0}” in the whole project', code), description: t('switches the rule off') },
  ];
  const chosen = await window.showQuickPick(items, { title: t('Ignore “{0}”', code) });
  return chosen?.scope;
};
