import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { JournalEntry } from '../../../src/storage/journal-line.js';
import { journalLine, parseJournal } from '../../../src/storage/journal-line.js';
import { commands } from './arbitrary.js';

const journals = fc.array(fc.record({ base: fc.nat(), command: commands }, { noNullPrototype: true }), {
  minLength: 1,
  maxLength: 6,
});
const written = (entries: readonly JournalEntry[]): Buffer => Buffer.from(entries.map(journalLine).join(''));
const position = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('parseJournal', () => {
  it('reads what was written', () => {
    fc.assert(
      fc.property(journals, (entries) => {
        const bytes = written(entries);
        const { damaged, torn, end, ...content } = parseJournal(bytes);
        assert.deepEqual(content.entries, entries);
        assert.deepEqual({ damaged, torn, end }, { damaged: null, torn: 0, end: bytes.length });
      }),
    );
  });

  it('drops a last line that was cut off, and nothing else', () => {
    fc.assert(
      fc.property(journals, position, (entries, where) => {
        const bytes = written(entries);
        const length = Math.floor(where * bytes.length);
        const { entries: read, damaged, end, torn } = parseJournal(bytes.subarray(0, length));
        assert.deepEqual(read, entries.slice(0, read.length));
        assert.equal(written(entries.slice(0, read.length)).length, end);
        assert.deepEqual({ damaged, torn }, { damaged: null, torn: length - end });
      }),
    );
  });

  it('believes no line in which a bit has changed', () => {
    fc.assert(
      fc.property(journals, position, fc.nat(7), (entries, where, bit) => {
        const bytes = written(entries);
        const index = Math.floor(where * bytes.length);
        bytes[index] = (bytes[index] ?? 0) ^ (1 << bit);
        const { entries: read } = parseJournal(bytes);
        assert.ok(read.length < entries.length);
        assert.deepEqual(read, entries.slice(0, read.length));
      }),
    );
  });

  it('names the damaged line when others follow', () => {
    const entry: JournalEntry = { base: 0, command: { kind: 'forget-draft', draft: 'file:///a.md' } };
    const bytes = Buffer.concat([written([entry]), Buffer.from('garbage\n'), written([{ ...entry, base: 2 }])]);
    assert.deepEqual(parseJournal(bytes).damaged, 2);
  });

  it('drops NUL bytes after the last line, and suspects them', () => {
    const entry: JournalEntry = { base: 0, command: { kind: 'forget-draft', draft: 'file:///a.md' } };
    const { damaged, torn, suspect } = parseJournal(Buffer.concat([written([entry]), Buffer.alloc(512)]));
    assert.deepEqual({ damaged, torn, suspect }, { damaged: null, torn: 512, suspect: true });
  });

  it('suspects a finished last line that is damaged', () => {
    assert.equal(parseJournal(Buffer.from('00000001 {}\n')).suspect, true);
  });
});
