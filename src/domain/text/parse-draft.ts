import type { ParsedDraft } from './block.js';
import { createParser } from './draft-parser.js';

/** Reads the source of a draft once. Whatever the source, it never fails; see `createParser` for reading it again. */
export const parseDraft = (source: string): ParsedDraft => createParser().parse(source);
