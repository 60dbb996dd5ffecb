import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { joinTokens, tagTokens } from '../../../src/domain/annotation/token-text.js';

const anyTokens = fc.array(
  fc.oneof(
    fc.constantFrom('Linus', '.', ',', '北京', '大', '学', '。', '「', "'s", 'C++', '𠮷', '２０', 'ア', '…'),
    fc.string({ minLength: 1, maxLength: 4 }).filter((token) => /^\S+$/u.test(token)),
  ),
  { minLength: 1, maxLength: 12 },
);

describe('a sentence made of tokens', () => {
  it('holds each token at its place and nothing but blanks between them', () => {
    fc.assert(
      fc.property(anyTokens, (tokens) => {
        const { text, tokens: spans } = joinTokens(tokens);
        assert.deepEqual(
          spans.map(({ start, end }) => text.slice(start, end)),
          tokens,
        );
        assert.equal(text.replaceAll(/\s/gu, ''), tokens.join('').replaceAll(/\s/gu, ''));
      }),
    );
  });

  it('puts a blank between English words', () => assert.equal(joinTokens(['Tag', 'it', '.']).text, 'Tag it .'));

  it('puts no blank between Chinese words', () => assert.equal(joinTokens(['北京', '大学']).text, '北京大学'));

  it('puts a blank between Chinese and English', () =>
    assert.equal(joinTokens(['用', 'Google', '搜索']).text, '用 Google 搜索'));

  it('joins characters that come one by one, the Latin ones as well', () => {
    assert.equal(joinTokens(['用', 'G', 'o', '搜', '。']).text, '用Go搜。');
  });
});

const mention = (start: number, end: number, type: string) => ({ span: { start, end }, type, confidence: 1 });

describe('tagging tokens', () => {
  const tagged = fc.array(
    fc.record({
      token: fc.constantFrom('a', '李', '明', 'bc'),
      type: fc.constantFrom('', 'PER', 'LOC'),
      goesOn: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12 },
  );

  it('gives back the tags that the mentions were made of', () => {
    fc.assert(
      fc.property(tagged, (given) => {
        const tags = given.map(({ type, goesOn }, index) => {
          if (type === '') return 'O';
          return goesOn && given[index - 1]?.type === type ? `I-${type}` : `B-${type}`;
        });
        const { tokens } = joinTokens(given.map(({ token }) => token));
        const mentions: { span: { start: number; end: number }; type: string; confidence: number }[] = [];
        tags.forEach((tag, index) => {
          const own = tokens[index] ?? { start: 0, end: 0 };
          if (tag.startsWith('B-')) mentions.push({ span: own, type: tag.slice(2), confidence: 1 });
          const last = mentions.at(-1);
          if (tag.startsWith('I-') && last)
            mentions.splice(-1, 1, { ...last, span: { start: last.span.start, end: own.end } });
        });
        assert.deepEqual(tagTokens(tokens, mentions), tags);
      }),
    );
  });

  it('takes a token that a mention touches', () => {
    const { tokens } = joinTokens(['Paris-based', 'team']);
    assert.deepEqual(tagTokens(tokens, [mention(0, 5, 'LOC')]), ['B-LOC', 'O']);
  });

  it('gives a token to the first of two mentions in it', () => {
    const { tokens } = joinTokens(['Paris-London']);
    assert.deepEqual(tagTokens(tokens, [mention(0, 5, 'LOC'), mention(6, 12, 'ORG')]), ['B-LOC']);
  });
});
