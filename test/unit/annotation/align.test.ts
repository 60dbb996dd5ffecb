import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { alignSubwords, type SubwordSpans } from '../../../src/domain/annotation/align.js';
import { normalise } from '../../../src/domain/annotation/normalise.js';
import type { Tokenise } from '../../../src/inference/tokenizer.js';
import { draft } from '../../support/builders.js';
import { hasModel, shippedManifest, shippedTokenise, shippedVocabulary } from '../../support/models.js';
import { awkwardText, publishedPosts } from '../../support/prose.js';

const covered = (text: string, { starts, ends }: SubwordSpans): readonly string[] =>
  Array.from(starts, (start, index) => text.slice(start, ends[index]));

const align = (text: string, ...subwords: readonly string[]): readonly string[] =>
  covered(text, alignSubwords(subwords, normalise(text)));

describe('aligning subwords to characters', () => {
  it('gives each subword its own characters, without the blank before it', () => {
    assert.deepEqual(align('Tag the names', '▁Tag', '▁the', '▁name', 's'), ['Tag', 'the', 'name', 's']);
  });

  it('leaves a subword that is only a blank empty', () => {
    assert.deepEqual(align('用 模型', '▁', '用', '▁', '模型'), ['', '用', '', '模型']);
  });

  it('gives a subword that the vocabulary does not have its characters', () => {
    assert.deepEqual(align('a ᚠᚢᚦ b', '▁a', '▁', 'ᚠᚢᚦ', '▁b'), ['a', '', 'ᚠᚢᚦ', 'b']);
  });

  it('takes no blank from afar for one that the tokenizer put in', () => {
    assert.deepEqual(align('a<s>b and c', '▁a', '<s>', '▁b', '▁and', '▁c'), ['a', '<s>', 'b', 'and', 'c']);
  });

  it('gives a composed character the whole of its source', () => {
    assert.deepEqual(align('Cafe\u0301 ＡＢ', '▁Ca', 'fé', '▁AB'), ['Ca', 'fe\u0301', 'ＡＢ']);
  });

  it('lets two subwords share a character that became several', () => {
    assert.deepEqual(align('oﬃce', '▁of', 'fice'), ['oﬃ', 'ﬃce']);
  });
});

/** Characters that the tokenizer drops, and blanks: what no subword needs to cover. */
const silent = (text: string): boolean[] => {
  const { text: made, starts, ends } = normalise(text);
  const result = Array.from({ length: text.length }, () => true);
  for (let unit = 0; unit < made.length; unit++) {
    if (made[unit] !== ' ') result.fill(false, starts[unit], ends[unit]);
  }
  return result;
};

describe('aligning the subwords of the shipped tokenizer', function () {
  this.timeout(20_000);
  let tokenise: Tokenise;

  before(async function () {
    if (!hasModel()) this.skip();
    tokenise = await shippedTokenise();
  });

  const check = (text: string): void => {
    const { ids, spans } = tokenise(text);
    const { starts, ends } = spans;
    assert.deepEqual([starts.length, ends.length], [ids.length, ids.length]);
    const taken = silent(text);
    let before = { start: 0, end: 0 };
    for (let row = 0; row < ids.length; row++) {
      const [start = -1, end = -1] = [starts[row], ends[row]];
      assert.ok(0 <= start && start <= end && end <= text.length, 'inside the text');
      taken.fill(true, start, end);
      if (start === end) continue;
      assert.ok(start >= before.start && end >= before.end, 'in order');
      before = { start, end };
    }
    const left = taken.indexOf(false);
    assert.equal(left, -1, `nothing covers ${JSON.stringify(text.slice(left, left + 8))}`);
  };

  it('covers every character of any text, in order', () => {
    fc.assert(fc.property(awkwardText(), check), { numRuns: 400 });
  });

  it('covers every character of published posts, in order', function () {
    const posts = publishedPosts(4);
    if (posts.length === 0) this.skip();
    for (const post of posts) for (const { text } of draft(post).blocks) check(text);
  });

  it('spells each known subword over its own characters', async () => {
    const spelled = await subwordsWithText();
    fc.assert(fc.property(awkwardText(), spelled), { numRuns: 400 });
  });

  it('spells each known subword of published posts', async function () {
    const posts = publishedPosts(2);
    if (posts.length === 0) this.skip();
    const spelled = await subwordsWithText();
    for (const post of posts) for (const { text } of draft(post).blocks) spelled(text);
  });

  const subwordsWithText = async (): Promise<(text: string) => void> => {
    const { encoder } = await shippedManifest();
    const vocabulary = await shippedVocabulary();
    return (text) => {
      const { ids, spans } = tokenise(text);
      covered(text, spans).forEach((own, row) => {
        if (ids[row] === encoder.unknown) return;
        const subword = (vocabulary[ids[row] ?? 0] ?? '').replaceAll('▁', ' ').trim();
        // A subword may hold a part of a character that became several.
        assert.ok(normalise(own).text.includes(subword), `"${own}" spells "${subword}"`);
      });
    };
  };
});
