import type { TextParser } from '../../src/app/ports/text-parser.js';
import { LocalParser } from '../../src/text/local-parser.js';

/** The parser in this process, as on the command line: each draft is read once. */
export const ownParser: TextParser = new LocalParser();
