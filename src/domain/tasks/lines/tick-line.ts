import { failure, success, type Result } from '../../result.js';
import { findCheckLines } from './find-check-lines.js';

/** The line that is to be ticked, as it was last seen. */
export interface ExpectedLine {
  readonly line: number;
  readonly text: string;
  readonly anchor: string | null;
  /** Whether it was ticked. */
  readonly ticked: boolean;
}

/** One character of the source, to be replaced. */
export interface BoxEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: ' ' | 'x';
}

/**
 * Why a line is not ticked.
 * - `gone`: there is no check-list line with this text at this place.
 * - `changed`: it was ticked or opened meanwhile.
 */
export type TickFailure = 'gone' | 'changed';

/** The smallest edit that ticks a line or opens it again: the box alone. Null where it is as wanted already. */
export const tickLine = (
  source: string,
  expected: ExpectedLine,
  ticked: boolean,
): Result<BoxEdit | null, TickFailure> => {
  const found = findCheckLines(source).find(
    ({ line, text, anchor }) => line === expected.line && text === expected.text && anchor === expected.anchor,
  );
  if (found === undefined) return failure('gone');
  if (found.ticked === ticked) return success(null);
  if (found.ticked !== expected.ticked) return failure('changed');
  return success({ start: found.box, end: found.box + 1, newText: ticked ? 'x' : ' ' });
};
