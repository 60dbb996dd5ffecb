import { displayWidth } from '../domain/text/display-width.js';

/** So much of an id is enough to name a record. */
export const SHOWN_ID = 8;

/** Texts longer than this do not push the rest of the others aside. */
const WIDEST_COLUMN = 48;

/** The width of a column that holds some texts. */
export const columnWidth = (texts: readonly string[]): number =>
  texts.map(displayWidth).reduce((most, width) => (width <= WIDEST_COLUMN ? Math.max(most, width) : most), 0);

/** A text with the blanks that fill its column. */
export const filled = (text: string, column: number): string =>
  text + ' '.repeat(Math.max(column - displayWidth(text), 0));

/** Without the characters that command a terminal. */
export const printable = (text: string): string => text.replaceAll(/\p{Cc}/gu, ' ');
