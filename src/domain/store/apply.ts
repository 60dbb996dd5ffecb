import type { Result } from '../result.js';
import { failure, success } from '../result.js';
import type { StoreCommand, StoreEvent } from './command.js';
import { commandSchema } from './command.js';
import type { ScoreEntry, StoreDocument } from './document.js';
import { firstOutOfOrder } from './document.js';
import type { CommandFailure } from './failure.js';
import { rollUp } from './roll-up.js';
import { invalid, validate } from './validate.js';

/** The next document, and what happened. */
export interface Applied {
  readonly document: StoreDocument;
  readonly event: StoreEvent;
}

/** Carries out a command. The document that is handed in stays as it is; `event.undo` leads back to its drafts. */
export const apply = (document: StoreDocument, command: StoreCommand): Result<Applied, CommandFailure> => {
  const valid = validate(commandSchema, command);
  if (!valid.ok) return valid;
  const before = document.drafts[command.draft];
  const after = change(before, command);
  if (!after.ok) return after;
  const revision = document.revision + 1;
  const drafts = { ...document.drafts };
  if (after.value === null) delete drafts[command.draft];
  else drafts[command.draft] = after.value;
  return success({
    document: { ...document, revision, drafts },
    event: { kind: HAPPENED[command.kind], draft: command.draft, revision, undo: undo(command.draft, before) },
  });
};

/** Carries out many commands in their order, in time that does not grow with commands × drafts; stops at the first that fails. */
export const replay = (
  document: StoreDocument,
  commands: readonly StoreCommand[],
): Result<StoreDocument, CommandFailure> => {
  const drafts = new Map(Object.entries(document.drafts));
  for (const command of commands) {
    const after = change(drafts.get(command.draft), command);
    if (!after.ok) return after;
    if (after.value === null) drafts.delete(command.draft);
    else drafts.set(command.draft, after.value);
  }
  return success({
    ...document,
    revision: document.revision + commands.length,
    drafts: Object.fromEntries(drafts),
  });
};

const HAPPENED = {
  'record-score': 'score-recorded',
  'forget-draft': 'draft-forgotten',
  'restore-draft': 'draft-restored',
} as const;

/** The entries of the command's draft afterwards, or null when it is gone. */
const change = (
  entries: readonly ScoreEntry[] | undefined,
  command: StoreCommand,
): Result<readonly ScoreEntry[] | null, CommandFailure> => {
  switch (command.kind) {
    case 'record-score':
      return success(rollUp(insert(entries ?? [], command.entry), Date.parse(command.entry.time)));
    case 'forget-draft':
      return entries === undefined ? failure({ code: 'draft-unknown', draft: command.draft }) : success(null);
    case 'restore-draft': {
      const late = firstOutOfOrder(command.entries);
      if (late < 0) return success(command.entries);
      return failure(invalid(['entries', late, 'time'], 'earlier than the entry before it'));
    }
  }
};

/** Adds an entry where its time belongs: clocks are set back now and then. */
const insert = (entries: readonly ScoreEntry[], entry: ScoreEntry): readonly ScoreEntry[] => {
  const time = Date.parse(entry.time);
  const place = entries.findLastIndex((other) => Date.parse(other.time) <= time) + 1;
  return entries.toSpliced(place, 0, entry);
};

const undo = (draft: string, before: readonly ScoreEntry[] | undefined): StoreCommand =>
  before === undefined ? { kind: 'forget-draft', draft } : { kind: 'restore-draft', draft, entries: before };
