import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AnnotatedFile } from '../../../src/cli/annotate.js';
import { runAnnotate } from '../../../src/cli/annotate.js';
import { sarifLog } from '../../../src/cli/sarif.js';
import type { Finding } from '../../../src/domain/annotation/finding.js';
import { assembleWithoutModel } from '../../../src/domain/annotation/assemble.js';
import { parseDraft } from '../../../src/domain/text/parse-draft.js';
import { runCli } from '../../support/cli.js';
import { hasModel } from '../../support/models.js';

const SCHEMA = new URL('../../fixtures/sarif/sarif-schema-2.1.0.json', import.meta.url);

/** Characters that a URI reference may hold, by RFC 3986. */
const URI_REFERENCE = /^(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[\da-f]{2})*$/i;

const WEAK: Finding = {
  code: 'faulty-sentence',
  severity: 'information',
  span: { start: 7, end: 18 },
  values: { word: 'x' },
  gain: 2.5,
  fixes: [
    { kind: 'replace', values: { text: 'x' }, edits: [{ span: { start: 9, end: 12 }, newText: 'x' }], safe: false },
  ],
};

const annotated = (path: string, source: string, findings: readonly Finding[] = [WEAK]): AnnotatedFile => ({
  path,
  source,
  annotations: { ...assembleWithoutModel(parseDraft(source)), findings },
});

describe('a SARIF log', () => {
  let isValid: (log: unknown) => void;

  before(async () => {
    const formats = { uri: URI_REFERENCE, 'uri-reference': URI_REFERENCE, 'date-time': true } as const;
    // Two of its patterns are none in Unicode mode.
    const validate = new Ajv({ strict: false, unicodeRegExp: false, formats }).compile(
      JSON.parse(await readFile(SCHEMA, 'utf8')),
    );
    isValid = (log) => assert.ok(validate(log), JSON.stringify(validate.errors?.slice(0, 3)));
  });

  it('is valid without findings', () => isValid(sarifLog([])));

  it('is valid with findings and fixes of all severities', () => {
    const findings = (['error', 'warning', 'information', 'hint'] as const).map((severity) => ({ ...WEAK, severity }));
    isValid(sarifLog([annotated('a.md', '# One\n\nTwo three four.\n', findings)]));
  });

  it('is valid as the command prints it', async function () {
    if (!hasModel()) this.skip();
    const { stdout } = await runCli(runAnnotate, ['--format', 'sarif', '-'], { stdin: '---\ntitle: "open\n---\n' });
    const log: unknown = JSON.parse(stdout);
    isValid(log);
    assert.match(stdout, /front-matter-unreadable/);
  });

  it('counts lines and columns from 1, in UTF-16 units', () => {
    const finding = { ...WEAK, span: { start: 5, end: 19 } };
    const [result] =
      sarifLog([annotated('a.md', '# 𝒳 y\r\n\r\nTwo three four.\r\n', [finding])]).runs[0]?.results ?? [];
    assert.deepEqual(result?.locations[0]?.physicalLocation.region, {
      startLine: 1,
      startColumn: 6,
      endLine: 3,
      endColumn: 10,
      charOffset: 5,
      charLength: 14,
    });
  });

  it('has a rule for each code that it uses', () => {
    const [run] = sarifLog([annotated('a.md', 'x'), annotated('b.md', 'y')]).runs;
    assert.deepEqual(
      run?.results.map(({ ruleId, ruleIndex }) => run.tool.driver.rules[ruleIndex]?.id === ruleId),
      [true, true],
    );
  });

  const paths: readonly (readonly [path: string, uri: string])[] = [
    [join('posts', 'a b.md'), 'posts/a%20b.md'],
    ['C#.md', 'C%23.md'],
    ['why?.md', 'why%3F.md'],
    ['中文.md', '%E4%B8%AD%E6%96%87.md'],
    ['100%.md', '100%25.md'],
    ['/home/me/a.md', 'file:///home/me/a.md'],
    ['-', 'stdin'],
  ];
  for (const [path, uri] of paths) {
    it(`names ${path} by a URI`, function () {
      if (path.startsWith('/') && process.platform === 'win32') this.skip();
      const log = sarifLog([annotated(path, 'Two three.')]);
      isValid(log);
      assert.equal(log.runs[0]?.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri, uri);
    });
  }
});
