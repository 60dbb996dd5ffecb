import { displayWidth } from '../../text/display-width.js';

/** Signs that a line must not begin with, and ones that it must not end with (W3C, Requirements for Chinese Text Layout). */
const CLOSING = /^[，。、；：！？…—·）］｝〕】》〉」』”’％]/u;
const OPENING = /[（［｛〔【《〈「『“‘]$/u;

/** What stays together: a wide character, or a run of others without blanks. */
const UNIT =
  /\s+|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}“”‘’…—](?![\u0300-\u036f])|[^\s\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}“”‘’…—]+|\S/gu;

/**
 * The lines of a text of one paragraph, at most so many columns wide where there is a place to break: a blank, or beside a
 * wide character. A line end in the text stays one.
 */
export const wrapText = (text: string, columns: number): readonly string[] =>
  text.split('\n').flatMap((line) => wrapLine(line, columns));

const wrapLine = (text: string, columns: number): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const { unit, blank } of unitsOf(text)) {
    const own = displayWidth(unit);
    const gap = blank && line !== '' ? 1 : 0;
    if (line !== '' && width + gap + own > columns) {
      lines.push(line);
      line = unit;
      width = own;
    } else {
      line += (gap > 0 ? ' ' : '') + unit;
      width += gap + own;
    }
  }
  return [...lines, line];
};

interface Unit {
  readonly unit: string;
  /** Whether a blank stands before it. */
  readonly blank: boolean;
}

const unitsOf = (text: string): readonly Unit[] => {
  const units: Unit[] = [];
  let blank = false;
  for (const [unit] of text.matchAll(UNIT)) {
    if (/^\s/.test(unit)) {
      blank = true;
      continue;
    }
    const last = units.at(-1);
    if (last !== undefined && !blank && (joinsWord(last.unit, unit) || CLOSING.test(unit) || OPENING.test(last.unit))) {
      units[units.length - 1] = { ...last, unit: last.unit + unit };
    } else {
      units.push({ unit, blank });
    }
    blank = false;
  }
  return units;
};

/** Curly quotes and dashes belong to a word of letters that they touch. */
const joinsWord = (before: string, after: string): boolean =>
  (/[“”‘’…—]$/.test(before) && /^[^\u1100-\uffef]/.test(after)) ||
  (/[^\u1100-\uffef]$/.test(before) && /^[“”‘’…—]/.test(after));
