import { Ajv } from 'ajv';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { FINDINGS } from '../../../src/domain/annotation/finding.js';
import { projectJsonSchema } from '../../../src/domain/project/project-json-schema.js';

const published: unknown = JSON.parse(
  readFileSync(new URL('../../../schemas/inkbearing.schema.json', import.meta.url), 'utf8'),
);

describe('the published JSON schema', () => {
  // Two keywords are VS Code's own.
  const ajv = new Ajv({ strict: false });
  const validate = ajv.compile(projectJsonSchema());

  it('is the one that the form gives; node scripts/schema.mjs writes it anew', () => {
    assert.deepEqual(published, projectJsonSchema());
  });

  it('takes a level for each finding', () => {
    assert.ok(validate({ rules: Object.fromEntries(Object.keys(FINDINGS).map((code) => [code, 'off'])) }));
  });

  it('takes short and long forms', () => {
    assert.ok(validate({ lexicon: ['a', { text: 'b', type: 'ORG' }], tags: ['c', { tag: 'd', words: [] }] }));
  });

  const wrong: readonly (readonly [name: string, value: unknown])[] = [
    ['an unknown key', { colour: 'red' }],
    ['an unknown code', { ignores: [{ code: 'speling' }] }],
    ['an unknown rule', { rules: { speling: 'off' } }],
    ['an unknown level', { rules: { spelling: 'loud' } }],
    ['an old finding without its text', { baseline: [{ file: 'a.md', code: 'style' }] }],
  ];
  for (const [name, value] of wrong) it(`marks ${name}`, () => assert.equal(validate(value), false));
});
