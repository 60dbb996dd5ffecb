import { failure, success, type Result } from '../../result.js';
import { findFences } from '../../text/front-matter.js';
import { lineEndOf, type Matter, type MatterFailure } from './matter.js';
import { tomlMatter } from './toml-matter.js';
import { yamlMatter } from './yaml-matter.js';

const MARK = '\uFEFF';

/** Where a draft begins: behind a byte order mark. */
export const draftStart = (source: string): number => (source.startsWith(MARK) ? MARK.length : 0);

/** The keys of a draft's front matter; null where there is none. */
export const findMatter = (source: string): Result<Matter | null, MatterFailure> => {
  const start = draftStart(source);
  const draft = source.slice(start);
  const fences = findFences(draft);
  if (fences === null) return UNCLOSED.test(draft) ? failure({ code: 'unclosed' }) : success(null);
  const { fence, content } = fences;
  const text = {
    text: draft.slice(content.start, content.end),
    base: start + content.start,
    lineEnd: lineEndOf(draft),
  };
  return fence === '+++' ? tomlMatter(text) : yamlMatter(text);
};

/** A rule before text is no front matter; one before a key is meant as such. */
const UNCLOSED = /^(?:---[ \t]*(?:\r\n|\r|\n)[\w-]+:(?:\s|$)|\+\+\+[ \t]*(?:\r\n|\r|\n)[\w-]+[ \t]*=)/;
