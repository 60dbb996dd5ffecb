import * as fc from 'fast-check';

/** What may stand between two tokens: blanks, line ends of both kinds, comments. */
const trivia = fc.constantFrom('', '', ' ', '\n', '\n  ', '\r\n\t', ' // why, and {so}\n', ' /* "no" */ ');

const text = fc.string({
  unit: fc.constantFrom('a', 'b', ' ', '"', '\\', '中', '🙂', '/'),
  minLength: 1,
  maxLength: 6,
});

/** Joins tokens with trivia between them. */
const joined = (...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts.flatMap((part) => [trivia, part])).map((tokens) => tokens.join(''));

const comma = joined(fc.constant(','));

/** Members in brackets, with a trailing comma or none. */
const container = (open: string, members: fc.Arbitrary<readonly string[]>, close: string): fc.Arbitrary<string> =>
  fc
    .tuple(members, fc.array(comma, { minLength: 6, maxLength: 6 }), trivia, trivia, fc.boolean())
    .map(
      ([all, commas, before, after, trailing]) =>
        open +
        all
          .map((member, index) => before + member + (index < all.length - 1 || trailing ? (commas[index] ?? ',') : ''))
          .join('') +
        after +
        close,
    );

const word = text.map((one) => JSON.stringify(one));
const ignore = fc
  .record({ file: text, text }, { requiredKeys: ['file'] })
  .map((one) => JSON.stringify({ code: 'spelling', ...one }));
const rule = fc.constantFrom('style', 'grammar', 'long-sentence').map((code) => `"${code}" : "hint"`);

const member = (key: string, value: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  joined(fc.constant(`"${key}"`), fc.constant(':'), value).map((one) => one.trimStart());

const some = (members: fc.Arbitrary<string>): fc.Arbitrary<readonly string[]> => fc.array(members, { maxLength: 3 });

/** Texts of project files as people lay them out, or do not. */
export const projectTexts: fc.Arbitrary<string> = joined(
  container(
    '{',
    fc
      .tuple(
        member('lexicon', container('[', some(word), ']')),
        member('ignores', container('[', some(ignore), ']')),
        member('rules', container('{', fc.uniqueArray(rule, { maxLength: 2 }), '}')),
        member('terms', container('{', fc.constant([]), '}')),
        fc.subarray([0, 1, 2, 3]),
      )
      .map(([lexicon, ignores, rules, terms, chosen]) =>
        [lexicon, ignores, rules, terms].filter((_, index) => chosen.includes(index)),
      ),
    '}',
  ),
);
