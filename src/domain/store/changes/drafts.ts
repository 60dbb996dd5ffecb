import type { Result } from '../../result.js';
import { failure, success } from '../../result.js';
import { recordOf, type RecordChange, type Records } from '../collections.js';
import type { DraftCommand } from '../command.js';
import type { CommandFailure } from '../failure.js';
import { rollUp } from '../roll-up.js';
import { firstOutOfOrder, type ScoreEntry } from '../score-entry.js';
import { invalid } from '../validate.js';

/** What a command about a draft changes. */
export const changeDrafts = (
  records: Records,
  command: DraftCommand,
): Result<readonly RecordChange[], CommandFailure> => {
  const entries = recordOf(records.drafts, command.draft);
  const becomes = (value: readonly ScoreEntry[] | null) =>
    success([{ collection: 'drafts', id: command.draft, value } as const]);
  switch (command.kind) {
    case 'record-score':
      return becomes(rollUp(insert(entries ?? [], command.entry), Date.parse(command.entry.time)));
    case 'forget-draft':
      return entries === undefined ? failure({ code: 'draft-unknown', draft: command.draft }) : becomes(null);
    case 'restore-draft': {
      const late = firstOutOfOrder(command.entries);
      if (late < 0) return becomes(command.entries);
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
