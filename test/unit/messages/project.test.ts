import { config } from '@vscode/l10n';
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import type { Expected, JsonFault, ProjectFault } from '../../../src/domain/project/project-problem.js';
import { useLanguage } from '../../../src/messages/language.js';
import { projectProblemMessage } from '../../../src/messages/project.js';

const L10N = fileURLToPath(new URL('../../../l10n', import.meta.url));

const FAULTS: readonly JsonFault[] = ['value', 'comma', 'colon', 'key', 'close', 'symbol', 'comment', 'text'];
const EXPECTED: readonly Expected[] = [
  'text',
  'object',
  'list',
  'number',
  'level',
  'word',
  'tag',
  'code',
  'nothing-empty',
];

const all: readonly ProjectFault[] = [
  ...FAULTS.map((fault) => ({ code: 'broken-json', fault }) as const),
  ...EXPECTED.map((expected) => ({ code: 'wrong-type', key: 'KEY', expected }) as const),
  { code: 'missing-key', key: 'KEY' },
  { code: 'repeated-key', key: 'KEY' },
  { code: 'unknown-key', key: 'KEY' },
  { code: 'unknown-code', text: 'KEY' },
  { code: 'empty-ignore' },
  { code: 'newer-version', version: 7 },
];

const message = (fault: ProjectFault): string => projectProblemMessage({ line: 0, offset: 0, fault });

describe('the sentences about a project’s file', () => {
  afterEach(() => config({ contents: {} }));

  it('differ from each other', () => {
    assert.equal(new Set(all.map(message)).size, all.length);
  });

  it('name the key, the code or the version', () => {
    for (const fault of all) {
      if ('key' in fault || 'text' in fault) assert.match(message(fault), /KEY/);
      if ('version' in fault) assert.match(message(fault), /7/);
    }
  });

  it('call the file by that name where it is wrong as a whole', () => {
    const list = message({ code: 'wrong-type', key: '{}', expected: 'object' });
    assert.equal(list, 'The file takes an object in braces.');
  });

  it('are in Chinese where that is the language, all values filled in', () => {
    useLanguage('zh-cn', L10N);
    for (const fault of all) {
      assert.match(message(fault), /\p{Script=Han}/u);
      assert.doesNotMatch(message(fault), /\{\d\}|undefined/);
    }
  });
});
