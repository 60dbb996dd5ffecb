import assert from 'node:assert/strict';
import { duplicateHeading } from '../../../../src/domain/rules/structure/duplicate-heading.js';
import { emptySection } from '../../../../src/domain/rules/structure/empty-section.js';
import { headingLevel } from '../../../../src/domain/rules/structure/heading-level.js';
import { missingTitle } from '../../../../src/domain/rules/structure/missing-title.js';
import { severalTitles } from '../../../../src/domain/rules/structure/several-titles.js';
import { check, marked } from './check.js';

const LONG = 'Some words that make it longer than any note. '.repeat(10);

describe('the rules about headings', () => {
  it('say from which level to which a heading jumps', () => {
    assert.deepEqual(
      check(headingLevel, '# A\n\n### B').map(({ values }) => values),
      [{ previous: 1, level: 3 }],
    );
  });

  it('count headings of code and of HTML as headings', () => {
    assert.deepEqual(marked(headingLevel, '# A\n\n## `b`\n\n### C'), []);
    assert.deepEqual(marked(headingLevel, '# A\n\n<h2>B</h2>\n\n### C'), []);
    assert.deepEqual(marked(missingTitle, `<h1 align="center">A</h1>\n\n${LONG}`), []);
  });

  it('take a title from front matter of any kind', () => {
    for (const front of [
      '---\ntitle: A\n---\n',
      '---\n"title": A\n---\n',
      '---\ntitle: >\n  A\n---\n',
      '+++\ntitle="A"\n+++\n',
    ])
      assert.deepEqual(marked(missingTitle, `${front}\n${LONG}`), []);
    assert.deepEqual(marked(missingTitle, `---\ntitle: ""\n---\n\n${LONG}`), [LONG.trim()]);
  });

  it('say nothing about front matter that cannot be read', () => {
    assert.deepEqual(marked(missingTitle, `---\na: b: "c\n---\n\n${LONG}`), []);
  });

  it('mark a second title once, and give its heading', () => {
    assert.deepEqual(marked(severalTitles, '# A\n\nb\n\n# C\n\nd\n\n# E'), ['# C']);
  });

  it('compare headings under the same parent, blanks and case aside', () => {
    assert.deepEqual(marked(duplicateHeading, '# A\n\n## b  c\n\n## B c\n\n# D\n\n## b c'), ['## B c']);
  });

  it('take an empty section at the end of a draft for one', () => {
    assert.deepEqual(marked(emptySection, '# A\n\nText.\n\n## B\n\n\n'), ['## B']);
  });

  for (const content of [
    '- item',
    '> quote',
    '![a](b.png)',
    '$$\nx\n$$',
    '| a |\n|---|',
    '<!-- more -->',
    '{{< x >}}',
    '    code',
  ]) {
    it(`take ${JSON.stringify(content)} for content`, () => {
      assert.deepEqual(marked(emptySection, `## A\n\n${content}\n\n## B\n\nText.`), []);
    });
  }
});
