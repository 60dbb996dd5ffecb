import { env, PreTrainedTokenizer } from '@huggingface/transformers';
import { alignSubwords, type SubwordSpans } from '../domain/annotation/align.js';
import { normalise } from '../domain/annotation/normalise.js';
import { createWordSubwords } from './word-subwords.js';

// Nothing is ever fetched: the tokenizer is made from files that were read and verified before.
env.allowRemoteModels = false;
env.allowLocalModels = false;

/** The subwords of one text: their ids and the characters they cover. */
export interface Tokenised {
  readonly ids: readonly number[];
  readonly spans: SubwordSpans;
}

/** Turns a text into subwords with offsets, which the library's tokenizer does not give. */
export type Tokenise = (text: string) => Tokenised;

/**
 * Makes the tokenizer of a model from the parsed `tokenizer.json` and `tokenizer_config.json`.
 *
 * @param unknownId the id of the subword for what is not in the vocabulary
 * @throws where the files are no tokenizer
 */
export const createTokenise = (model: object, configuration: object, unknownId: number): Tokenise => {
  const tokenizer = new PreTrainedTokenizer(model, configuration);
  const ids = tokenizer.get_vocab();
  const subwordsOf = createWordSubwords((word) => tokenizer.tokenize(word));
  return (text) => {
    const normalised = normalise(text);
    // What the vocabulary does not have comes as it is spelled, so that it finds its characters as well.
    const subwords = subwordsOf(normalised.text);
    return {
      ids: subwords.map((subword) => ids.get(subword) ?? unknownId),
      spans: alignSubwords(subwords, normalised),
    };
  };
};
