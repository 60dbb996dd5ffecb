import * as z from 'zod';
import { failure, success, type Result } from '../result.js';

/** One tag set of a model: `labels[i]` names column i of the output, in BIO form. */
const tagger = z.object({ tagset: z.string(), output: z.string(), labels: z.array(z.string()).min(2) });

const target = z.object({ name: z.string(), minimum: z.number(), maximum: z.number() });

/** 101 ascending values: the quantiles 0 %, 1 % … 100 % of a reference collection. */
const quantiles = z.array(z.number()).length(101);

const calibration = z.object({
  /** The reference collection, in words, for the model card and the hover. */
  reference: z.string(),
  /** How many documents it has. */
  documents: z.number().int(),
  document: quantiles,
  section: quantiles,
  sentence: quantiles,
  /** Mean and standard deviation of each regressor target over the reference's sentences. */
  mean: z.record(z.string(), z.number()),
  deviation: z.record(z.string(), z.number()),
});

const perLanguage = z.object({ en: z.number(), zh: z.number() });

const manifest = z.object({
  schema: z.literal(1),
  name: z.string(),
  version: z.string(),
  files: z.array(z.object({ path: z.string(), bytes: z.number().int(), sha256: z.string().length(64) })),
  encoder: z.object({
    file: z.string(),
    inputIds: z.string(),
    attentionMask: z.string(),
    begin: z.number().int(),
    pad: z.number().int(),
    end: z.number().int(),
    unknown: z.number().int(),
  }),
  tokenizer: z.object({ file: z.string(), configuration: z.string() }),
  window: z.object({
    /** A window is closed once it holds this many subwords. */
    target: z.number().int().positive(),
    /** The most subwords of one run of the encoder, without the two special ones. */
    maximum: z.number().int().positive(),
    /** How many subwords two runs share where a block is longer than the maximum. */
    overlap: z.number().int().nonnegative(),
  }),
  taggers: z.array(tagger),
  regressor: z.object({ output: z.string(), targets: z.array(target) }).nullable(),
  /** The output that says how likely a subword is at fault, or null. Higher is worse; zero is even odds. */
  faults: z
    .object({
      output: z.string(),
      /** Sentences of fewer subwords are not judged. */
      fewest: z.number().int(),
      /** The share of sound sentences in published posts that reach the threshold. */
      falseAlarms: z.number().positive(),
      /** By language. */
      threshold: perLanguage,
    })
    .nullable()
    .default(null),
  /** The output whose sum over a stretch is the stretch's embedding, or null. */
  meaning: z
    .object({
      output: z.string(),
      size: z.number().int().positive(),
      /** By language, the cosine to the rest of its paragraph that hardly a published sentence falls below. */
      loose: perLanguage,
    })
    .nullable()
    .default(null),
  /** By language, or null while the model has not been held against a reference collection. */
  calibration: z.record(z.string(), calibration).nullable(),
  licences: z.array(z.object({ name: z.string(), use: z.string(), licence: z.string(), url: z.string() })),
});

/** What a model can do: its files, windows, labels, targets and calibration. Only the manifest knows them. */
export type ModelManifest = Readonly<z.infer<typeof manifest>>;

/** How the reference collection of one language is spread. */
export type Calibration = Readonly<z.infer<typeof calibration>>;

/** How the encoder's windows are cut, in subwords. */
export type WindowSizes = ModelManifest['window'];

/** Reads a parsed manifest. The failure says which field is wrong. */
export const readManifest = (value: unknown): Result<ModelManifest, string> => {
  const read = manifest.safeParse(value);
  return read.success ? success(read.data) : failure(z.prettifyError(read.error));
};
