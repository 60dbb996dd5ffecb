import * as fc from 'fast-check';
import type { ActivityFile, Stretch } from '../../src/domain/audit/stretch.js';
import type { OfDay } from '../../src/domain/audit/split-days.js';
import { WORK_KINDS } from '../../src/domain/audit/work-kind.js';

const PLAIN = { noNullPrototype: true } as const;

/** A file of a workspace, by default a draft. */
export const file = (changes: Partial<ActivityFile> = {}): ActivityFile => ({
  uri: 'file:///work/site/post.md',
  language: 'markdown',
  project: 'file:///work/site',
  kind: 'writing',
  ...changes,
});

/** A source file in another workspace. */
export const code = file({
  uri: 'file:///work/engine/main.ts',
  language: 'typescript',
  project: 'file:///work/engine',
  kind: 'coding',
});

/** Time in a file, in seconds. */
export const stretch = (start: number, end: number, of: ActivityFile = file()): Stretch => ({ start, end, file: of });

/** The seconds since 1970 of a time in UTC. */
export const at = (time: string): number => Date.parse(time) / 1000;

export const workspaces = fc.constantFrom('file:///work/site', 'file:///work/engine', '');

export const files: fc.Arbitrary<ActivityFile> = fc.record(
  {
    uri: fc.constantFrom('file:///work/site/a.md', 'file:///work/engine/b.ts', 'untitled:c'),
    language: fc.constantFrom('markdown', 'typescript'),
    project: workspaces,
    kind: fc.constantFrom(...WORK_KINDS),
  },
  PLAIN,
);

export const days = fc.constantFrom('2026-10-24', '2026-10-25', '2026-10-26', '2027-03-01');

/** Any stretch of up to an hour within a morning, so that many overlap. */
export const stretches: fc.Arbitrary<Stretch> = fc
  .tuple(fc.integer({ min: 0, max: 7200 }), fc.integer({ min: 1, max: 3600 }), files)
  .map(([from, length, of]) => stretch(at('2026-10-25T06:00Z') + from, at('2026-10-25T06:00Z') + from + length, of));

/** Any stretch with a day that it is reported for. */
export const dayStretches: fc.Arbitrary<OfDay<Stretch>> = fc.record({ date: days, stretch: stretches }, PLAIN);
