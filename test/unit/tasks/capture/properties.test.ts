import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parseCapture } from '../../../../src/domain/tasks/parse-capture.js';
import { isLocalTime } from '../../../../src/domain/time/local.js';
import { LINES, NOW } from './lines.js';

const WORDS = LINES.flatMap(([line]) => line.split(' '));
const SIGNS = Array.from('@#~!+%^"“”\\ /:：的前后3点\n');
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...WORDS, ...SIGNS), { maxLength: 12 }).map((words) => words.join('')),
);

const letters = (value: string): string => value.replaceAll(/[\s,，、;；:：…]/g, '');

describe('parseCapture, for any text', () => {
  it('keeps its parts disjoint, in order and within the line', () => {
    fc.assert(
      fc.property(text, (line) => {
        let from = 0;
        for (const { start, end } of parseCapture(line, { now: NOW }).parts) {
          assert.ok(from <= start && start < end && end <= line.length);
          from = end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('loses nothing: what no part covers is in the title, and the rest of a long one in the note', () => {
    fc.assert(
      fc.property(text, (line) => {
        const { title, note, parts, waitingFor } = parseCapture(line, { now: NOW });
        let [uncovered, from] = ['', 0];
        for (const { start, end } of parts) {
          uncovered += line.slice(from, start);
          from = end;
        }
        uncovered += line.slice(from);
        if (letters(uncovered) === '' && waitingFor !== null) assert.notEqual(title, '');
        else assert.ok(letters(title + note).startsWith(letters(uncovered)), JSON.stringify({ title, uncovered }));
      }),
      { numRuns: 500 },
    );
  });

  it('gives times that exist', () => {
    fc.assert(
      fc.property(text, (line) => {
        const { start, due } = parseCapture(line, { now: NOW });
        for (const time of [start, due]) assert.ok(time === null || isLocalTime(time), String(time));
      }),
      { numRuns: 500 },
    );
  });

  it('says a problem about a place within the line', () => {
    fc.assert(
      fc.property(text, (line) => {
        for (const { start, end } of parseCapture(line, { now: NOW }).problems)
          assert.ok(start <= end && end <= line.length);
      }),
    );
  });
});

describe('parseCapture, long and many lines', () => {
  it('keeps a title short and puts the rest into the note', () => {
    const line = `Write ${'a very long story '.repeat(600)}`;
    const { title, note, problems } = parseCapture(line, { now: NOW });
    assert.ok(title.length <= 500);
    assert.equal(letters(title + note), letters(line));
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['long-title'],
    );
  });

  it('understands the beginning of a long line without blanks', () => {
    assert.equal(parseCapture(`明天${'写长文章'.repeat(3000)}`, { now: NOW }).due, '2026-11-27');
  });

  it('takes what is below the first line as the note', () => {
    const { title, note, due } = parseCapture('Call Ann tomorrow\nabout #money\nand 周五', { now: NOW });
    assert.deepEqual({ title, note, due }, { title: 'Call Ann', note: 'about #money\nand 周五', due: '2026-11-27' });
  });

  it('counts pomodoros in the length that the person set', () => {
    assert.equal(parseCapture('Write ~2p', { now: NOW, pomodoroMinutes: 50 }).estimate, 100);
  });

  it('says where each part stands', () => {
    const line = 'Draft the post tomorrow 9am @deep ~3p !high #blog';
    const parts = parseCapture(line, { now: NOW }).parts.map(({ kind, start, end }) => [kind, line.slice(start, end)]);
    assert.deepEqual(parts, [
      ['date', 'tomorrow 9am'],
      ['context', '@deep'],
      ['estimate', '~3p'],
      ['priority', '!high'],
      ['tag', '#blog'],
    ]);
  });

  it('reads a leap day as the next one that comes', () => {
    assert.equal(parseCapture('Party 29 Feb', { now: NOW }).due, '2028-02-29');
    assert.equal(parseCapture('2月29日 聚会', { now: NOW }).due, '2028-02-29');
  });
});
