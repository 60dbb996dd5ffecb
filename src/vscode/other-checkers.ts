import { extensions } from 'vscode';

/** Extensions that proofread as well: twice the same underline helps nobody. */
const OTHERS = {
  en: [
    'elijah-potter.harper',
    'automattic.harper',
    'ltex-plus.vscode-ltex-plus',
    'valentjn.vscode-ltex',
    'znck.grammarly',
  ],
  zh: ['huacnlee.autocorrect'],
} as const;

/** When a language is proofread: `automatic` is unless another extension does it. */
export type Proofreading = 'automatic' | 'on' | 'off';

/** The languages to proofread, by the user's settings and what else is installed. */
export const proofreadLanguages = (wanted: Readonly<Record<'en' | 'zh', Proofreading>>): readonly ('en' | 'zh')[] =>
  (['en', 'zh'] as const).filter((language) => {
    switch (wanted[language]) {
      case 'on':
        return true;
      case 'off':
        return false;
      case 'automatic':
        return OTHERS[language].every((id) => extensions.getExtension(id) === undefined);
    }
  });
