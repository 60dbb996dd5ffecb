import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { DEFAULT_PREFERENCES, timePreferencesSchema } from '../../../src/domain/schedule/preferences.js';
import { readTimeSettings } from '../../../src/domain/schedule/time-setting-values.js';

const DEFAULTS: Readonly<Record<string, unknown>> = {
  'time.hours': ['Mon-Fri 09:00-12:00', 'Mon-Fri 13:00-18:00'],
  'time.dailyFocusMinutes': 300,
  'time.calendars': [],
  'time.shares': {},
  'focus.lengths': {},
};
const read = (values: Readonly<Record<string, unknown>> = {}) =>
  readTimeSettings((name) => ({ ...DEFAULTS, ...values })[name]);
const codes = (values: Readonly<Record<string, unknown>>) =>
  read(values).troubles.map((trouble) => `${trouble.setting} ${trouble.code}`);

describe('readTimeSettings', () => {
  it('takes the defaults of the manifest for the default preferences', () => {
    assert.deepEqual(read(), { preferences: DEFAULT_PREFERENCES, troubles: [] });
  });

  it('keeps the hours that it can read, by day and time, and names the others', () => {
    const { preferences } = read({ 'time.hours': ['Tue 14:00-15:00', 'Noday 9:00-10:00', 'Mon,Tue 9:00-10:00'] });
    const hours = preferences.hours.map(({ weekday, from }) => `${weekday} ${from}`);
    assert.deepEqual(hours, ['1 09:00', '2 09:00', '2 14:00']);
    assert.deepEqual(codes({ 'time.hours': ['Noday 9:00-10:00'] }), ['time.hours hours']);
  });

  it('takes the default hours where it can read none, and none where none are given', () => {
    assert.deepEqual(read({ 'time.hours': ['late'] }).preferences.hours, DEFAULT_PREFERENCES.hours);
    assert.deepEqual(read({ 'time.hours': [] }), {
      preferences: { ...DEFAULT_PREFERENCES, hours: [] },
      troubles: [],
    });
  });

  it('takes a limit of nothing for no limit', () => {
    for (const limit of [null, 0, -5])
      assert.equal(read({ 'time.dailyFocusMinutes': limit }).preferences.dailyFocusMinutes, null);
  });

  it('fills in the lengths that are not given', () => {
    const { lengths } = read({ 'focus.lengths': { focus: 50 } }).preferences;
    assert.deepEqual(lengths, { ...DEFAULT_PREFERENCES.lengths, focus: 50 });
  });

  it('names each setting of another shape', () => {
    const values = Object.fromEntries(Object.keys(DEFAULTS).map((name) => [name, 'lots']));
    assert.deepEqual(
      codes(values).toSorted(),
      Object.keys(DEFAULTS)
        .map((name) => `${name} value`)
        .toSorted(),
    );
  });

  it('gives what the store takes, and throws at nothing', () => {
    const values: fc.Arbitrary<readonly unknown[]> = fc.array(fc.anything(), { minLength: 5, maxLength: 5 });
    const names = Object.keys(DEFAULTS);
    fc.assert(
      fc.property(values, (given) => {
        const settings = Object.fromEntries(names.map((name, index) => [name, given[index]]));
        return timePreferencesSchema.safeParse(read(settings).preferences).success;
      }),
    );
  });
});
