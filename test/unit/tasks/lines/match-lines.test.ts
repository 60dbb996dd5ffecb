import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { FoundLine } from '../../../../src/domain/tasks/lines/check-line.js';
import { findCheckLines } from '../../../../src/domain/tasks/lines/find-check-lines.js';
import { matchLines, type KnownLine, type LineMatches } from '../../../../src/domain/tasks/lines/match-lines.js';

const A = 'file:///a.md';
const B = 'file:///b.md';

const found = (uri: string, ...lines: readonly string[]): readonly FoundLine[] =>
  findCheckLines(lines.join('\n')).map((line) => ({ ...line, uri, chosen: true }));

/** A task for each line, named by the line's number. */
const known = (lines: readonly FoundLine[]): readonly KnownLine[] =>
  lines.map(({ uri, anchor, text, line }) => ({ id: String(line), line: { uri, anchor, text, line } }));

const bound = ({ bound: lines }: LineMatches): Readonly<Record<string, string>> =>
  Object.fromEntries([...lines].map(([id, { uri, line, text }]) => [id, `${uri.slice(8)} ${line} ${text}`]));

describe('lines found again', () => {
  const before = known(found(A, '- [ ] one', '- [ ] two ^x', '- [ ] three'));

  it('are where they were', () => {
    const match = matchLines(before, found(A, '- [ ] one', '- [x] two ^x', '- [ ] three'));
    assert.deepEqual(bound(match), { 0: 'a.md 0 one', 1: 'a.md 1 two', 2: 'a.md 2 three' });
    assert.deepEqual([match.fresh, match.vanished, match.ambiguous], [[], [], []]);
  });

  it('move within their file, whatever is written between them', () => {
    const match = matchLines(before, found(A, '# New', '- [ ] three', '- [ ] four', '', '- [ ] one', '- [ ] two ^x'));
    assert.deepEqual(bound(match), { 0: 'a.md 4 one', 1: 'a.md 5 two', 2: 'a.md 1 three' });
    assert.deepEqual(
      match.fresh.map(({ text }) => text),
      ['four'],
    );
  });

  it('with an anchor are known whatever their text and file', () => {
    assert.equal(bound(matchLines(before, found(B, '- [ ] something else ^x')))['1'], 'b.md 0 something else');
  });

  it('are known after a small edit at the same place, not after another text', () => {
    assert.equal(bound(matchLines(before, found(A, '- [ ] one', '- [ ] two', '- [ ] threes')))['2'], 'a.md 2 threes');
    assert.deepEqual(matchLines(before, found(A, '- [ ] one', '- [ ] two ^x', '- [ ] Water the plants')).vanished, [
      '2',
    ]);
  });

  it('move to another file', () => {
    const match = matchLines(before, [...found(A, '- [ ] one'), ...found(B, '- [ ] three', '- [ ] two ^x')]);
    assert.deepEqual(bound(match), { 0: 'a.md 0 one', 1: 'b.md 1 two', 2: 'b.md 0 three' });
  });

  it('that could be several are asked about', () => {
    const match = matchLines(before, [
      ...found(A, '- [ ] one', '- [ ] two ^x'),
      ...found(B, '- [ ] three', '', '- [ ] three'),
    ]);
    assert.deepEqual(
      match.ambiguous.map(({ tasks, lines }) => [tasks, lines.length]),
      [[['2'], 2]],
    );
    assert.deepEqual(match.fresh, []);
  });

  it('that are twins beneath different headings are asked about once one of them moved', () => {
    const twins = known(found(A, '# A', '- [ ] review', '- [ ] a', '# B', '- [ ] review'));
    const swapped = matchLines(twins, found(A, '# B', '- [ ] review', '# A', '- [ ] review', '- [ ] a'));
    assert.deepEqual(
      swapped.ambiguous.map(({ tasks }) => tasks),
      [['1', '4']],
    );
    const shifted = matchLines(twins, found(A, '', '# A', '- [ ] review', '- [ ] a', '# B', '- [ ] review'));
    assert.deepEqual(bound(shifted), { 1: 'a.md 2 review', 2: 'a.md 3 a', 4: 'a.md 5 review' });
  });

  it('are never of two tasks, and no task is lost sight of, after any edits', () => {
    const text = fc.constantFrom(
      '- [ ] review',
      '- [ ] write',
      '- [ ] writes',
      '- [x] call Ann ^a',
      '- [ ] call Bob ^b',
      '# H',
      '',
      'text',
    );
    const file = fc.array(text, { maxLength: 12 });
    fc.assert(
      fc.property(file, file, file, (first, second, third) => {
        const tasks = known(found(A, ...first));
        const lines = [...found(A, ...second), ...found(B, ...third)];
        const match = matchLines(tasks, lines);
        const used = [...match.bound.values(), ...match.ambiguous.flatMap((one) => one.lines), ...match.fresh];
        assert.equal(new Set(used).size, used.length);
        const named = [...match.bound.keys(), ...match.ambiguous.flatMap((one) => one.tasks), ...match.vanished];
        assert.deepEqual(named.toSorted(), tasks.map(({ id }) => id).toSorted());
      }),
      { numRuns: 2000 },
    );
  });

  it('of different texts are bound rightly after blocks moved and lines came and went', () => {
    const names = fc.uniqueArray(
      fc.constantFrom('alpha', 'bravo 12', '写周报', 'delta delta', 'echo!', 'foxtrot and golf', 'hotel'),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(names, fc.array(fc.nat()), fc.nat(), (texts, swaps, cut) => {
        const lines = texts.map((name) => `- [ ] ${name}`);
        const moved = lines.toSorted((a, b) => (swaps[lines.indexOf(a)] ?? 0) - (swaps[lines.indexOf(b)] ?? 0));
        const kept = moved.slice(cut % moved.length);
        const match = matchLines(known(found(A, ...lines)), found(A, 'text', ...kept));
        for (const [id, { text }] of match.bound) assert.equal(text, texts[Number(id)]);
        assert.equal(match.bound.size, kept.length);
      }),
    );
  });
});
