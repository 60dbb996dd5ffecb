import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';
import { readProject } from '../../../src/domain/project/read-project.js';

/** The examples of a page in one language, in order. */
const examples = (page: string, language: string): readonly string[] => {
  const text = readFileSync(new URL(`../../../docs/${page}`, import.meta.url), 'utf8');
  return Array.from(text.matchAll(/^```(\w+)\n([^]*?)^```$/gm)).flatMap(([, name, body = '']) =>
    name === language ? [body] : [],
  );
};

const workflowSchema = z.object({
  permissions: z.object({ 'security-events': z.literal('write') }),
  jobs: z.object({
    inkbearing: z.object({ steps: z.array(z.object({ uses: z.string().optional(), run: z.string().optional() })) }),
  }),
});

const hooksSchema = z.object({
  repos: z.tuple([
    z.object({
      repo: z.literal('local'),
      hooks: z.array(z.object({ id: z.string(), name: z.string(), entry: z.string(), language: z.string() })).length(1),
    }),
  ]),
});

for (const page of ['ci.md', 'ci.zh-cn.md']) {
  describe(`the examples of docs/${page}`, () => {
    const [workflow, hooks] = examples(page, 'yaml').map((text): unknown => parse(text));

    it('have a project file with nothing to complain about', () => {
      const [text = ''] = examples(page, 'jsonc');
      const read = readProject(text);
      assert.deepEqual(read.ok && read.value.warnings, []);
    });

    it('have a workflow that writes SARIF of the new findings and uploads it', () => {
      const { steps } = workflowSchema.parse(workflow).jobs.inkbearing;
      assert.match(steps.at(-2)?.run ?? '', /annotate --format sarif --new-only \S+ > inkbearing\.sarif$/);
      assert.match(steps.at(-1)?.uses ?? '', /upload-sarif/);
    });

    it('have a local hook that fails on new warnings', () => {
      const [hook] = hooksSchema.parse(hooks).repos[0].hooks;
      assert.match(hook?.entry ?? '', /annotate --fail-on warning --new-only/);
    });
  });
}
