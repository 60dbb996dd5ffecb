import { config } from '@vscode/l10n';
import { readFileSync } from 'node:fs';

/**
 * The language of messages for a locale: `zh-cn` for the Chinese ones (Simplified is the one there is), else English.
 *
 * @param locale as VS Code (`zh-cn`) or POSIX (`zh_CN.UTF-8`) write it
 */
export const messageLanguage = (locale: string): 'en' | 'zh-cn' => (/^zh\b|^zh[_-]/i.test(locale) ? 'zh-cn' : 'en');

/** The locale of a terminal, by the precedence that POSIX gives its variables. */
export const terminalLocale = (env: Readonly<Record<string, string | undefined>>): string =>
  env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || 'en';

/** Loads the catalogue for a language; English needs none, as its sentences are the keys. */
export const useLanguage = (language: 'en' | 'zh-cn', folder: string): void => {
  if (language === 'en') {
    config({ contents: {} });
    return;
  }
  try {
    config({ contents: JSON.parse(readFileSync(`${folder}/bundle.l10n.${language}.json`, 'utf8')) });
  } catch {
    // Without its catalogue everything still works, in English.
    config({ contents: {} });
  }
};
