import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import ICAL from 'ical.js';
import type { PlacedWork } from '../../../src/domain/calendar/placed-work.js';
import { readCalendar } from '../../../src/domain/calendar/read-calendar.js';
import { writeIcs } from '../../../src/domain/calendar/write-ics.js';
import { newTask, type Task } from '../../../src/domain/tasks/task.js';
import { minute } from '../../support/calendars.js';
import { parseStrictly, unescapeStrictly, valueOf, type StrictComponent } from '../../support/strict-ics.js';

const STAMP = '2026-11-26T10:00:00.000Z';

const written = (tasks: readonly Task[], placements: readonly PlacedWork[] = [], zone = 'Europe/Berlin'): string =>
  writeIcs({ name: 'Inkbearing', stamp: STAMP, zone, placements, tasks });

const strictly = (text: string): StrictComponent => parseStrictly(new TextEncoder().encode(text));

const taskWith = (fields: Partial<Task>): Task => ({ ...newTask('t1', 'Write', STAMP), ...fields });

/** The lines of a task that date it. */
const dates = (fields: Partial<Task>): readonly string[] =>
  written([taskWith(fields)])
    .split('\r\n')
    .filter((line) => /^(?:DTSTART|DUE|DURATION|RRULE)/.test(line));

/** What remains of a text in a file: line feeds only, no control characters, no half of a pair. */
const kept = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    // oxlint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '');

const hardText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom(',', ';', '\\', '\n', '\r', '"', ':', '汉', '✍️', '👩‍👩‍👧', 'n', ' ', 'é'),
    maxLength: 300,
  }),
);

