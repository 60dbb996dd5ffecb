import { config } from '@vscode/l10n';
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import type { ExportNote } from '../../../src/domain/influence/export/export-note.js';
import { exportFailureMessage, exportNoteMessage } from '../../../src/messages/export-notes.js';
import { useLanguage } from '../../../src/messages/language.js';

const L10N = fileURLToPath(new URL('../../../l10n', import.meta.url));

const URLS = ['https://a.example/%E5%9B%BE.png'];

const NOTES: readonly ExportNote[] = [
  ...(
    [
      'broken-front-matter',
      'no-title',
      'no-date',
      'no-description',
      'still-draft',
      'no-canonical',
      'unpublished',
    ] as const
  ).map((code) => ({ code })),
  ...(['relative-images', 'upload-images', 'relative-links', 'unsafe-links'] as const).map((code) => ({
    code,
    urls: URLS,
  })),
  ...(['links-listed', 'footnotes-listed', 'tables-listed', 'math-as-source'] as const).map((code) => ({
    code,
    count: 2,
  })),
  ...(['shortcodes', 'tags-dropped', 'enter-tags'] as const).map((code) => ({ code, tags: ['x'] })),
  { code: 'html-dropped', names: ['script'] },
  { code: 'enter-title', title: 'x' },
  { code: 'enter-canonical', url: 'https://a.example' },
  { code: 'talk-length', minutes: 3, slides: 4 },
  { code: 'mail-clipped', bytes: 200_000 },
];

const said = (): readonly string[] => [
  ...NOTES.map(exportNoteMessage),
  ...(['nothing-to-export', 'empty-draft', 'too-deep'] as const).map((code) => exportFailureMessage({ code })),
];

describe('what is said of an export', () => {
  afterEach(() => config({ contents: {} }));

  it('has a sentence for each note', () => {
    assert.equal(new Set(said()).size, NOTES.length + 3);
  });

  it('is Chinese for Chinese readers', () => {
    useLanguage('zh-cn', L10N);
    assert.deepEqual(
      said().filter((sentence) => !/\p{Script=Han}/u.test(sentence) || /\{\d\}/.test(sentence)),
      [],
    );
  });

  it('shows addresses as people read them, and of many the first', () => {
    assert.match(exportNoteMessage({ code: 'relative-images', urls: URLS }), /图\.png/);
    const many = Array.from({ length: 8 }, (_, index) => `${index}.png`);
    assert.match(exportNoteMessage({ code: 'upload-images', urls: many }), /4\.png and 3 more/);
  });
});
