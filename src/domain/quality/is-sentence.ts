import type { Block } from '../text/block.js';
import type { Span } from '../text/span.js';

/** Whether what stands in a block as a sentence is one: a list item without a full stop is a label. */
export const isSentence = (block: Block, { span }: { readonly span: Span }): boolean => {
  if (block.kind !== 'item') return true;
  const inBlock = block.sentences.find((sentence) => sentence.span.start === span.start)?.inBlock;
  return /[.!?。！？…:：;；]["'”’)）」』]*$/u.test(block.text.slice(inBlock?.start, inBlock?.end));
};
