import { config } from '@vscode/l10n';
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import type { CalendarsTrouble } from '../../../src/app/calendars.js';
import { calendarTroubleMessage } from '../../../src/messages/calendars.js';
import { useLanguage } from '../../../src/messages/language.js';

const L10N = fileURLToPath(new URL('../../../l10n', import.meta.url));
const FILE_CODES = ['file-missing', 'file-unreadable', 'file-too-large', 'too-many-files'] as const;
const TEXT_CODES = [
  'not-a-calendar',
  'not-closed',
  'start-unreadable',
  'time-unreadable',
  'end-before-start',
  'rule-unreadable',
  'rule-too-long',
  'zone-unknown',
] as const;

const TROUBLES: readonly CalendarsTrouble[] = [
  ...FILE_CODES.map((code) => ({ code, path: '/c/a.ics' })),
  ...TEXT_CODES.map((code) => ({ code, path: '/c/a.ics', line: 7, uid: null, detail: 'X' })),
];

describe('the sentences about calendars', () => {
  afterEach(() => config({ contents: {} }));

  for (const language of ['en', 'zh-cn'] as const) {
    it(`name the file and fill in all their values in ${language}`, () => {
      useLanguage(language, L10N);
      for (const trouble of TROUBLES) {
        const sentence = calendarTroubleMessage(trouble);
        assert.match(sentence, /\/c\/a\.ics/);
        assert.doesNotMatch(sentence, /\{\d\}|undefined|null/);
      }
    });
  }

  it('are Chinese for Chinese readers, all of them', () => {
    useLanguage('zh-cn', L10N);
    for (const trouble of TROUBLES) assert.match(calendarTroubleMessage(trouble), /\p{Script=Han}/u);
  });
});
