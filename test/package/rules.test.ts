import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/vscode/paths.mjs';
import { FINDINGS } from '../../src/domain/annotation/finding.js';
import { readProjectFile } from './support/manifest.js';

const codes = Object.keys(FINDINGS);

for (const [language, folder] of [
  ['English', 'docs/rules'],
  ['Chinese', 'docs/rules/zh-cn'],
] as const) {
  describe(`the pages about findings in ${language}`, () => {
    const pages = readdirSync(path.join(root, folder))
      .filter((name) => name.endsWith('.md') && name !== 'README.md')
      .map((name) => name.slice(0, -3));
    const index = readProjectFile(`${folder}/README.md`);
    const rows = [...index.matchAll(/^\| \[([\w-]+)\]\(([\w-]+)\.md\)\s*\| (\w+)\s*\|/gm)];

    it('are one for each code', () => assert.deepEqual(pages.toSorted(), codes.toSorted()));

    it('are listed with their links, in the order of the codes', () => {
      assert.deepEqual(
        rows.map(([, code, page]) => [code, page]),
        codes.map((code) => [code, code]),
      );
    });

    it('are listed with the severities that hold', () => {
      assert.deepEqual(Object.fromEntries(rows.map(([, code, , severity]) => [code, severity])), FINDINGS);
    });

    it('have an example of what to write instead, and say how to silence the finding', () => {
      const lacking = pages.filter((page) => {
        const text = readProjectFile(`${folder}/${page}.md`);
        const examples = text.match(/^```markdown$/gm)?.length ?? 0;
        return !text.startsWith(`# ${page}\n`) || examples < 2 || !text.includes(`"${page}": "off"`);
      });
      assert.deepEqual(lacking, []);
    });

    it('are written in their language', () => {
      const odd = pages.filter((page) => {
        const prose = readProjectFile(`${folder}/${page}.md`).replaceAll(/```[^]*?```/g, '');
        const han = prose.match(/\p{Script=Han}/gu)?.length ?? 0;
        return language === 'Chinese' ? han < 50 : han > 60;
      });
      assert.deepEqual(odd, []);
    });
  });
}
