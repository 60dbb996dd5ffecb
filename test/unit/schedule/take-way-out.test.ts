import assert from 'node:assert/strict';
import type { WayOut } from '../../../src/domain/schedule/conflict.js';
import { takeWayOut } from '../../../src/domain/schedule/take-way-out.js';
import { parseLocalMinute } from '../../../src/domain/time/local-minute.js';
import { documentOf, taskOf } from '../../support/task-documents.js';

const DOCUMENT = documentOf([taskOf('a', { estimate: 60, after: ['b', 'c'] }), taskOf('b'), taskOf('c')]);
const at = (time: string): number => parseLocalMinute(time) ?? Number.NaN;
const setBy = (way: WayOut): unknown => {
  const taken = takeWayOut(DOCUMENT, way);
  return taken?.kind === 'command' && taken.command.kind === 'change-tasks' ? taken.command.changes[0]?.set : taken;
};

describe('takeWayOut', () => {
  it('moves a due to a time', () =>
    assert.deepEqual(setBy({ kind: 'due', task: 'a', due: at('2026-11-26T15:00') }), { due: '2026-11-26T15:00' }));

  it('takes midnight for the end of the day before', () =>
    assert.deepEqual(setBy({ kind: 'due', task: 'a', due: at('2026-11-27T00:00') }), { due: '2026-11-26' }));

  it('cuts an estimate, but never to nothing', () => {
    assert.deepEqual(setBy({ kind: 'minutes', task: 'a', minutes: 20 }), { estimate: 40 });
    assert.deepEqual(setBy({ kind: 'minutes', task: 'a', minutes: 600 }), { estimate: 5 });
  });

  it('lets a task no longer wait for another', () =>
    assert.deepEqual(setBy({ kind: 'after', task: 'a', before: 'b' }), { after: ['c'] }));

  it('leaves hours to the person and raises the cap', () => {
    assert.deepEqual(takeWayOut(DOCUMENT, { kind: 'time', minutes: 30, before: 0 }), { kind: 'hours' });
    assert.deepEqual(takeWayOut(DOCUMENT, { kind: 'cap', minutes: 30 }), { kind: 'cap', minutes: 30 });
  });

  it('does nothing for a task that is gone', () =>
    assert.equal(takeWayOut(DOCUMENT, { kind: 'minutes', task: 'x', minutes: 5 }), null));
});
