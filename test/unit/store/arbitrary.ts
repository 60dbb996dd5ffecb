import * as fc from 'fast-check';
import type { StoreCommand } from '../../../src/domain/store/command.js';
import type { ScoreEntry, StoreDocument } from '../../../src/domain/store/document.js';

const SPAN = { min: new Date('2025-01-01T00:00:00Z'), max: new Date('2026-12-31T00:00:00Z'), noInvalidDate: true };

const PLAIN = { noNullPrototype: true } as const;
const trait = fc.double({ min: 1, max: 5, noNaN: true });

/** Any measurement in two years. */
export const entries: fc.Arbitrary<ScoreEntry> = fc.record(
  {
    time: fc.date(SPAN).map((date) => date.toISOString()),
    score: fc.option(fc.integer({ min: 0, max: 100 })),
    words: fc.nat(),
    traits: fc.option(
      fc.record(
        {
          cohesion: trait,
          syntax: trait,
          vocabulary: trait,
          phraseology: trait,
          grammar: trait,
          conventions: trait,
        },
        PLAIN,
      ),
    ),
  },
  PLAIN,
);

/** Measurements in the order of time. */
export const histories: fc.Arbitrary<readonly ScoreEntry[]> = fc
  .array(entries, { maxLength: 40 })
  .map((each) => each.toSorted((a, b) => a.time.localeCompare(b.time)));

const drafts = fc.constantFrom('file:///a.md', 'file:///b.md', 'untitled:草稿', 'vscode-vfs://github/c.md');

/** Any document of a few drafts. */
export const documents: fc.Arbitrary<StoreDocument> = fc.record(
  {
    schema: fc.constant(1 as const),
    revision: fc.nat(),
    drafts: fc.dictionary(drafts, histories, PLAIN),
  },
  PLAIN,
);

/** Any command about the drafts of those documents. */
export const commands: fc.Arbitrary<StoreCommand> = fc.oneof(
  fc.record({ kind: fc.constant('record-score' as const), draft: drafts, entry: entries }, PLAIN),
  fc.record({ kind: fc.constant('forget-draft' as const), draft: drafts }, PLAIN),
  fc.record({ kind: fc.constant('restore-draft' as const), draft: drafts, entries: histories }, PLAIN),
);