describe('an exported calendar', () => {
  it('keeps every title and reason, whatever they hold', () => {
    fc.assert(
      fc.property(hardText, hardText, (title, reason) => {
        const place = { task: 'a', title, reason, start: minute('2026-11-24T10:00'), end: minute('2026-11-24T11:00') };
        const text = written([taskWith({ title, note: reason })], [place]);
        const calendar = strictly(text);
        const read = ICAL.Component.fromString(text);
        for (const [index, component] of calendar.components.entries()) {
          assert.equal(unescapeStrictly(valueOf(component, 'SUMMARY') ?? ''), kept(title));
          assert.equal(unescapeStrictly(valueOf(component, 'DESCRIPTION') ?? ''), kept(reason));
          assert.equal(read.getAllSubcomponents()[index]?.getFirstPropertyValue('summary'), kept(title));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps a title of 10,000 characters', () => {
    const title = '写✍️, '.repeat(2_000);
    const [todo = assert.fail()] = strictly(written([taskWith({ title })])).components;
    assert.equal(unescapeStrictly(valueOf(todo, 'SUMMARY') ?? ''), title);
  });

  it('gives the minutes of each placement back', () => {
    const zones = fc.constantFrom('Europe/Berlin', 'Asia/Shanghai', 'Australia/Lord_Howe', 'America/New_York');
    const start = fc
      .integer({ min: minute('2026-03-01') / 15, max: minute('2026-12-01') / 15 })
      .map((quarter) => quarter * 15);
    fc.assert(
      fc.property(
        zones,
        fc.array(fc.tuple(start, fc.integer({ min: 1, max: 16 })), { maxLength: 8 }),
        (zone, places) => {
          const placements = places.map(([at, quarters], index) => ({
            task: `t${index}`,
            title: `${index}`,
            reason: '',
            start: at,
            end: at + quarters * 15,
          }));
          const text = written([], placements, zone);
          strictly(text);
          const window = { start: minute('2026-01-01'), end: minute('2027-01-01'), zone };
          const { meetings, troubles } = readCalendar(text, window);
          assert.deepEqual(troubles, []);
          assert.equal(meetings.length, placements.length);
          for (const { title, start: begin, busy } of meetings) {
            assert.ok(busy);
            const placed = placements[Number(title)];
            // An hour that is skipped is no free time: no schedule has work there, random ones may.
            if (placed?.start !== begin) assert.ok(isSkipped(placed?.start ?? 0, begin), title);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('gives the pieces of one task UIDs of their own, the same ones each time', () => {
    assert.deepEqual(uids(at(12), at(9)), ['placement-a-1@inkbearing', 'placement-a-2@inkbearing']);
    assert.deepEqual(uids(at(10), at(15)), ['placement-a-1@inkbearing', 'placement-a-2@inkbearing']);
  });

  it('says what a task is', () => {
    const closed = '2026-11-25T09:30:00.000Z';
    const [todo = assert.fail()] = strictly(
      written([taskWith({ status: 'done', closed, priority: 2, contexts: ['desk'], tags: ['a,b'] })]),
    ).components;
    assert.deepEqual(
      todo.properties.map(({ name, value }) => `${name}:${value}`),
      [
        'UID:task-t1@inkbearing',
        'DTSTAMP:20261126T100000Z',
        'CREATED:20261126T100000Z',
        'SUMMARY:Write',
        'PRIORITY:3',
        'CATEGORIES:@desk,a\\,b',
        'STATUS:COMPLETED',
        'COMPLETED:20261125T093000Z',
        'PERCENT-COMPLETE:100',
      ],
    );
  });

  it('dates a task as the standard wants it', () => {
    assert.deepEqual(dates({ due: '2026-11-24' }), ['DUE;VALUE=DATE:20261124']);
    assert.deepEqual(dates({ due: '2026-11-24T10:00' }), ['DUE:20261124T100000']);
    assert.deepEqual(dates({ start: '2026-11-23', due: '2026-11-24T10:00' }), [
      'DTSTART:20261123T000000',
      'DUE:20261124T100000',
    ]);
    assert.deepEqual(dates({ start: '2026-11-24T09:00', due: '2026-11-24' }), [
      'DTSTART:20261124T090000',
      'DUE:20261124T235900',
    ]);
    assert.deepEqual(dates({ start: '2026-11-24', due: '2026-11-24' }), ['DUE;VALUE=DATE:20261124']);
  });

  it('dates a task that comes again from the day on which it is due', () => {
    const recurrence = { rule: 'FREQ=WEEKLY;UNTIL=20270101', from: 'fixed' } as const;
    assert.deepEqual(dates({ due: '2026-11-24', recurrence }), [
      'DTSTART;VALUE=DATE:20261124',
      'DURATION:P1D',
      'RRULE:FREQ=WEEKLY;UNTIL=20270101',
    ]);
    assert.deepEqual(dates({ due: '2026-11-24T10:00', recurrence }), [
      'DTSTART:20261124T000000',
      'DUE:20261124T100000',
      'RRULE:FREQ=WEEKLY;UNTIL=20270101T235959',
    ]);
    assert.deepEqual(dates({ due: '2026-11-24', recurrence: { rule: 'FREQ=DAILY', from: 'completion' } }), [
      'DUE;VALUE=DATE:20261124',
    ]);
  });

  it('keeps to the standard for all tasks', () => {
    const local = fc.constantFrom(
      null,
      '2026-11-23',
      '2026-11-24',
      '2026-11-24T00:00',
      '2026-11-24T10:00',
      '2026-11-24T23:59',
    );
    const rule = fc.constantFrom(
      'FREQ=DAILY',
      'FREQ=WEEKLY;BYDAY=MO;UNTIL=20270101T000000Z',
      'FREQ=DAILY;BYHOUR=9',
      'X\nY:1',
    );
    const recurrence = fc.option(fc.record({ rule, from: fc.constantFrom('fixed', 'completion') }));
    fc.assert(
      fc.property(local, local, recurrence, (start, due, again) => {
        strictly(written([taskWith({ start, due, recurrence: again })]));
      }),
      { numRuns: 300 },
    );
  });
});

/** Half an hour's work on one task. */
const at = (hour: number): PlacedWork => ({
  task: 'a',
  title: 'A',
  reason: '',
  start: hour * 60,
  end: hour * 60 + 30,
});

/** The UIDs of what is written. */
const uids = (...placements: readonly PlacedWork[]): readonly (string | undefined)[] =>
  strictly(written([], placements)).components.map((event) => valueOf(event, 'UID'));

const isSkipped = (asked: number, found: number): boolean => found > asked && found - asked <= 60;
