import * as z from 'zod';
import { FINDINGS } from '../annotation/finding.js';

/** The form of the file that this version reads and writes. */
export const PROJECT_VERSION = 1;

const level = z
  .enum(['error', 'warning', 'information', 'hint', 'off'])
  .meta({ description: 'How much findings with this code matter; "off" switches them off.' });

const levels = Object.fromEntries(
  Object.entries(FINDINGS).map(([code, severity]) => [
    code,
    level.optional().meta({ description: `Findings with the code ${code}; ${severity} unless it is set.` }),
  ]),
);

const code = z.enum(Object.keys(FINDINGS)).meta({ description: 'The code of a finding, as shown beside it.' });

const file = z.string().meta({ description: 'The draft, relative to the folder of this file, with slashes.' });

const markedText = z.string().meta({ description: 'The marked text, its blanks collapsed.' });

const word = z.strictObject({
  text: z.string().min(1).meta({ description: 'The word or name, as it is to be written.' }),
  type: z
    .string()
    .min(1)
    .optional()
    .meta({
      description: 'The type of the name, or "none" where it is no name.',
      examples: ['PER', 'ORG', 'LOC', 'MISC', 'none'],
    }),
});

const ignore = z.strictObject({
  code: code.optional(),
  file: file.optional(),
  text: markedText.optional(),
  before: z.string().optional().meta({ description: 'What stands before the marked text.' }),
  after: z.string().optional().meta({
    description: 'What stands after the marked text; one of the two must still be there.',
  }),
});

const baselineEntry = z.strictObject({
  file,
  code,
  text: markedText,
  count: z.int().positive().optional().meta({ description: 'How many of them there are; 1 unless it is set.' }),
});

const tag = z.strictObject({
  tag: z.string().min(1).meta({ description: 'The tag, as it is written in a front matter.' }),
  words: z.array(z.string()).optional().meta({ description: 'Other words that speak for the tag.' }),
});

/** The file `.inkbearing.json` as people write it: everything may be left out, and the short forms are welcome. */
export const projectForm = z
  .strictObject({
    $schema: z.string().optional().meta({ description: 'Where the schema of this file is.' }),
    version: z
      .int()
      .positive()
      .optional()
      .meta({ description: `The form of this file: ${PROJECT_VERSION}.` }),
    rules: z.strictObject(levels).optional().meta({ description: 'How much findings matter, by code.' }),
    lexicon: z
      .array(z.union([z.string().min(1), word]))
      .optional()
      .meta({ description: 'Words and names that are right as they are, and what type of name they are.' }),
    terms: z.record(z.string(), z.string()).optional().meta({
      description: 'Terms that the project does not use, each with the one that it uses instead (or an empty text).',
    }),
    ignores: z.array(ignore).optional().meta({
      description: 'Findings that nobody wants to see again; each condition that is given must hold.',
    }),
    baseline: z.array(baselineEntry).optional().meta({
      description: 'The findings that were there when the project began; annotate --write-baseline writes them.',
    }),
    tags: z
      .array(z.union([z.string().min(1), tag]))
      .optional()
      .meta({ description: 'The tags that may be proposed for a front matter.' }),
  })
  .meta({ title: 'Inkbearing', description: 'What a project says about its drafts.' });

/** The file as it was read, with nothing in it that this version does not know. */
export type ProjectForm = z.infer<typeof projectForm>;
