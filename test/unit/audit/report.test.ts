import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { ActivityDay } from '../../../src/domain/audit/activity-day.js';
import { kindOf } from '../../../src/domain/audit/kinds.js';
import { emptyDay, mergeActivity } from '../../../src/domain/audit/merge-activity.js';
import { auditReport, type AuditFacts, type AuditReport } from '../../../src/domain/audit/report.js';
import { rollUpActivity } from '../../../src/domain/audit/roll-up-activity.js';
import { recordedKind, secondsOf, type Stretch } from '../../../src/domain/audit/stretch.js';
import { joinedSpans } from '../../../src/domain/audit/totals.js';
import { code, stretch, stretches } from '../../support/activity.js';

const DATE = '2026-10-25';
const day = (...all: readonly Stretch[]): ActivityDay => mergeActivity(emptyDay(DATE), all);
const minutes = (from: number, to: number, of?: Stretch['file']): Stretch => stretch(from * 60, to * 60, of);

const facts = (changes: Partial<AuditFacts> = {}): AuditFacts => ({
  from: '2026-10-19',
  to: DATE,
  days: [],
  meetings: [],
  workdays: 5,
  shares: { coding: 4, collaborating: 2, learning: 1, writing: 1 },
  focus: { internal: 0, external: 0, voided: 0, lost: 0, overruns: 0, overrun: 0 },
  missed: 0,
  ...changes,
});
const report = (changes: Partial<AuditFacts>): AuditReport => auditReport(facts(changes), recordedKind);
const spent = ({ kinds }: AuditReport): readonly number[] => kinds.map((each) => each.minutes);

describe('the report of where the hours went', () => {
  it('holds the minutes of each kind against the shares of the plan', () => {
    const { kinds } = report({ days: [day(minutes(0, 90), minutes(90, 120, code))] });
    assert.deepEqual(kinds, [
      { kind: 'coding', minutes: 30, planned: 1200 },
      { kind: 'collaborating', minutes: 0, planned: 600 },
      { kind: 'learning', minutes: 0, planned: 300 },
      { kind: 'writing', minutes: 90, planned: 300 },
    ]);
  });

  it('counts meetings as collaborating, and nothing else meanwhile', () => {
    const meetings = [{ date: DATE, stretch: { start: 60 * 60, end: 120 * 60 } }];
    assert.deepEqual(
      spent(report({ days: [day(minutes(30, 90), minutes(110, 130, code))], meetings })),
      [10, 60, 0, 30],
    );
  });

  it('counts meetings that overlap once, and on days without other activity', () => {
    const meetings = [
      { date: DATE, stretch: { start: 0, end: 3600 } },
      { date: DATE, stretch: { start: 1800, end: 5400 } },
    ];
    assert.deepEqual(spent(report({ meetings })), [0, 90, 0, 0]);
  });

  it('adds no meetings to a day whose times are gone', () => {
    const meetings = [{ date: DATE, stretch: { start: 0, end: 3600 } }];
    const days = [rollUpActivity(day(minutes(0, 60)), '2027-10-25')];
    assert.deepEqual(spent(report({ days, meetings })), [0, 0, 0, 60]);
  });

  it('leaves out the days before and after', () => {
    const days = [{ ...day(minutes(0, 60)), date: '2026-10-18' }];
    assert.deepEqual(spent(report({ days })), [0, 0, 0, 0]);
  });

  it('goes by the rules of now', () => {
    const made = auditReport(
      facts({ days: [day({ ...minutes(0, 60), file: { ...code, kind: 'writing' } })] }),
      kindOf([]),
    );
    assert.deepEqual(spent(made), [60, 0, 0, 0]);
  });

  it('lists projects and files, the longest first', () => {
    const { projects, files } = report({ days: [day(minutes(0, 20), minutes(20, 60, code))] });
    assert.deepEqual(projects, [
      { project: 'file:///work/engine', minutes: 40 },
      { project: 'file:///work/site', minutes: 20 },
    ]);
    assert.deepEqual(files, [
      { uri: 'file:///work/engine/main.ts', minutes: 40 },
      { uri: 'file:///work/site/post.md', minutes: 20 },
    ]);
  });

  it('names a short visit between other work as a fragment', () => {
    const { waste } = report({ days: [day(minutes(0, 30), minutes(30, 35, code), minutes(35, 60))] });
    assert.deepEqual(waste[0], { code: 'fragments', count: 1, minutes: 5 });
  });

  it('calls work that a pause ended no fragment', () => {
    const { waste } = report({ days: [day(minutes(0, 30), minutes(30, 35, code), minutes(60, 90))] });
    assert.deepEqual(waste[0], { code: 'fragments', count: 0, minutes: 0 });
  });

  it('names interruptions, void pomodoros, overruns and hours that were missed', () => {
    const focus = { internal: 3, external: 2, voided: 1, lost: 600_000, overruns: 4, overrun: 1_200_000 };
    assert.deepEqual(report({ focus, missed: 45 }).waste.slice(1), [
      { code: 'internal-interruptions', count: 3, minutes: null },
      { code: 'external-interruptions', count: 2, minutes: null },
      { code: 'voids', count: 1, minutes: 10 },
      { code: 'overruns', count: 4, minutes: 20 },
      { code: 'missed-hours', count: null, minutes: 45 },
    ]);
  });

  it('never counts an instant twice, whatever overlaps what', () => {
    fc.assert(
      fc.property(fc.array(stretches, { maxLength: 10 }), fc.array(stretches, { maxLength: 5 }), (all, meetings) => {
        const made = report({
          days: [day(...all)],
          meetings: meetings.map(({ start, end }) => ({ date: DATE, stretch: { start, end } })),
        });
        const total = spent(made).reduce((sum, each) => sum + each, 0);
        // Each of the four kinds is rounded to whole minutes.
        assert.ok(Math.abs(total - secondsOf(joinedSpans([...all, ...meetings])) / 60) <= 2);
      }),
    );
  });
});
