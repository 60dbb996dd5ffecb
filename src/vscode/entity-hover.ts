import { t } from '@vscode/l10n';
import { Hover, languages, MarkdownString, type Disposable } from 'vscode';
import { lowConfidence } from '../domain/entities/entity.js';
import { excerpt } from '../domain/entities/excerpt.js';
import type { Mention } from '../domain/entities/mention.js';
import { mentionedText, typeName } from '../messages/entities.js';
import { toRange } from './convert.js';
import type { DraftEntities, NamedDraft } from './draft-entities.js';
import { DRAFT_LANGUAGES } from './is-draft.js';
import { targetOf } from './entity-target.js';
import { draftSettings } from './settings.js';

/** The only commands that links in a hover may run. */
const COMMANDS = ['inkbearing.entity.reveal', 'inkbearing.entity.correct', 'inkbearing.entity.rename'] as const;

/** At most so many mentions are listed. */
const MOST = 10;

/** Says what a name in a draft was taken for, how sure that is, and where else the draft mentions it. */
export const registerEntityHover = (entities: DraftEntities): Disposable =>
  languages.registerHoverProvider(DRAFT_LANGUAGES, {
    provideHover: (document, position) => {
      const { showEntities, quiet } = draftSettings(document);
      const named = showEntities && !quiet ? entities.known(document) : undefined;
      const offset = document.offsetAt(position);
      const mention = named?.mentions.find(({ span }) => span.start <= offset && offset < span.end);
      return named === undefined || mention === undefined
        ? undefined
        : new Hover(hoverText(named, mention), toRange(document, mention.span));
    },
  });

/** The hover over a mention. */
export const hoverText = (named: NamedDraft, mention: Mention): MarkdownString => {
  const { name, mentions } = named.byMention.get(mention) ?? { name: mention.text, mentions: [mention] };
  const text = new MarkdownString();
  text.isTrusted = { enabledCommands: COMMANDS };
  text.appendMarkdown('**').appendText(name).appendMarkdown('** — ').appendText(typeName(mention.type));
  if (lowConfidence(mention)) text.appendText(` (${t('uncertain')})`);
  text.appendMarkdown('\n\n').appendText(mentionedText(mentions.length));
  text.appendText(` ${t('Confidence: {0} %.', Math.round(mention.confidence * 100))}`).appendMarkdown('\n\n');
  const target = targetOf(named, mention);
  const links = [
    link(t('Correct…'), 'inkbearing.entity.correct', [target]),
    link(t('Rename…'), 'inkbearing.entity.rename', [target]),
    link(t('Add to the lexicon'), 'inkbearing.entity.correct', [target, mention.type]),
  ];
  text.appendMarkdown(`${links.join(' | ')}\n\n`);
  if (mentions.length > 1) {
    for (const other of mentions.slice(0, MOST)) listMention(text, named, other);
    if (mentions.length > MOST) text.appendMarkdown('- ').appendText(t('and {0} more', mentions.length - MOST));
  }
  return text;
};

const listMention = (text: MarkdownString, named: NamedDraft, mention: Mention): void => {
  const { document } = named;
  const { start, end } = toRange(document, mention.span);
  const line = document.lineAt(start.line).text;
  const last = end.line === start.line ? end.character : line.length;
  const around = excerpt(line, { start: start.character, end: last }, 30);
  const label = t('line {0}', start.line + 1);
  text
    .appendMarkdown(`- ${link(label, 'inkbearing.entity.reveal', [targetOf(named, mention)])}: `)
    .appendText(withoutAddresses(around.text))
    .appendMarkdown('\n');
};

/** Keeps addresses from becoming links that lead out of the editor: a word joiner parts them. */
const withoutAddresses = (text: string): string => text.replaceAll(/(?<=:)\/\/|(?<=www)\.|@/giu, '\u2060$&');

const link = (label: string, command: (typeof COMMANDS)[number], args: readonly unknown[]): string =>
  `[${label}](command:${command}?${encodeURIComponent(JSON.stringify(args)).replaceAll(/[()]/g, escaped)})`;

/** Parentheses would end the link. */
const escaped = (character: string): string => (character === '(' ? '%28' : '%29');
