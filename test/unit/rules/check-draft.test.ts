import assert from 'node:assert/strict';
import { BlockChecks } from '../../../src/domain/rules/block-checks.js';
import { checkDraft } from '../../../src/domain/rules/check-draft.js';
import { createParser } from '../../../src/domain/text/draft-parser.js';

describe('checkDraft', () => {
  it('gives the gravest first, then in the order of the source', () => {
    const source = 'See https://example.org and ![](a.png) and ![](b.png) and [a](#nowhere).';
    const view = { ...createParser().read(source), source };
    const block = {
      codes: ['spelling'] as const,
      check: () => [{ code: 'spelling', span: { start: 0, end: 3 }, values: {}, fixes: [] } as const],
    };
    assert.deepEqual(
      checkDraft(view, new BlockChecks([block])).map(({ code, severity }) => `${severity} ${code}`),
      [
        'warning dead-anchor',
        'information spelling',
        'information missing-alternative',
        'information missing-alternative',
        'hint bare-url',
      ],
    );
  });
});
