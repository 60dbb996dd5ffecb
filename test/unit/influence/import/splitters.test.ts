import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { DelimitedSplitter } from '../../../../src/domain/influence/import/delimited-splitter.js';
import { JsonSplitter } from '../../../../src/domain/influence/import/json-splitter.js';
import { LONGEST_ROW, type TableRow, type TableSplitter } from '../../../../src/domain/influence/import/table-row.js';

/** Feeds a text in stretches of some length. */
const split = (splitter: TableSplitter, text: string, stretch = text.length || 1): readonly TableRow[] => {
  const rows: TableRow[] = [];
  for (let at = 0; at < text.length; at += stretch) rows.push(...splitter.push(text.slice(at, at + stretch)));
  return [...rows, ...splitter.end()];
};

const cellsOf = (splitter: TableSplitter, text: string, stretch?: number): readonly unknown[] => {
  const rows = split(splitter, text, stretch).map(({ cells }) => cells);
  return [splitter.columns, ...rows];
};

const cell = fc.stringMatching(/^[a-z中,;|"\n ]{0,6}$/).map((text) => `x${text}`);
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

describe('a table of separated values', () => {
  for (const [name, mark] of [
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
    ['bars', '|'],
  ] as const)
    it(`is split at ${name}`, () => {
      const text = `title${mark}views\nA${mark}"1,0"\n`;
      assert.deepEqual(cellsOf(new DelimitedSplitter(), text), [
        ['title', 'views'],
        ['A', '1,0'],
      ]);
    });

  it('counts its rows as a person does, empty ones too', () => {
    const rows = split(new DelimitedSplitter(), 'a,b\r\n1,2\r\n\r\n3,4');
    assert.deepEqual(
      rows.map(({ number }) => number),
      [2, 4],
    );
  });

  it('begins after comments and empty lines', () => {
    const text = '# ----\n# Pages\n# Account: Ada\n\nPage,Views\n/a,1\n';
    assert.deepEqual(cellsOf(new DelimitedSplitter(), text), [
      ['Page', 'Views'],
      ['/a', '1'],
    ]);
  });

  it('comes back as it was written, however it is cut into stretches', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        (rows, stretch, newline) => {
          const text = ['a,b,c', ...rows.map((row) => row.map(quoted).join(','))].join(newline);
          const found = split(new DelimitedSplitter(), text, stretch);
          assert.deepEqual(
            found,
            rows.map((cells, index) => ({ number: index + 2, cells })),
          );
        },
      ),
    );
  });

  it('says where a quotation mark is never closed, before it has taken all in', () => {
    const splitter = new DelimitedSplitter();
    splitter.push('a,b\n1,2\n3,"4');
    splitter.push('x'.repeat(LONGEST_ROW));
    assert.deepEqual(splitter.fault, { code: 'row-too-long', row: 3 });
  });

  it('says where a quotation mark is open to the end of a short table', () => {
    for (const stretch of [undefined, 3]) {
      const splitter = new DelimitedSplitter();
      split(splitter, 'a,b\n1,2\n\n"3,4\n5,6\n7,8\n', stretch);
      assert.deepEqual(splitter.fault, { code: 'row-too-long', row: 4 });
    }
  });

  it('is read from any text without an error', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ',', ';', '\t', '|', '"', '\n', '\r', '#') }),
        fc.integer({ min: 1, max: 9 }),
        (text, n) => {
          split(new DelimitedSplitter(), text, n);
        },
      ),
    );
  });
});

describe('a table in JSON', () => {
  const rows = [
    { title: 'A "b" [', views: 1, user: { name: 'x' } },
    { views: 2.5, tags: ['{'], title: '中\\' },
  ];
  const read = [
    ['title', 'views', 'user', 'tags'],
    ['A "b" [', '1', '', ''],
    ['中\\', '2.5', '', ''],
  ];
  const forms: Readonly<Record<string, string>> = {
    'an array': JSON.stringify(rows),
    'an object around it': JSON.stringify({ total: 2, meta: { page: [1] }, data: rows, next: null }),
    'two objects around it': JSON.stringify({ code: 0, data: { list: rows, total: 2 } }, null, 2),
    'a line for each': rows.map((row) => JSON.stringify(row)).join('\n'),
  };
  for (const [name, text] of Object.entries(forms))
    it(`is read from ${name}, however it is cut into stretches`, () => {
      for (const stretch of [1, 2, 3, 7, 50, 1_000]) {
        const [columns, first, second, ...more] = cellsOf(new JsonSplitter(), text, stretch);
        assert.deepEqual(columns, read[0]);
        assert.ok(Array.isArray(first));
        assert.deepEqual([...first, '', ''].slice(0, 4), read[1]);
        assert.deepEqual(second, read[2]);
        assert.deepEqual(more, []);
      }
    });

  it('passes over nothing but the row that is broken', () => {
    const found = split(new JsonSplitter(), '[{"a":1},{"a":oops},{"a":3}]');
    assert.deepEqual(
      found.map(({ number, cells }) => [number, cells]),
      [
        [2, ['1']],
        [3, null],
        [4, ['3']],
      ],
    );
  });

  it('says that brackets do not match', () => {
    for (const text of ['[{"a":1}', '[{"a":1}]]', '{"a":[}', '[{"a":"1}]']) {
      const splitter = new JsonSplitter();
      split(splitter, text);
      assert.equal(splitter.fault?.code, 'json-broken', text);
    }
  });

  it('gives each object of an array back', () => {
    const value = fc.oneof(fc.string(), fc.integer().map(String));
    const objects = fc.array(fc.record({ a: value, b: value }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(objects, fc.integer({ min: 1, max: 30 }), (list, stretch) => {
        const found = split(new JsonSplitter(), JSON.stringify(list), stretch).map(({ cells }) => cells);
        assert.deepEqual(
          found,
          list.map(({ a, b }) => [a, b]),
        );
      }),
    );
  });

  it('is read from any text without an error', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', ':', ',', 'a', '\\', '\n', '"data":[') }),
        (text) => {
          split(new JsonSplitter(), text, 3);
        },
      ),
    );
  });
});
