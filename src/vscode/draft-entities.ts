import type { TextDocument } from 'vscode';
import { entitiesByMention, type Entity } from '../domain/entities/entity.js';
import { joinEntities } from '../domain/entities/join-entities.js';
import type { Mention } from '../domain/entities/mention.js';
import { failure, success, type Result } from '../domain/result.js';
import type { ParsedDraft } from '../domain/text/block.js';
import type { EntityFailure } from '../messages/entities.js';
import type { DraftState, DraftWatcher } from './draft-watcher.js';

/** The names in one version of a draft. */
export interface NamedDraft {
  readonly document: TextDocument;
  readonly version: number;
  readonly draft: ParsedDraft;
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly byMention: ReadonlyMap<Mention, Entity>;
}

/** The entities of drafts, joined when somebody asks for them, and once for each state. */
export class DraftEntities {
  readonly #watcher: Pick<DraftWatcher, 'state' | 'annotate'>;
  readonly #known = new WeakMap<DraftState, NamedDraft>();

  constructor(watcher: Pick<DraftWatcher, 'state' | 'annotate'>) {
    this.#watcher = watcher;
  }

  /** The names of a state of a draft. */
  of(state: DraftState): NamedDraft {
    const known = this.#known.get(state);
    if (known !== undefined) return known;
    const { document, version, annotations } = state;
    const { draft, mentions } = annotations;
    const entities = joinEntities(mentions, draft.blocks);
    const named = { document, version, draft, mentions, entities, byMention: entitiesByMention(entities) };
    this.#known.set(state, named);
    return named;
  }

  /** The names of a draft as it is now, where they are known already. */
  known(document: TextDocument): NamedDraft | undefined {
    const state = this.#watcher.state(document);
    return state?.version === document.version ? this.of(state) : undefined;
  }

  /** The names of a draft as it is now; waits for them where they are not known yet. */
  async current(document: TextDocument): Promise<Result<NamedDraft, EntityFailure>> {
    const state = this.#watcher.state(document);
    const settled = state !== undefined && (state.annotations.complete || state.failure !== null);
    const named = settled ? this.known(document) : undefined;
    if (named !== undefined) return success(named);
    await this.#watcher.annotate(document);
    const later = this.known(document);
    return later === undefined ? failure({ code: 'not-annotated' }) : success(later);
  }
}
