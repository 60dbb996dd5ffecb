import { config, t } from '@vscode/l10n';
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { messageLanguage, terminalLocale, useLanguage } from '../../../src/messages/language.js';

const L10N = fileURLToPath(new URL('../../../l10n', import.meta.url));

describe('the language of messages', () => {
  const locales: readonly (readonly [locale: string, language: string])[] = [
    ['zh-cn', 'zh-cn'],
    ['zh_CN.UTF-8', 'zh-cn'],
    ['zh-TW', 'zh-cn'],
    ['zh', 'zh-cn'],
    ['en', 'en'],
    ['de_DE.UTF-8', 'en'],
    ['C', 'en'],
    ['zha', 'en'],
  ];
  for (const [locale, language] of locales) {
    it(`is ${language} for ${locale}`, () => assert.equal(messageLanguage(locale), language));
  }

  const environments: readonly (readonly [env: Record<string, string>, locale: string])[] = [
    [{ LC_ALL: 'zh_CN', LC_MESSAGES: 'de_DE', LANG: 'fr_FR' }, 'zh_CN'],
    [{ LC_ALL: '', LC_MESSAGES: 'de_DE', LANG: 'fr_FR' }, 'de_DE'],
    [{ LANG: 'fr_FR' }, 'fr_FR'],
    [{}, 'en'],
  ];
  for (const [env, locale] of environments) {
    it(`comes from the environment ${JSON.stringify(env)}`, () => assert.equal(terminalLocale(env), locale));
  }

  describe('once it is chosen', () => {
    afterEach(() => config({ contents: {} }));

    it('is Chinese by its catalogue', () => {
      useLanguage('zh-cn', L10N);
      assert.match(t('grammar'), /\p{Script=Han}/u);
    });

    it('is English without a catalogue', () => {
      useLanguage('zh-cn', L10N);
      useLanguage('en', L10N);
      assert.equal(t('grammar'), 'grammar');
    });

    it('is English where the catalogue is missing', () => {
      useLanguage('zh-cn', '/no/such/folder');
      assert.equal(t('grammar'), 'grammar');
    });
  });
});
