import assert from 'node:assert/strict';
import { bareUrl } from '../../../../src/domain/rules/structure/bare-url.js';
import { deadAnchor } from '../../../../src/domain/rules/structure/dead-anchor.js';
import { missingAlternative } from '../../../../src/domain/rules/structure/missing-alternative.js';
import { undefinedReference } from '../../../../src/domain/rules/structure/undefined-reference.js';
import { vagueLink } from '../../../../src/domain/rules/structure/vague-link.js';
import { check, marked } from './check.js';

const fixes = (source: string) => check(bareUrl, source).map(({ fixes: [fix] }) => [fix?.kind, fix?.safe]);

describe('the rules about links', () => {
  it('make a bare address a link without a look', () => {
    assert.deepEqual(fixes('See https://a.example.org/b for it.'), [['link', true]]);
  });

  it('make no link of it in MDX, where it would be an error', () => {
    assert.deepEqual(fixes("import A from 'a'\n\nSee https://a.example.org/b for it."), [[undefined, undefined]]);
    assert.deepEqual(fixes("See https://a.example.org/b for it.\n\n```\nimport A from 'a'\n```"), [['link', true]]);
  });

  for (const source of [
    'Mail a@example.org today.',
    'Open http://127.0.0.1:80/ now.',
    'Get https://example.org/{id} now.',
    'Code `https://example.org` here.',
    'A broken [link](https://example.org/a b) here.',
    '| a |\n|---|\n| see https://example.org/ there |',
    'One.\n\nhttps://example.org/\n\nTwo.',
  ]) {
    it(`leave ${JSON.stringify(source)} alone`, () => assert.deepEqual(marked(bareUrl, source), []));
  }

  it('look at vague words whatever surrounds them', () => {
    assert.deepEqual(marked(vagueLink, 'a [**Here**](b) c [“这里”。](d) e [here][f]'), [
      '[**Here**](b)',
      '[“这里”。](d)',
    ]);
  });

  it('leave anchors alone where other files are taken in', () => {
    assert.deepEqual(marked(deadAnchor, '[a](#b)\n\n<!--@include: ./c.md-->'), []);
    assert.deepEqual(marked(deadAnchor, '[a](#b)\n\n{{< include c.md >}}'), []);
  });

  it('know anchors that are escaped, and say those that are dead as they are meant', () => {
    assert.deepEqual(marked(deadAnchor, '## 安装\n\n[a](#%E5%AE%89%E8%A3%85)'), []);
    assert.deepEqual(
      check(deadAnchor, '[a](#%E5%AE%89)').map(({ values }) => values),
      [{ anchor: '安' }],
    );
  });

  it('propose the nearest anchor only where it is near', () => {
    const source = '## Install\n\n[a](#instal)\n\n[b](#usage)';
    assert.deepEqual(
      check(deadAnchor, source).map(({ fixes: [fix] }) => fix?.values['text']),
      ['#install', undefined],
    );
  });

  it('take a reference apart over markup and line ends', () => {
    assert.deepEqual(marked(undefinedReference, 'a [**b**\nc][d] e'), ['[**b**\nc][d]']);
  });

  for (const source of [
    'x[a b][c d]',
    '\\[a b][c d]',
    '[a b][c][d]',
    '[1, 2][0]',
    '[[a b]][c]',
    'int[][] x',
    '[^\\d]',
    '[^a-z]',
  ]) {
    it(`take ${source} for no reference`, () => assert.deepEqual(marked(undefinedReference, source), []));
  }

  it('look at each image of a paragraph', () => {
    assert.deepEqual(marked(missingAlternative, '![](a.png) ![b](c.png) ![ ](d.png)'), ['![](a.png)', '![ ](d.png)']);
  });
});
