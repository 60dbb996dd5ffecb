import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { createParser } from '../../../src/domain/text/draft-parser.js';
import { edit, edited, markdown } from './arbitraries.js';
import { assertInvariants, assertMarks } from './invariants.js';

describe('parseDraft, whatever the source', function () {
  this.timeout(60_000);

  it('keeps the promises of its types', () => {
    fc.assert(
      fc.property(markdown, (source) => {
        const { draft, marks } = createParser().read(source);
        assertInvariants(source, draft);
        assertMarks(source, marks);
      }),
      { numRuns: 150 },
    );
  });

  it('reads a source in parts as it reads it whole', () => {
    fc.assert(
      fc.property(fc.array(markdown, { maxLength: 4 }), (sources) => {
        const source = sources.join('\n\n');
        assert.deepEqual(createParser().read(source), createParser({ cut: false }).read(source));
      }),
      { numRuns: 150 },
    );
  });

  it('reads an edited source as if for the first time', () => {
    fc.assert(
      fc.property(fc.array(markdown, { maxLength: 4 }), fc.array(edit, { maxLength: 6 }), (sources, edits) => {
        const parser = createParser();
        let source = sources.join('\n\n');
        parser.parse(source);
        for (const one of edits) {
          source = edited(source, one);
          assert.deepEqual(parser.read(source), createParser({ cut: false }).read(source));
        }
      }),
      { numRuns: 100 },
    );
  });
});
