import { t } from '@vscode/l10n';
import {
  commands,
  EventEmitter,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  window,
  workspace,
  type Command,
  type Disposable,
  type TextDocument,
  type TreeDataProvider,
} from 'vscode';
import { lowConfidence, type Entity } from '../domain/entities/entity.js';
import { GENERAL_TYPES, tagsetOf } from '../domain/entities/entity-types.js';
import { excerpt } from '../domain/entities/excerpt.js';
import type { Mention } from '../domain/entities/mention.js';
import { entityLabel, groupName, typeName } from '../messages/entities.js';
import { toRange } from './convert.js';
import type { DraftEntities, NamedDraft } from './draft-entities.js';
import type { DraftState, DraftWatcher } from './draft-watcher.js';
import { isDraft } from './is-draft.js';
import { targetOf, type EntityTarget } from './entity-target.js';

/** A line of the tree: a kind of names, an entity, or one of its mentions. The last two are targets of commands. */
export type EntityNode =
  | { readonly kind: 'group'; readonly group: string; readonly named: NamedDraft; readonly entities: readonly Entity[] }
  | ({ readonly kind: 'entity'; readonly named: NamedDraft; readonly entity: Entity } & EntityTarget)
  | ({
      readonly kind: 'mention';
      readonly named: NamedDraft;
      readonly entity: Entity;
      readonly mention: Mention;
      readonly index: number;
    } & EntityTarget);

/** The kinds in their order; everything that is no general name is a technology. */
const GROUPS = [...GENERAL_TYPES, 'tech'] as const;
const ICONS = {
  PER: 'person',
  ORG: 'organization',
  LOC: 'location',
  MISC: 'symbol-misc',
  tech: 'tools',
} as const satisfies Readonly<Record<(typeof GROUPS)[number], string>>;

/** So many characters on each side of a mention: more would push it out of a narrow side bar. */
const BESIDE = 14;

/** The context key that chooses the text of the empty view. */
const CONTEXT = 'inkbearing.draftShown';

/** The names of the active draft: kinds, entities by the number of their mentions, mentions with the text around them. */
export class EntityTree implements TreeDataProvider<EntityNode>, Disposable {
  readonly #watcher: DraftWatcher;
  readonly #entities: DraftEntities;
  readonly #changed = new EventEmitter<undefined>();
  /** Stands before the view, which subscribes as it is made. */
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view = window.createTreeView('inkbearing.entities', { treeDataProvider: this, showCollapseAll: true });
  readonly #subscriptions: readonly Disposable[];
  #document: TextDocument | undefined;
  /** What is shown: the last state that was worth showing. */
  #state: DraftState | undefined;

