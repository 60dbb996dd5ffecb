import assert from 'node:assert/strict';
import { relativeLinks } from '../../../../src/domain/rules/links/relative-links.js';
import { createParser } from '../../../../src/domain/text/draft-parser.js';

const found = (source: string): readonly string[] =>
  relativeLinks(createParser().read(source).marks).map(({ path, fragment, span }) => {
    assert.ok(source.slice(span.start, span.end).length > 0);
    return fragment === null ? path : `${path} # ${fragment}`;
  });

describe('relative links', () => {
  for (const [name, source, expected] of [
    ['links, images and definitions', '[a](b.md) ![c](d/e.png) [f]\n\n[f]: ../g.pdf', ['b.md', 'd/e.png', '../g.pdf']],
    ['images in HTML', '<img src="a.png">', ['a.png']],
    ['decoded paths and fragments', '[a](%E4%B8%AD%20b.md#c%20d)', ['中 b.md # c d']],
    ['paths without their query', '[a](b.png?raw=true)', ['b.png']],
  ] as const) {
    it(`are ${name}`, () => assert.deepEqual(found(source), expected));
  }

  for (const source of [
    '[a](https://b.c/d.md)',
    '[a](//b.c/d.md)',
    '[a](/b.md)',
    '[a](#b.md)',
    '[a](mailto:b@c.de)',
    '[a](b@c.de)',
    '[a]({{base}}/b.md)',
    '[a](@/b.md)',
    '[a](b)',
    '[a](b/)',
    '[a](v1.2)',
    '[a](b.html#c)',
    '[a](%E4.md)',
    '[a]()',
    '`[a](b.md)`',
  ]) {
    it(`are not ${source}`, () => assert.deepEqual(found(source), []));
  }
});
