import assert from 'node:assert/strict';
import { recurrenceWords } from '../../../src/domain/tasks/recurrence-words.js';
import { readRule, writeRule } from '../../../src/domain/tasks/recurrence-rule.js';
import { LINES, NOW } from './capture/lines.js';
import { parseCapture } from '../../../src/domain/tasks/parse-capture.js';

describe('recurrenceWords', () => {
  it('names interval, weekdays and the end', () => {
    const words = recurrenceWords({ rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;COUNT=4', from: 'completion' });
    assert.deepEqual(words, {
      unit: 'week',
      interval: 2,
      weekdays: [1, 4],
      nthWeekdays: [],
      monthDays: [],
      months: [],
      count: 4,
      until: null,
      afterCompletion: true,
    });
  });

  it('calls the last of the 28th to the 30th the 30th', () => {
    const words = recurrenceWords({ rule: 'FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1', from: 'fixed' });
    assert.deepEqual(words?.monthDays, [30]);
  });

  it('names the last Friday', () => {
    const words = recurrenceWords({ rule: 'FREQ=MONTHLY;BYDAY=-1FR', from: 'fixed' });
    assert.deepEqual(words?.nthWeekdays, [{ weekday: 5, nth: -1 }]);
  });

  it('has no words for a rule that picks among days', () =>
    assert.equal(recurrenceWords({ rule: 'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=2', from: 'fixed' }), null));

  it('has words for every rule that a captured line gives', () => {
    for (const [line] of LINES) {
      const { recurrence } = parseCapture(line, { now: NOW });
      if (recurrence !== null) assert.notEqual(recurrenceWords(recurrence), null, line);
    }
  });

  it('writes a rule as it was read', () => {
    const text = 'FREQ=YEARLY;INTERVAL=2;BYMONTH=2,3;BYMONTHDAY=-1,4;BYDAY=1MO;BYSETPOS=1;UNTIL=20301231;WKST=SU';
    const rule = readRule(text);
    assert.equal(rule === null ? null : writeRule(rule), text);
  });
});