  constructor(watcher: DraftWatcher, entities: DraftEntities) {
    this.#watcher = watcher;
    this.#entities = entities;
    this.#subscriptions = [
      watcher.onDidAnnotate((state) => {
        // While a long draft is under way its old names stay, or the tree would jump.
        const settled = state.annotations.complete || state.failure !== null || this.#state === undefined;
        if (state.document === this.#document && settled) this.#show(state);
      }),
      watcher.onDidForget((document) => {
        if (document === this.#document) this.#follow();
      }),
      window.onDidChangeActiveTextEditor(() => this.#follow()),
      window.onDidChangeVisibleTextEditors(() => this.#follow()),
      workspace.onDidCloseTextDocument(() => this.#follow()),
      // A document that becomes Markdown is closed and opened again.
      workspace.onDidOpenTextDocument(() => this.#follow()),
    ];
    this.#follow();
  }

  /** The draft whose names are shown. */
  get document(): TextDocument | undefined {
    return this.#document;
  }

  getChildren(node?: EntityNode): EntityNode[] {
    if (node === undefined) return this.#state === undefined ? [] : groupsOf(this.#entities.of(this.#state));
    const { named } = node;
    switch (node.kind) {
      case 'group':
        return node.entities.flatMap((entity): readonly EntityNode[] => {
          const [first] = entity.mentions;
          return first ? [{ kind: 'entity', named, entity, ...targetOf(named, first), whole: true }] : [];
        });
      case 'entity':
        return node.entity.mentions.map((mention, index) => {
          return { kind: 'mention', named, entity: node.entity, mention, index, ...targetOf(named, mention) };
        });
      case 'mention':
        return [];
    }
  }

  getTreeItem(node: EntityNode): TreeItem {
    switch (node.kind) {
      case 'group':
        return groupItem(node.group, node.entities);
      case 'entity':
        return entityItem(node);
      case 'mention':
        return mentionItem(node);
    }
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#view.dispose();
    this.#changed.dispose();
  }

  /** Takes up the draft in the active editor; the last one stays as long as it is on the screen. */
  #follow(): void {
    const active = window.activeTextEditor?.document;
    const seen = window.visibleTextEditors.some(({ document }) => document === this.#document);
    const next = active !== undefined && isDraft(active) ? active : seen ? this.#document : undefined;
    const state = next && this.#watcher.state(next);
    if (next === this.#document && state !== undefined && this.#state !== undefined) return;
    this.#document = next;
    this.#view.description = next?.uri.path.split('/').at(-1) ?? '';
    void commands.executeCommand('setContext', CONTEXT, next !== undefined);
    this.#show(state);
  }

  #show(state: DraftState | undefined): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#changed.fire(undefined);
  }
}

const groupsOf = (named: NamedDraft): EntityNode[] =>
  GROUPS.flatMap((group): readonly EntityNode[] => {
    const entities = named.entities
      .filter(({ type }) => (tagsetOf(type) === 'tech' ? 'tech' : type) === group)
      .toSorted((a, b) => b.mentions.length - a.mentions.length || a.name.localeCompare(b.name));
    return entities.length === 0 ? [] : [{ kind: 'group', group, named, entities }];
  });

const groupItem = (group: string, entities: readonly Entity[]): TreeItem => {
  const item = new TreeItem(groupName(group), TreeItemCollapsibleState.Expanded);
  item.id = group;
  item.description = String(entities.length);
  item.contextValue = 'group';
  return item;
};

const idOf = ({ tagset, type, name }: Entity): string => `${tagset} ${type} ${name.toLowerCase()}`;

const entityItem = ({ named, entity }: EntityNode & { readonly kind: 'entity' }): TreeItem => {
  const { name, type, mentions } = entity;
  const [first] = mentions;
  const uncertain = lowConfidence(entity);
  const item = new TreeItem(name, TreeItemCollapsibleState.Collapsed);
  item.id = idOf(entity);
  item.description = [
    String(mentions.length),
    ...(tagsetOf(type) === 'tech' ? [typeName(type)] : []),
    ...(uncertain ? [t('uncertain')] : []),
  ].join(' · ');
  item.iconPath = new ThemeIcon(ICONS[GROUPS.find((group) => group === type) ?? 'tech']);
  item.contextValue = 'entity';
  if (first !== undefined) item.command = revealCommand(named, first);
  item.accessibilityInformation = { label: entityLabel(name, type, mentions.length, uncertain) };
  return item;
};

const mentionItem = (node: EntityNode & { readonly kind: 'mention' }): TreeItem => {
  const { named, mention, entity, index } = node;
  const { document } = named;
  const range = toRange(document, mention.span);
  const line = document.lineAt(range.start.line).text;
  const end = range.isSingleLine ? range.end.character : line.length;
  const place = { start: range.start.character, end };
  const { text, mark } = excerpt(line, place, BESIDE);
  const item = new TreeItem({ label: text, highlights: [[mark.start, mark.end]] }, TreeItemCollapsibleState.None);
  const lineName = t('line {0}', range.start.line + 1);
  item.id = `${idOf(entity)} ${index}`;
  item.tooltip = excerpt(line, place, 200).text;
  item.description = lowConfidence(mention) ? `${lineName} · ${t('uncertain')}` : lineName;
  item.contextValue = 'mention';
  item.command = revealCommand(named, mention);
  item.accessibilityInformation = { label: `${text}, ${item.description}` };
  return item;
};

const revealCommand = (named: NamedDraft, mention: Mention): Command => ({
  command: 'inkbearing.entity.reveal',
  title: t('Go to this mention'),
  arguments: [targetOf(named, mention)],
});
