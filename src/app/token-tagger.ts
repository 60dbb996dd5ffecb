import { annotateWindow } from '../domain/annotation/classified-window.js';
import type { ModelManifest } from '../domain/annotation/manifest.js';
import { blockOf, joinTokens, tagTokens } from '../domain/annotation/token-text.js';
import { planWindows } from '../domain/annotation/windows.js';
import { failure, success, type Result } from '../domain/result.js';
import { BatchQueue, type QueueFailure } from './batch-queue.js';
import type { Classifier } from './ports/classifier.js';

/** A sentence given as tokens. */
export type Tokens = readonly string[];

/** A tag set that the model does not have, or a failure of the model. */
export type TaggingFailure = QueueFailure | { readonly code: 'no-tagset'; readonly known: readonly string[] };

/**
 * Tags sentences that come as tokens, through the same windows, alignment and decoding as drafts.
 *
 * @param documents sentences that follow one another; windows do not cross from one document to the next
 * @returns for each document and sentence the BIO tags of its tokens
 */
export const tagDocuments = async (
  documents: readonly (readonly Tokens[])[],
  tagset: string,
  classifier: Classifier,
): Promise<Result<readonly (readonly (readonly string[])[])[], TaggingFailure>> => {
  const manifest = await classifier.manifest();
  if (!manifest.ok) return manifest;
  const tagger = manifest.value.taggers.find((known) => known.tagset === tagset);
  if (tagger === undefined) {
    return failure({ code: 'no-tagset', known: manifest.value.taggers.map((known) => known.tagset) });
  }
  const narrow: ModelManifest = { ...manifest.value, taggers: [tagger], regressor: null };
  const joined = documents.map((sentences) => sentences.map(joinTokens));
  const tags = joined.map((sentences) => sentences.map(({ tokens }) => tokens.map(() => 'O')));
  const texts = joined.flatMap((sentences, document) => {
    const blocks = sentences.map(blockOf);
    return planWindows(blocks, narrow.window).map((window) => ({ window, blocks, sentences, document }));
  });
  const run = await new BatchQueue(classifier).run(
    'tag',
    texts.map(({ window, blocks, sentences, document }) => ({
      text: window.text,
      rank: 0,
      take: (classified) => {
        const own = tags[document];
        if (own === undefined) return;
        annotateWindow(window, blocks, classified, narrow).blocks.forEach(({ mentions }, at) => {
          const index = window.blocks.start + at;
          own[index] = [...tagTokens(sentences[index]?.tokens ?? [], mentions)];
        });
      },
    })),
  );
  return run.ok ? success(tags) : run;
};
