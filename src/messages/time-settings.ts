import { t } from '@vscode/l10n';
import type { SettingTrouble } from '../domain/schedule/time-setting-values.js';

/** What is wrong with a setting, and how it is written. */
export const settingTroubleMessage = (trouble: SettingTrouble): string => {
  const setting = `inkbearing.${trouble.setting}`;
  if (trouble.code === 'value')
    return t(
      'The setting {0} cannot be understood, so its default is used. The settings editor shows what it takes.',
      setting,
    );
  const { code, text } = trouble.failure;
  switch (code) {
    case 'hours-weekday':
      return t('{0}: "{1}" names no days. Write days such as Mon-Fri or Sat,Sun.', setting, text);
    case 'hours-time':
      return t('{0}: "{1}" has no hours that can be read. Write a line such as Mon-Fri 09:00-12:00.', setting, text);
    case 'hours-order':
      return t(
        '{0}: "{1}" ends before it begins. Write hours after midnight as a line of the next day.',
        setting,
        text,
      );
  }
};
