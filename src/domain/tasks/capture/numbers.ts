const ENGLISH = [
  'a',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const CHINESE = '零一二三四五六七八九';

/** The pattern's source of a small number in English, in digits or as a word. */
export const ENGLISH_NUMBER = String.raw`\d{1,3}|an|${ENGLISH.join('|')}`;

/** The pattern's source of a small number in Chinese, in digits or as a word. */
export const CHINESE_NUMBER = '[一二两三四五六七八九]?十[一二三四五六七八九]?|[零〇一二两三四五六七八九]|\\d{1,3}';

/** The value of a number that one of the two patterns found. */
export const readNumber = (text: string): number => {
  if (/^\d/.test(text)) return Number(text);
  const word = text.toLowerCase();
  if (word === 'an') return 1;
  const english = ENGLISH.indexOf(word);
  return english >= 0 ? Math.max(english, 1) : readChinese(text);
};

const readChinese = (text: string): number => {
  const [before = '', after] = text.split('十');
  if (after === undefined) return digit(before);
  return (before === '' ? 1 : digit(before)) * 10 + (after === '' ? 0 : digit(after));
};

const digit = (text: string): number => (text === '两' ? 2 : text === '〇' ? 0 : Math.max(CHINESE.indexOf(text), 0));
