import * as fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What breaks offsets: composition, compatibility forms, marks that are dropped, pairs, and blanks of all widths. */
const AWKWARD = [
  'e\u0301',
  'e\u200b\u0301',
  'ﬁ',
  'ﬃ',
  '½',
  '①',
  '㎏',
  'ＡＢＣ',
  '，',
  '！',
  'ｶﾞ',
  'ﾊﾟ',
  'ｱ',
  'か\u3099',
  '가',
  '\u1100\u1161\u11a8',
  'ㄱㅏ',
  'ﾡￂ',
  '👩‍👩‍👧‍👦',
  '👍🏽',
  '🇫🇮',
  '❤️',
  '\ud83d',
  '\ude00',
  '𠮷',
  '𝒳',
  '\u00ad',
  '\u200b',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\u202e',
  '\u00a0',
  '\u3000',
  '\u2003',
  '\r\n',
  '\n',
  '\t',
  '\u0000',
  '\u0007',
  '\u0085',
  '\u2028',
  ' ',
  '  ',
  'ᚠᚢᚦ',
  'ᛁ',
  '\u{16a0}\u{1f600}',
  '𒀀',
  '𓀀',
  'ꦲ',
  '\u0300',
  '…',
  '—',
  '¨',
  '％',
  'ä',
  'ß',
  'İ',
  'Ω',
  'Å',
  '▁',
  '<unk>',
  '<s>',
  '</s>',
  '<pad>',
  '<mask>',
  '.',
  ',',
  '`',
  '中文',
  '。',
  '「',
  '」',
  'Linus',
  ' Torvalds',
  '北京',
  '大学',
  'C++',
  'node.js',
  "don't",
  '２０２６',
] as const;

/** Texts made of ordinary words, awkward stretches and single characters of any script. */
export const awkwardText = (maxLength = 24): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(...AWKWARD) },
        { weight: 2, arbitrary: fc.constantFrom('the ', 'model ', 'tags', ' names', '模型', '，标注') },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }) },
        { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }) },
      ),
      { maxLength },
    )
    .map((parts) => parts.join(''));

const SHARED = fileURLToPath(new URL('../../../shared/data/markdown', import.meta.url));

/** Some published posts in English and Chinese, where they are at hand; otherwise none. */
export const publishedPosts = (most: number): readonly string[] =>
  ['en', 'zh'].flatMap((language) => {
    const folder = join(SHARED, language);
    if (!existsSync(folder)) return [];
    const names = readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .sort();
    const step = Math.max(1, Math.floor(names.length / most));
    return names
      .filter((_, index) => index % step === 0)
      .slice(0, most)
      .map((name) => readFileSync(join(folder, name), 'utf8'));
  });
