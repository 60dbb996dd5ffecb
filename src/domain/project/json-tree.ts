import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { failure, success, type Result } from '../result.js';
import { lineStarts, positionAt } from '../text/lines.js';
import type { JsonFault, ProjectFault, ProjectProblem } from './project-problem.js';

/** JSON with comments and trailing commas as a tree; null for a text that holds no value. */
export interface JsonTree {
  readonly root: Node | null;
  /** A problem at an offset. */
  readonly problem: (offset: number, fault: ProjectFault) => ProjectProblem;
}

/** Parses the text of a project's file. Keys that stand twice are refused: readers do not agree on which counts. */
export const readJsonTree = (text: string): Result<JsonTree, readonly ProjectProblem[]> => {
  try {
    return parsed(text);
  } catch {
    // Brackets in thousands of levels exhaust the stack; no project is written like that.
    return failure([{ line: 0, offset: 0, fault: { code: 'broken-json', fault: 'symbol' } }]);
  }
};

const parsed = (text: string): Result<JsonTree, readonly ProjectProblem[]> => {
  const starts = lineStarts(text);
  const problem = (offset: number, fault: ProjectFault): ProjectProblem => ({
    line: positionAt(starts, offset).line,
    offset,
    fault,
  });
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true }) ?? null;
  const problems = errors.map(({ error, offset }) =>
    problem(offset, { code: 'broken-json', fault: FAULTS[printParseErrorCode(error)] ?? 'symbol' }),
  );
  if (problems.length > 0) return failure(problems);
  const repeated = root === null ? [] : repeatedKeys(root);
  if (repeated.length > 0) {
    return failure(repeated.map(({ key, offset }) => problem(offset, { code: 'repeated-key', key })));
  }
  return success({ root, problem });
};

/** By the parser's name of the error: its enumeration is no value that isolated modules may use. */
const FAULTS: Readonly<Record<string, JsonFault>> = {
  ValueExpected: 'value',
  CommaExpected: 'comma',
  ColonExpected: 'colon',
  PropertyNameExpected: 'key',
  CloseBraceExpected: 'close',
  CloseBracketExpected: 'close',
  UnexpectedEndOfComment: 'comment',
  UnexpectedEndOfString: 'text',
  InvalidUnicode: 'text',
  InvalidEscapeCharacter: 'text',
  InvalidCharacter: 'text',
};

const repeatedKeys = (node: Node): readonly { readonly key: string; readonly offset: number }[] => {
  const children = node.children ?? [];
  const seen = new Set<unknown>();
  const own =
    node.type !== 'object'
      ? []
      : children.flatMap(({ children: [key] = [] }) => {
          const known = seen.has(key?.value);
          seen.add(key?.value);
          return known && key !== undefined ? [{ key: String(key.value), offset: key.offset }] : [];
        });
  return [...own, ...children.flatMap(repeatedKeys)];
};
