import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { createParser } from '../../../src/domain/text/draft-parser.js';
import { parseDraft } from '../../../src/domain/text/parse-draft.js';
import { edit, edited, markdown } from './arbitraries.js';
import { assertInvariants } from './invariants.js';

describe('parseDraft, whatever the source', function () {
  this.timeout(60_000);

  it('keeps the promises of its types', () => {
    fc.assert(
      fc.property(markdown, (source) => assertInvariants(source, parseDraft(source))),
      { numRuns: 150 },
    );
  });

  it('reads a source in parts as it reads it whole', () => {
    fc.assert(
      fc.property(fc.array(markdown, { maxLength: 4 }), (sources) => {
        const source = sources.join('\n\n');
        assert.deepEqual(parseDraft(source), createParser({ cut: false }).parse(source));
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
          assert.deepEqual(parser.parse(source), createParser({ cut: false }).parse(source));
        }
      }),
      { numRuns: 100 },
    );
  });
});
