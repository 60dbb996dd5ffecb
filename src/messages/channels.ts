import { t } from '@vscode/l10n';
import type { ExportFormat } from '../domain/influence/channel.js';

/** The form in which pieces appear on a channel. */
export const exportFormatName = (format: ExportFormat): string => {
  switch (format) {
    case 'hugo':
      return t('Blog made with Hugo');
    case 'astro':
      return t('Blog made with Astro');
    case 'jekyll':
      return t('Blog made with Jekyll');
    case 'medium':
      return 'Medium';
    case 'dev':
      return 'DEV';
    case 'csdn':
      return 'CSDN';
    case 'zhihu':
      return t('Zhihu');
    case 'wechat':
      return t('WeChat');
    case 'newsletter-html':
      return t('Newsletter, HTML');
    case 'newsletter-text':
      return t('Newsletter, text');
    case 'talk':
      return t('Outline of a talk');
    case 'none':
      return t('Nothing is exported');
  }
};
