import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { isMap, parseDocument } from 'yaml';
import { applyEdits } from '../../../src/domain/annotation/apply-fixes.js';
import { readTags } from '../../../src/domain/entities/front-matter-tags.js';
import { writeTags } from '../../../src/domain/entities/write-tags.js';
import { markdown } from '../text/arbitraries.js';

/** The draft with tags added, or the code of the failure. */
const written = (source: string, ...tags: readonly string[]): string => {
  const edits = writeTags(source, tags);
  return edits.ok ? applyEdits(source, edits.value) : edits.failure;
};
const withFront = (yaml: string, end = '\n'): string => `---${end}${yaml}---${end}${end}Text.${end}`;
const windows = (yaml: string): string => withFront(yaml.replaceAll('\n', '\r\n'), '\r\n');

/** The keys of a front matter but for its tags. */
const keysOf = (source: string): readonly string[] => {
  const { contents } = parseDocument(source.split(/^---\r?\n/m)[1] ?? '');
  return isMap(contents)
    ? contents.items.map((pair) => JSON.stringify([pair.key, pair.value])).filter((pair) => !pair.startsWith('["tags"'))
    : [];
};

describe('writing tags', () => {
  for (const [what, before, after] of [
    ['a flow list', 'tags: [a, b]\n', 'tags: [a, b, c, d]\n'],
    ['a flow list with comments', 'tags: [a, # one\n  b] # two\nx: 1\n', 'tags: [a, # one\n  b, c, d] # two\nx: 1\n'],
    ['a flow list with a comma at its end', 'tags: [a,]\n', 'tags: [a, c, d,]\n'],
    ['an empty flow list', 'tags: []\n', 'tags: [c, d]\n'],
    ['a block list', 'tags:\n  - a\n  - b\ntitle: T\n', 'tags:\n  - a\n  - b\n  - c\n  - d\ntitle: T\n'],
    ['a block list without indentation', 'tags:\n- a # why\ntitle: T\n', 'tags:\n- a # why\n- c\n- d\ntitle: T\n'],
    ['a single text', 'tags: a b # why\n', 'tags: [a b, c, d] # why\n'],
    ['a text with commas', 'tags: a, b\n', 'tags: [a, b, c, d]\n'],
    ['a quoted text', 'tags: "a"\n', 'tags: ["a", c, d]\n'],
    ['a key with nothing behind it', 'tags: # none yet\ntitle: T\n', 'tags: [c, d] # none yet\ntitle: T\n'],
    ['null', 'tags: ~\n', 'tags: [c, d]\n'],
    ['no key', 'title: T # one\n# two\n', 'title: T # one\n# two\ntags: [c, d]\n'],
    ['no key but a text on several lines', 'description: |\n  a\n  b\n', 'description: |\n  a\n  b\ntags: [c, d]\n'],
    ['keys that are indented', '  title: T\n', '  title: T\n  tags: [c, d]\n'],
    ['a comment alone', '# nothing\n', '# nothing\ntags: [c, d]\n'],
    ['nothing', '', 'tags: [c, d]\n'],
  ] as const) {
    it(`adds to ${what} and leaves the rest`, () => {
      assert.equal(written(withFront(before), 'c', 'd'), withFront(after));
    });

    it(`adds to ${what} with the line ends of Windows`, () => {
      assert.equal(written(windows(before), 'c', 'd'), windows(after));
    });
  }

  it('makes front matter where there is none', () => {
    assert.equal(written('# T\r\n', 'c'), '---\r\ntags: [c]\r\n---\r\n\r\n# T\r\n');
  });

  it('makes front matter for an empty draft', () => assert.equal(written('', 'c'), '---\ntags: [c]\n---\n'));

  it('leaves out tags that are there', () =>
    assert.equal(written(withFront('tags: [a]\n'), 'a'), withFront('tags: [a]\n')));

  it('quotes what YAML would read as something else', () => {
    assert.equal(
      written('', 'C#', 'yes', '2024', 'a: b', '#x', 'c++', '标签'),
      '---\ntags: ["C#", "yes", "2024", "a: b", "#x", c++, 标签]\n---\n',
    );
  });

  for (const [code, source] of [
    ['toml', '+++\ntitle = "T"\n+++\n'],
    ['broken', '---\ntags: [a\n---\n'],
    ['broken', '---\ntags: a\ntags: b\n---\n'],
    ['unsupported', '---\n- a\n---\n'],
    ['unsupported', '---\n{title: T}\n---\n'],
    ['unsupported', '---\ntags: {a: b}\n---\n'],
    ['unsupported', '---\nx: &x [a]\ntags: *x\n---\n'],
    ['unsupported', '---\ntags: |\n  a\n---\n'],
    ['unsupported', '---\ntitle: T\n...\n---\n'],
  ] as const) {
    it(`fails as ${code} for ${JSON.stringify(source)}`, () => assert.equal(written(source, 'c'), code));
  }

  const tag = fc.oneof(
    fc.constantFrom('a', 'b c', '标签', 'C#', "it's", '"q"', 'a, b', '- x', '[y]', 'true', '1.0', '@at', '\\', 'é'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
  );
  const front = fc
    .record({
      keys: fc.array(fc.constantFrom('title: "T: t"', '# note', 'draft: true', 'list:\n  - x\n  - y', ''), {
        maxLength: 4,
      }),
      tags: fc.constantFrom(
        null,
        'tags: [a]',
        'tags:\n  - a # b',
        'tags:\n- a\n\n# end',
        'tags:',
        'tags: []',
        "tags: ['a',\n  b]",
      ),
      at: fc.nat(4),
      end: fc.constantFrom('\n', '\r\n'),
    })
    .map(({ keys, tags, at, end }) => {
      const lines: string[] = [...new Set(keys)];
      if (tags !== null) lines.splice(at, 0, tags);
      return `---\n${lines.map((line) => `${line}\n`).join('')}---\n`.replaceAll('\n', end);
    });

  it('reads back what it wrote, and only inserts', () => {
    const drafts = fc.oneof(
      fc.tuple(front, markdown).map((parts) => parts.join('')),
      markdown,
    );
    fc.assert(
      fc.property(drafts, fc.array(tag, { maxLength: 3 }), (source, tags) => {
        const edits = writeTags(source, tags);
        if (!edits.ok) return;
        const before = readTags(source);
        const after = readTags(applyEdits(source, edits.value));
        assert.ok(before.ok && after.ok);
        for (const { span } of edits.value) assert.equal(span.start, span.end);
        const present = before.value?.tags ?? [];
        const wanted = [...new Set(tags.map((one) => one.trim()))].filter(
          (one) => one !== '' && !present.includes(one),
        );
        assert.deepEqual(after.value?.tags ?? [], [...present, ...wanted]);
      }),
      { numRuns: 400 },
    );
  });

  it('never fails for ordinary front matter, and keeps its other keys', () => {
    fc.assert(
      fc.property(front, fc.array(tag, { maxLength: 3 }), (source, tags) => {
        const edits = writeTags(source, tags);
        assert.ok(edits.ok, JSON.stringify(source));
        assert.deepEqual(keysOf(applyEdits(source, edits.value)), keysOf(source));
      }),
      { numRuns: 300 },
    );
  });
});
