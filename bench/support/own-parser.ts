import type { TextParser } from '../../src/app/ports/text-parser.js';
import { success } from '../../src/domain/result.js';
import { parseDraft } from '../../src/domain/text/parse-draft.js';

/** The parser in this process, as on the command line: each draft is read once. */
export const ownParser: TextParser = {
  parse: (_, source) => Promise.resolve(success(parseDraft(source))),
  forget: () => {},
};
