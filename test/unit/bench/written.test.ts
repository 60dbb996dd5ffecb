import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { fixedChance, writeTokens } from '../../../bench/models/written.js';

const write = (tokens: string, chance = 0.9): string => writeTokens(tokens.split(' '), () => chance).text;

describe('tokens as a writer sets them', () => {
  const texts: readonly (readonly [tokens: string, text: string])[] = [
    ['LONDON , Friday .', 'LONDON, Friday.'],
    ['( Reuters )', '(Reuters)'],
    ["He did n't say it was Japan 's .", "He didn't say it was Japan's."],
    ['" We won , " she said', '"We won," she said'],
    ["`` We won , '' she said", '"We won," she said'],
    ["the players ' union", "the players' union"],
    ["they call it ' the hill '", "they call it 'the hill'"],
    ['$ 5 million', '$5 million'],
  ];
  for (const [tokens, text] of texts) it(`make "${text}" of "${tokens}"`, () => assert.equal(write(tokens), text));

  it('leave a hyphen open or close it, as chance has it', () => {
    assert.deepEqual([write('Mr - Smith', 0.9), write('Mr - Smith', 0.1)], ['Mr - Smith', 'Mr-Smith']);
  });

  it('close the hyphen between figures more often', () => {
    assert.equal(write('2 - 1', 0.5), '2-1');
  });

  it('know the place of every token', () => {
    const tokens = fc.array(fc.constantFrom('Rome', ',', '(', ')', '"', "'", "'s", '-', '7', '/', '$'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(tokens, fc.integer(), (all, seed) => {
        const { text, tokens: spans } = writeTokens(all, fixedChance(seed));
        assert.deepEqual(
          spans.map(({ start, end }) => text.slice(start, end)),
          all,
        );
      }),
    );
  });
});
