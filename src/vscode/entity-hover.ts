import { t } from '@vscode/l10n';
import { Hover, languages, MarkdownString, type Disposable } from 'vscode';
import { joinEntities } from '../domain/entities/join-entities.js';
import { typeName } from '../messages/entities.js';
import { toRange } from './convert.js';
import type { DraftWatcher } from './draft-watcher.js';
import { draftSettings } from './settings.js';

/** Below this probability a tag is shown as uncertain. */
const CERTAIN = 0.7;

/** Says what a name in a draft was taken for, how sure that is, and how often the draft mentions it. */
export const registerEntityHover = (watcher: DraftWatcher): Disposable =>
  languages.registerHoverProvider(['markdown', 'mdx', 'quarto'], {
    provideHover: (document, position) => {
      const state = watcher.state(document);
      const { showEntities, quiet } = draftSettings(document);
      if (state === undefined || state.version !== document.version || !showEntities || quiet) return undefined;
      const offset = document.offsetAt(position);
      const { mentions } = state.annotations;
      const mention = mentions.find(({ span }) => span.start <= offset && offset < span.end);
      if (mention === undefined) return undefined;
      const names = joinEntities(mentions);
      const name = names.get(mention) ?? mention.text;
      const count = mentions.filter((other) => names.get(other) === name && other.type === mention.type).length;
      const lines = new MarkdownString();
      lines.appendMarkdown('**').appendText(name).appendMarkdown('** — ').appendText(typeName(mention.type));
      if (mention.confidence < CERTAIN) lines.appendText(` (${t('uncertain')})`);
      const mentioned =
        count === 1 ? t('Mentioned once in this draft.') : t('Mentioned {0} times in this draft.', count);
      lines.appendMarkdown('\n\n').appendText(mentioned);
      lines.appendText(` ${t('Confidence: {0} %.', Math.round(mention.confidence * 100))}`);
      return new Hover(lines, toRange(document, mention.span));
    },
  });
