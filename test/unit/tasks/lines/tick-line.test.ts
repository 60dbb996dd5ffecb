import assert from 'node:assert/strict';
import { failure, success } from '../../../../src/domain/result.js';
import { isChosenLine, isInChosenFolder } from '../../../../src/domain/tasks/lines/line-choice.js';
import { findCheckLines } from '../../../../src/domain/tasks/lines/find-check-lines.js';
import { tickLine } from '../../../../src/domain/tasks/lines/tick-line.js';

const SOURCE = '\ufeff# A\r\n\r\n- [ ] one  \r\n\t- [X] two ^x\r\n';

describe('ticking a line', () => {
  it('changes the box and no other character', () => {
    const edit = tickLine(SOURCE, { line: 2, text: 'one', anchor: null, ticked: false }, true);
    assert.deepEqual(edit, success({ start: SOURCE.indexOf('[ ]') + 1, end: SOURCE.indexOf('[ ]') + 2, newText: 'x' }));
    const opened = tickLine(SOURCE, { line: 3, text: 'two', anchor: 'x', ticked: true }, false);
    assert.ok(opened.ok && opened.value?.newText === ' ');
  });

  it('leaves alone what is as wanted', () => {
    assert.deepEqual(tickLine(SOURCE, { line: 3, text: 'two', anchor: 'x', ticked: false }, true), success(null));
  });

  it('refuses a line that changed meanwhile', () => {
    assert.deepEqual(tickLine(SOURCE, { line: 2, text: 'on', anchor: null, ticked: false }, true), failure('gone'));
    assert.deepEqual(tickLine(SOURCE, { line: 2, text: 'one', anchor: null, ticked: true }, true), failure('changed'));
  });
});

describe('the choice of lines', () => {
  it('is by folder', () => {
    const choice = { folders: ['./notes/', 'TODO.md'], tags: [], headings: [] };
    assert.deepEqual(
      ['notes/a.md', 'TODO.md', 'notes2/a.md', 'README.md'].map((path) => isInChosenFolder(choice, path)),
      [true, true, false, false],
    );
    assert.equal(isInChosenFolder({ ...choice, folders: ['.'] }, 'README.md'), true);
  });

  it('is by tag and by heading', () => {
    const [a, b, c] = findCheckLines('# Tasks\n- [ ] a\n# Other\n- [ ] b #Work/reports\n- [ ] c #worker');
    const choice = { folders: [], tags: ['#work'], headings: ['## tasks'] };
    assert.deepEqual(
      [a, b, c].map((line) => line !== undefined && isChosenLine(choice, line)),
      [true, true, false],
    );
  });
});
