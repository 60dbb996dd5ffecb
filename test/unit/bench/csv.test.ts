import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readCsv } from '../../../bench/models/csv.js';

describe('the CSV reader', () => {
  it('names the fields by the first line', () => {
    assert.deepEqual(readCsv('id,text\n1,one\n2,two\n'), [
      { id: '1', text: 'one' },
      { id: '2', text: 'two' },
    ]);
  });

  it('keeps commas, line ends and doubled quotes inside quotes', () => {
    assert.deepEqual(readCsv('id,text\n1,"a, ""b""\nc"\n'), [{ id: '1', text: 'a, "b"\nc' }]);
  });

  it('reads empty fields, the last one too', () => {
    assert.deepEqual(readCsv('a,b,c\r\n,,\r\n'), [{ a: '', b: '', c: '' }]);
  });

  it('says where a quote does not end', () => {
    assert.throws(() => readCsv('a\n"b'), /character 2/u);
  });

  it('reads back what was written', () => {
    const field = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ', '好') });
    fc.assert(
      fc.property(fc.array(fc.tuple(field, field), { minLength: 1 }), (rows) => {
        const quoted = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(','));
        const read = readCsv(['a,b', ...quoted].join('\n'));
        assert.deepEqual(
          read,
          rows.map(([a, b]) => ({ a, b })),
        );
      }),
    );
  });
});
