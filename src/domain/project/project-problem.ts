/** What a value of the file should have been. */
export type Expected = 'text' | 'object' | 'list' | 'number' | 'level' | 'word' | 'tag' | 'code' | 'nothing-empty';

/** What the broken JSON lacks. */
export type JsonFault = 'value' | 'comma' | 'colon' | 'key' | 'close' | 'symbol' | 'comment' | 'text';

/** What is wrong with the file; the catalogue puts it into words. */
export type ProjectFault =
  | { readonly code: 'broken-json'; readonly fault: JsonFault }
  | { readonly code: 'wrong-type'; readonly key: string; readonly expected: Expected }
  | { readonly code: 'missing-key'; readonly key: string }
  | { readonly code: 'repeated-key'; readonly key: string }
  | { readonly code: 'unknown-key'; readonly key: string }
  | { readonly code: 'unknown-code'; readonly text: string }
  | { readonly code: 'empty-ignore' }
  | { readonly code: 'newer-version'; readonly version: number };

/** Something wrong with the file, and where: a zero-based line and the offset of its first character. */
export interface ProjectProblem {
  readonly line: number;
  readonly offset: number;
  readonly fault: ProjectFault;
}
