import { z } from 'zod';

const offset = z.int().nonnegative();
const span = { start: offset, end: offset };
const score = z.number().min(0).max(100).nullable();
const trait = z.number().min(1).max(5);
const gain = z.number().nonnegative().nullable();

/** The six traits, 1–5, or null. */
export const traitsSchema = z
  .strictObject({
    cohesion: trait,
    syntax: trait,
    vocabulary: trait,
    phraseology: trait,
    grammar: trait,
    conventions: trait,
  })
  .nullable();

/** What `annotate --format json` prints, key by key: programs rely on it. */
export const annotateSchema = z.strictObject({
  schema: z.literal(1),
  files: z.array(
    z.strictObject({
      path: z.string(),
      language: z.enum(['en', 'zh', 'mixed', 'other']),
      words: offset,
      quality: z.strictObject({
        score,
        traits: traitsSchema,
        readability: z.number().nullable(),
        reasons: z.array(
          z.strictObject({ code: z.string(), trait: z.string(), ...span, gain, message: z.string().min(1) }),
        ),
      }),
      sections: z.array(z.strictObject({ heading: z.string(), ...span, score })),
      sentences: z.array(z.strictObject({ ...span, score })),
      entities: z.array(
        z.strictObject({
          ...span,
          text: z.string().min(1),
          type: z.string().min(1),
          tagset: z.string().min(1),
          confidence: z.number().min(0).max(1),
          entity: z.string().min(1),
        }),
      ),
      findings: z.array(
        z.strictObject({
          ...span,
          code: z.string(),
          severity: z.enum(['error', 'warning', 'information', 'hint']),
          message: z.string().min(1),
          gain,
          fixes: z.array(
            z.strictObject({
              title: z.string(),
              edits: z.array(z.strictObject({ ...span, newText: z.string() })),
            }),
          ),
        }),
      ),
    }),
  ),
});

/** One file of `annotate --format json`. */
export type AnnotatedFileJson = z.infer<typeof annotateSchema>['files'][number];
