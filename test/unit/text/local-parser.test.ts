import assert from 'node:assert/strict';
import { LocalParser } from '../../../src/text/local-parser.js';

describe('LocalParser', () => {
  it('checks a draft as it was read last', async () => {
    const parser = new LocalParser();
    await parser.parse('a', '[x](#nowhere) [y](z.md)');
    const checked = await parser.check('a', 10);
    assert.ok(checked.ok);
    assert.deepEqual(
      [checked.value.findings.map(({ code }) => code), checked.value.links.map(({ path }) => path)],
      [['dead-anchor'], ['z.md']],
    );
  });

  it('knows nothing of a draft that was never read, or was forgotten', async () => {
    const parser = new LocalParser();
    await parser.parse('a', 'Text.');
    parser.forget('a');
    const stale = { ok: false, failure: { code: 'stale' } };
    assert.deepEqual([await parser.check('a', 10), await parser.check('b', 10)], [stale, stale]);
  });
});
