import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { applyEdits } from '../../../src/domain/annotation/apply-fixes.js';
import { readExamples, type Example } from './support/examples.js';
import { ruleOf, type Found } from './support/rules.js';

const folder = fileURLToPath(new URL('../../../src/domain/rules/', import.meta.url));

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

for (const file of files.toSorted()) {
  const source = readFileSync(path.join(folder, file), 'utf8');
  const module: unknown = await import(pathToFileURL(path.join(folder, file)).href);
  const rule = ruleOf(path.basename(file, '.ts'), module);
  const examples = readExamples(source);
  if (rule === null) {
    it(`${file} has no rule, and no examples`, () => assert.deepEqual(examples, []));
    continue;
  }

  describe(`the examples of ${file}`, () => {
    it('are two at least of each kind, and one in Chinese', () => {
      const count = (kind: Example['kind']): number => examples.filter((example) => example.kind === kind).length;
      assert.ok(count('finds') >= 2, 'finds');
      assert.ok(count('passes') >= 2, 'passes');
      assert.ok(
        examples.some(({ text }) => /\p{Script=Han}/u.test(text)),
        'Chinese',
      );
    });

    for (const example of examples) {
      it(`${example.kind} ${example.written}`, () => {
        assert.notEqual(example.kind, 'malformed', 'not in the form of an example');
        const found = rule(example.text);
        assert.deepEqual(
          found.map(({ span }) => marked(example.text, span)),
          example.marks.map((span) => marked(example.text, span)),
        );
        if (example.fixed !== null) assert.equal(firstFixed(example.text, found), example.fixed);
      });
    }
  });
}

/** A text with the marks around a span of it. */
const marked = (text: string, { start, end }: Found['span']): string =>
  `${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`;

/** The text after the first fix of the first finding. */
const firstFixed = (text: string, [first]: readonly Found[]): string => {
  assert.ok(first?.fixes[0], 'it has no fix');
  return applyEdits(text, first.fixes[0].edits);
};
