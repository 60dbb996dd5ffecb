import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Prediction } from '../../../src/domain/audit/prediction.js';
import { totalsOf } from '../../../src/domain/audit/totals.js';
import { apply } from '../../../src/domain/store/apply.js';
import type { StoreCommand } from '../../../src/domain/store/command.js';
import { EMPTY_DOCUMENT, type StoreDocument } from '../../../src/domain/store/document.js';
import { migrate } from '../../../src/domain/store/migrate.js';
import { addDays } from '../../../src/domain/time/add-days.js';
import { at, code, days, stretch, stretches } from '../../support/activity.js';

const after = (document: StoreDocument, command: StoreCommand): StoreDocument => {
  const applied = apply(document, command);
  assert.ok(applied.ok);
  return applied.value.document;
};

const NOON = at('2026-10-25T12:00Z');
const record = (start: number, end: number, date = '2026-10-25', today = '2026-10-25'): StoreCommand => ({
  kind: 'record-activity',
  today,
  stretches: [{ date, stretch: stretch(NOON + start, NOON + end) }],
});

const seconds = ({ activity }: StoreDocument): number =>
  Object.values(activity)
    .flatMap((day) => Object.values(totalsOf(day).kinds))
    .reduce((sum, each) => sum + each, 0);

describe('activity in the store', () => {
  it('is kept by day', () => {
    const document = after(EMPTY_DOCUMENT, record(0, 600));
    assert.deepEqual(Object.keys(document.activity), ['2026-10-25']);
    assert.equal(seconds(document), 600);
  });

  it('counts once however often it is reported', () => {
    const document = after(after(EMPTY_DOCUMENT, record(0, 600)), record(300, 900));
    assert.equal(seconds(after(document, record(0, 600))), 900);
  });

  it('counts once where a traveller reports it for two days', () => {
    const document = after(EMPTY_DOCUMENT, record(0, 600));
    assert.equal(seconds(after(document, record(0, 700, '2026-10-26'))), 700);
  });

  it('has the same seconds in whatever order the reports of several windows and days come', () => {
    const reports = fc.array(fc.record({ date: days, stretch: stretches }), { maxLength: 12 });
    fc.assert(
      fc.property(
        reports.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: 2 * all.length })),
        ),
        ([once, shuffled]) => {
          const together = once.filter(({ date }) => date < '2027');
          const all = after(EMPTY_DOCUMENT, { kind: 'record-activity', today: '2026-10-26', stretches: together });
          let inParts = EMPTY_DOCUMENT;
          for (const one of shuffled.filter(({ date }) => date < '2027'))
            inParts = after(inParts, { kind: 'record-activity', today: '2026-10-26', stretches: [one] });
          assert.equal(seconds(inParts), seconds(all));
        },
      ),
    );
  });

  it('loses files and times after 90 days, when something else is recorded', () => {
    const document = after(after(EMPTY_DOCUMENT, record(0, 600)), record(0, 60, '2027-01-24', '2027-01-24'));
    assert.equal(document.activity['2026-10-25']?.detail, 'kinds');
    assert.equal(seconds(document), 660);
  });

  it('takes nothing more for a day that has been rolled up', () => {
    const old = after(after(EMPTY_DOCUMENT, record(0, 600)), record(0, 60, '2027-01-24', '2027-01-24'));
    assert.equal(seconds(after(old, record(600, 900, '2026-10-25', '2027-01-24'))), 660);
  });

  it('is refused where a stretch ends before it begins', () => {
    const applied = apply(EMPTY_DOCUMENT, record(600, 0));
    assert.ok(!applied.ok && applied.failure.code === 'store-invalid');
  });

  it('is forgotten for one workspace folder, and comes back by undo after a restart', () => {
    const document = after(after(EMPTY_DOCUMENT, record(0, 600)), {
      kind: 'record-activity',
      today: '2026-10-25',
      stretches: [{ date: '2026-10-25', stretch: stretch(NOON + 600, NOON + 900, code) }],
    });
    const applied = apply(document, { kind: 'forget-activity', projects: [code.project], before: null });
    assert.ok(applied.ok);
    assert.equal(seconds(applied.value.document), 600);
    const reread = migrate(JSON.parse(JSON.stringify(applied.value.document)));
    assert.ok(reread.ok);
    assert.deepEqual(after(reread.value, applied.value.event.undo).activity, document.activity);
  });

  it('is forgotten altogether', () => {
    const document = after(after(EMPTY_DOCUMENT, record(0, 600)), record(86_400, 86_460, '2026-10-26', '2026-10-26'));
    assert.deepEqual(after(document, { kind: 'forget-activity', projects: null, before: null }).activity, {});
  });
});

const predicted = (of: string, date: string): Prediction => ({
  subject: 'task',
  of,
  made: `${date}T08:00:00.000Z`,
  date,
  chances: [{ by: addDays(date, 3), chance: 0.5 }],
});
const keep = (date: string, ...predictions: readonly Prediction[]): StoreCommand => ({
  kind: 'record-forecasts',
  today: date,
  predictions,
});

describe('forecasts in the store', () => {
  it('are kept once a week for each subject', () => {
    let document = after(EMPTY_DOCUMENT, keep('2026-11-02', predicted('a', '2026-11-02')));
    document = after(document, keep('2026-11-05', predicted('a', '2026-11-05'), predicted('b', '2026-11-05')));
    document = after(document, keep('2026-11-09', predicted('a', '2026-11-09')));
    assert.deepEqual(Object.keys(document.forecasts).sort(), [
      'task-a-2026-11-02',
      'task-a-2026-11-09',
      'task-b-2026-11-05',
    ]);
  });

  it('go after a year', () => {
    const document = after(EMPTY_DOCUMENT, keep('2026-11-02', predicted('a', '2026-11-02')));
    assert.deepEqual(Object.keys(after(document, keep('2027-11-03', predicted('b', '2027-11-03'))).forecasts), [
      'task-b-2027-11-03',
    ]);
  });

  it('are a thousand at most, the newest', () => {
    const many = Array.from({ length: 1000 }, (_, index) => predicted(`t${index}`, '2026-11-02'));
    const document = after(
      after(EMPTY_DOCUMENT, keep('2026-11-02', ...many)),
      keep('2026-11-03', predicted('x', '2026-11-03')),
    );
    assert.equal(Object.keys(document.forecasts).length, 1000);
    assert.ok('task-x-2026-11-03' in document.forecasts);
  });
});
