import {
  PretrainedConfig,
  PreTrainedModel,
  PreTrainedTokenizer,
  Tensor,
  TokenClassificationPipeline,
} from '@huggingface/transformers';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InferenceSession, Tensor as RuntimeTensor } from 'onnxruntime-node';
import type { ModelManifest } from '../../src/domain/annotation/manifest.js';

/**
 * The token-classification pipeline of transformers.js over the same weights, with a session as it makes one: ONNX
 * Runtime's own defaults, all cores. Only the names of the outputs are translated.
 */
export const createPeer = async (
  folder: string,
  manifest: ModelManifest,
): Promise<(text: string) => Promise<unknown>> => {
  const parse = async (path: string): Promise<object> => JSON.parse(await readFile(join(folder, path), 'utf8'));
  const tokenizer = new PreTrainedTokenizer(
    await parse(manifest.tokenizer.file),
    await parse(manifest.tokenizer.configuration),
  );
  const session = await InferenceSession.create(join(folder, manifest.encoder.file));
  const [tagger] = manifest.taggers;
  const output = tagger?.output ?? '';

  class PeerModel extends PreTrainedModel {
    override async _call(inputs: Readonly<Record<string, Tensor>>): Promise<{ logits: Tensor }> {
      const feed = (name: string): RuntimeTensor => {
        const { data, dims } = inputs[name] ?? { data: null, dims: [] };
        if (!(data instanceof BigInt64Array)) throw new TypeError(`The pipeline gives no ${name}.`);
        return new RuntimeTensor('int64', data, dims);
      };
      const { inputIds, attentionMask } = manifest.encoder;
      const feeds = { [inputIds]: feed('input_ids'), [attentionMask]: feed('attention_mask') };
      const logits = (await session.run(feeds))[output];
      if (!(logits?.data instanceof Float32Array)) throw new TypeError(`The model has no output ${output}.`);
      return { logits: new Tensor('float32', logits.data, [...logits.dims]) };
    }
  }
  const id2label = Object.fromEntries((tagger?.labels ?? []).map((label, index) => [index, label]));
  const model = new PeerModel(new PretrainedConfig({ model_type: 'bert', id2label }), {}, {});
  const pipeline = new TokenClassificationPipeline({ task: 'token-classification', model, tokenizer });
  return (text) => pipeline(text);
};
