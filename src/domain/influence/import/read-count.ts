import { failure, success, type Result } from '../../result.js';

export type CountFault = 'no-number' | 'negative';

/** What people write for nothing known. */
const NOTHING = new Set(['', '-', '--', '–', '—', 'n/a', 'na', 'null', 'none', 'nan', '无', '暂无', '\\n']);

const UNITS: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  b: 1e9,
  千: 1e3,
  w: 1e4,
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
  億: 1e8,
};

const SPACES = /[\s'’]/g;
const WRITTEN = /^([+-]?)([\d.,]+)(?:e\+?(\d{1,2}))?([kmbw千万萬亿億]?)(?:\+|次|人|篇|条)*$/;
const PLAIN = /^\d{1,15}$/;

/**
 * A count as people and platforms write it: `1,234`, `1 234`, `1.234`, `1.2k`, `1.2万`, `10万+`; null where nothing is known (empty,
 * `-`, `n/a`). Counts are whole: one point before three digits groups them, unless a unit follows.
 */
export const readCount = (text: string): Result<number | null, CountFault> => {
  if (PLAIN.test(text)) return success(Number(text));
  const plain = text.normalize('NFKC').replace(SPACES, '').toLowerCase();
  if (NOTHING.has(plain)) return success(null);
  const match = WRITTEN.exec(plain.replace(/^[−–](?=\d)/, '-'));
  if (match === null) return failure('no-number');
  const [, sign = '', digits = '', exponent = '0', unit = ''] = match;
  const number = readDigits(digits, unit !== '' || exponent !== '0');
  if (number === null) return failure('no-number');
  // Rounded to a millionth first, as 1.1 × 1000 is not quite 1100.
  const count = Math.round(number * (UNITS[unit] ?? 1) * 10 ** Number(exponent) * 1e6) / 1e6;
  if (sign === '-' && count > 0) return failure('negative');
  if (count > Number.MAX_SAFE_INTEGER) return failure('no-number');
  return unit === '' && !Number.isInteger(count) ? failure('no-number') : success(Math.round(count));
};

/** @param scaled whether a unit follows, so that a single separator begins a fraction */
const readDigits = (digits: string, scaled: boolean): number | null => {
  const decimal = decimalMark(digits, scaled);
  const [whole = '', fraction = ''] = decimal === null ? [digits] : splitLast(digits, decimal);
  if (!/^(\d+|\d{1,3}([.,]\d{3})+)$/.test(whole) || !/^\d*$/.test(fraction)) return null;
  return Number(`${whole.replace(/[.,]/g, '')}.${fraction === '' ? '0' : fraction}`);
};

/** The mark before the fraction, or null where all marks group. */
const decimalMark = (digits: string, scaled: boolean): string | null => {
  const last = /[.,](?=\d*$)/.exec(digits)?.[0];
  if (last === undefined) return null;
  const single = digits.indexOf(last) === digits.lastIndexOf(last);
  if (!single) return null;
  if (digits.includes(last === '.' ? ',' : '.')) return last;
  return scaled || !/^\d{1,3}[.,]\d{3}$/.test(digits) ? last : null;
};

const splitLast = (text: string, mark: string): readonly [string, string] => {
  const at = text.lastIndexOf(mark);
  return [text.slice(0, at), text.slice(at + 1)];
};
