import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Decoded } from '../../../src/domain/annotation/decode.js';
import { findHeads, type Head } from '../../../src/domain/annotation/heads.js';
import { readLabels } from '../../../src/domain/annotation/labels.js';
import { joinMentions } from '../../../src/domain/annotation/mentions.js';
import { LABELS } from '../../support/builders.js';
import { subwordsAt } from '../../support/subwords.js';

const labels = readLabels(LABELS);

const headsOf = (text: string): readonly Head[] =>
  findHeads(text, subwordsAt(...Array.from(text, (_, at) => [at, at + 1] as const)), []);

const join = (text: string, tags: readonly (typeof LABELS)[number][], probabilities: readonly number[] = []) => {
  const decoded: readonly Decoded[] = tags.map((tag, index) => ({
    label: LABELS.indexOf(tag),
    probability: probabilities[index] ?? 1,
  }));
  return joinMentions(text, headsOf(text), decoded, labels, text.length);
};

describe('joining heads to mentions', () => {
  it('holds the last word whole, without the blank after it', () => {
    const text = 'Linus Torvalds wrote';
    const [mention] = join(text, ['B-PER', 'I-PER', 'O']);
    assert.equal(text.slice(mention?.span.start, mention?.span.end), 'Linus Torvalds');
  });

  it('parts two entities that follow one another', () => {
    const mentions = join('李明', ['B-PER', 'B-PER']);
    assert.deepEqual(
      mentions.map(({ span }) => span),
      [
        { start: 0, end: 1 },
        { start: 1, end: 2 },
      ],
    );
  });

  it('goes to the end of the text', () => {
    const text = 'in Helsinki ';
    const [mention] = join(text, ['O', 'B-LOC']);
    assert.deepEqual([mention?.type, text.slice(mention?.span.start, mention?.span.end)], ['LOC', 'Helsinki']);
  });

  it('is as sure as its heads are in the mean', () => {
    assert.equal(join('a b', ['B-PER', 'I-PER'], [1, 0.5])[0]?.confidence, 0.75);
  });

  it('gives ordered, disjoint, trimmed mentions inside the text', () => {
    const texts = fc
      .array(fc.constantFrom('a', 'bc', ' ', '  ', '李', '.', '\t'), { maxLength: 20 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, fc.array(fc.nat(LABELS.length - 1), { minLength: 20, maxLength: 20 }), (text, chosen) => {
        const heads = headsOf(text);
        const decoded = heads.map((_, index) => ({ label: chosen[index] ?? 0, probability: 0.5 }));
        let last = 0;
        for (const { span } of joinMentions(text, heads, decoded, labels, text.length)) {
          assert.ok(last <= span.start && span.start < span.end && span.end <= text.length);
          const own = text.slice(span.start, span.end);
          assert.equal(own, own.trim());
          last = span.end;
        }
      }),
    );
  });
});
