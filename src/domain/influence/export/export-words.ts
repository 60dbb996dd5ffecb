import type { ExportLanguage } from './export-request.js';

/** The few words that an export adds to a draft. They are a part of the piece, so they have its language, not the editor's. */
interface ExportWords {
  readonly notes: string;
  readonly links: string;
  readonly image: string;
  readonly published: (link: string) => string;
  readonly original: (link: string) => string;
  readonly inBrowser: string;
  readonly minutes: (count: number) => string;
}

export const EXPORT_WORDS: Readonly<Record<ExportLanguage, ExportWords>> = {
  en: {
    notes: 'Notes',
    links: 'Links',
    image: 'Image',
    published: (link) => `Originally published at ${link}.`,
    original: (link) => `Original: ${link}`,
    inBrowser: 'Read it in your browser',
    minutes: (count) => `About ${count} ${count === 1 ? 'minute' : 'minutes'}.`,
  },
  zh: {
    notes: '注释',
    links: '链接',
    image: '图片',
    published: (link) => `本文首发于 ${link}`,
    original: (link) => `原文链接：${link}`,
    inBrowser: '在浏览器中阅读',
    minutes: (count) => `约 ${count} 分钟`,
  },
};
