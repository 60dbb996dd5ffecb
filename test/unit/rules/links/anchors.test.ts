import assert from 'node:assert/strict';
import { anchorsOf } from '../../../../src/domain/rules/links/anchors.js';
import { readAnchors } from '../../../../src/domain/rules/links/read-anchors.js';

describe('anchors', () => {
  for (const [heading, fragment] of [
    ["What's new?", 'whats-new'],
    ["What's new?", 'what-s-new'],
    ['1. Getting started', 'getting-started'],
    ['1. Getting started', '_1-getting-started'],
    ['安装 Node.js', '安装-node-js'],
    ['Café', 'cafe'],
    ['Tips & tricks', 'tips-and-tricks'],
    ['Anything', 'top'],
    ['Anything', '/route'],
    ['Anything', 'fn:1'],
    ['Anything', '🎉'],
  ] as const) {
    it(`of “${heading}” have #${fragment}`, () => assert.ok(anchorsOf([heading], []).has(fragment)));
  }

  it('tell headings with the same text apart', () => {
    const { has, names } = anchorsOf(['Setup', 'Setup'], []);
    assert.deepEqual([names(), has('setup-1'), has('setup-3')], [['setup', 'setup-1'], true, false]);
  });

  it('have ids, and nothing that is not there', () => {
    const { has } = anchorsOf(['Setup'], ['own-id']);
    assert.deepEqual([has('own-id'), has('other')], [true, false]);
  });

  it('are read from the headings and ids of a source', () => {
    const { has } = readAnchors(
      '---\ntitle: The title\n---\n# One `two` [three](four.md)\n\nFive\n----\n\n## Six {#seven} ##\n\n<a id="eight"></a>\n',
    );
    assert.deepEqual(
      ['the-title', 'one-two-three', 'five', 'six', 'seven', 'eight', 'four', 'nine'].map((fragment) => has(fragment)),
      [true, true, true, true, true, true, false, false],
    );
  });
});
