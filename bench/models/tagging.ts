import { BatchQueue } from '../../src/app/batch-queue.js';
import type { Classifier } from '../../src/app/ports/classifier.js';
import { tagDocuments } from '../../src/app/token-tagger.js';
import { annotateWindow } from '../../src/domain/annotation/classified-window.js';
import type { ModelManifest } from '../../src/domain/annotation/manifest.js';
import { blockOf, tagTokens } from '../../src/domain/annotation/token-text.js';
import { planWindows } from '../../src/domain/annotation/windows.js';
import { orThrow } from '../support/or-throw.js';
import type { TaggedDocument } from './corpora.js';
import { fixedChance, writeTokens } from './written.js';

/** Sentence by sentence, the tags of the corpus and those of the model. */
export interface Tagged {
  readonly gold: readonly (readonly string[])[];
  readonly found: readonly (readonly string[])[];
}

const goldOf = (documents: readonly TaggedDocument[]): Tagged['gold'] =>
  documents.flatMap((sentences) => sentences.map(({ tags }) => tags));

/** Tags a corpus as `inkbearing tag` does: its tokens with blanks between them. */
export const tagAsTokens = async (documents: readonly TaggedDocument[], classifier: Classifier): Promise<Tagged> => {
  const tokens = documents.map((sentences) => sentences.map((sentence) => sentence.tokens));
  const found = orThrow(await tagDocuments(tokens, 'general', classifier));
  return { gold: goldOf(documents), found: found.flat() };
};

/** Tags an English corpus as its writer would have set it; a token gets the tag of the mention that touches it. */
export const tagAsWritten = async (documents: readonly TaggedDocument[], classifier: Classifier): Promise<Tagged> => {
  const manifest: ModelManifest = { ...orThrow(await classifier.manifest()), regressor: null };
  const chance = fixedChance(1);
  const found: (readonly string[])[] = [];
  const queued = documents.flatMap((sentences) => {
    const texts = sentences.map(({ tokens }) => writeTokens(tokens, chance));
    const blocks = texts.map(blockOf);
    const first = found.length;
    found.push(...texts.map(({ tokens }) => tokens.map(() => 'O')));
    return planWindows(blocks, manifest.window).map((window) => ({
      text: window.text,
      rank: 0,
      take: (classified: Parameters<typeof annotateWindow>[2]): void => {
        annotateWindow(window, blocks, classified, manifest).blocks.forEach(({ mentions }, at) => {
          const index = window.blocks.start + at;
          found[first + index] = tagTokens(texts[index]?.tokens ?? [], mentions);
        });
      },
    }));
  });
  orThrow(await new BatchQueue(classifier).run('written', queued));
  return { gold: goldOf(documents), found };
};
