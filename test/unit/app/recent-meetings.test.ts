import assert from 'node:assert/strict';
import { RecentMeetings } from '../../../src/app/recent-meetings.js';
import type { Meeting } from '../../../src/domain/calendar/meeting.js';

const WEEK = { start: 0, end: 10_080, zone: 'UTC' };
const meeting: Meeting = { uid: 'a', title: 'Stand-up', start: 60, end: 75, allDay: false, busy: true };

const setUp = () => {
  const asked: string[] = [];
  const found: Meeting[] = [meeting];
  const recent = new RecentMeetings((calendars) => {
    asked.push(calendars.join());
    return Promise.resolve([...found]);
  });
  const told = () => new Promise<void>((resolve) => recent.onDidChange(() => resolve()));
  return { recent, asked, found, told };
};

describe('recent meetings', () => {
  it('are none at first, and told of when they are found', async () => {
    const { recent, told } = setUp();
    const change = told();
    assert.deepEqual(recent.known(['a.ics'], WEEK, 0), []);
    await change;
    assert.deepEqual(recent.known(['a.ics'], WEEK, 1), [meeting]);
  });

  it('are looked up again when they are no longer fresh', async () => {
    const { recent, asked, found, told } = setUp();
    await recent.find(['a.ics'], WEEK, 0);
    recent.known(['a.ics'], WEEK, 59_000);
    assert.equal(asked.length, 1);
    found.pop();
    const change = told();
    assert.deepEqual(recent.known(['a.ics'], WEEK, 61_000), [meeting]);
    await change;
    assert.deepEqual(recent.known(['a.ics'], WEEK, 61_001), []);
  });

  it('are nothing to be told of when they are the same', async () => {
    const { recent } = setUp();
    await recent.find(['a.ics'], WEEK, 0);
    let changes = 0;
    recent.onDidChange(() => (changes += 1));
    await recent.find(['a.ics'], WEEK, 1);
    assert.equal(changes, 0);
  });

  it('are not asked for where there are no calendars', async () => {
    const { recent, asked } = setUp();
    assert.deepEqual([recent.known([], WEEK, 0), await recent.find([], WEEK, 0), asked], [[], [], []]);
  });
});
