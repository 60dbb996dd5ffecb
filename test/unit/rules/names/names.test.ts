import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { applyEdits } from '../../../../src/domain/annotation/apply-fixes.js';
import type { LexiconEntry } from '../../../../src/domain/project/project.js';
import { avoidedTerms } from '../../../../src/domain/rules/names/avoided-term.js';
import { bilingualNames } from '../../../../src/domain/rules/names/bilingual-names.js';
import { inconsistentNames } from '../../../../src/domain/rules/names/inconsistent-name.js';
import { CAPITALISED_NAMES, NAMES, OTHER_SPELLINGS } from '../../../../src/domain/rules/names/known-names.js';
import { misspeltNames } from '../../../../src/domain/rules/names/misspelt-names.js';
import { nameVariants } from '../../../../src/domain/rules/names/name-variants.js';
import { unexpandedAcronyms } from '../../../../src/domain/rules/names/unexpanded-acronym.js';
import { parseDraft } from '../../../../src/domain/text/parse-draft.js';
import { named } from '../../entities/named.js';

const lexicon = (...texts: readonly string[]): readonly LexiconEntry[] => texts.map((text) => ({ text, type: null }));

describe('names', () => {
  it('are right when the lexicon has them', () => {
    assert.deepEqual(misspeltNames(parseDraft('It is on Github.'), lexicon('Github')), []);
  });

  it('are found with what is written and what is right', () => {
    const [finding] = misspeltNames(parseDraft('It is on Github.'), []);
    assert.deepEqual(finding?.values, { name: 'Github', preferred: 'GitHub' });
  });

  it('are replaced without a look', () =>
    assert.equal(misspeltNames(parseDraft('It is on Github.'), [])[0]?.fixes[0]?.safe, true));

  it('are not replaced where markup stands inside', () => {
    assert.deepEqual(
      misspeltNames(parseDraft('It needs Java*Script* Xcode and Git*hub*.'), []).map(({ fixes }) => fixes),
      [[]],
    );
  });

  it('are all known in one way only', () => {
    const small = [...NAMES, ...CAPITALISED_NAMES].map((name) => name.toLowerCase());
    assert.deepEqual(
      small.filter((name, index) => small.indexOf(name) !== index),
      [],
    );
    assert.deepEqual(
      Object.keys(OTHER_SPELLINGS).filter((spelling) => small.includes(spelling)),
      [],
    );
  });

  it('have nothing to find once all of them are mended', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Github', 'Javascript', 'NodeJS', 'MacOS', 'and', '的', ',', '`x`', '\n')),
        (parts) => {
          const source = parts.join(' ');
          const edits = misspeltNames(parseDraft(source), []).flatMap(({ fixes }) => fixes[0]?.edits ?? []);
          assert.deepEqual(misspeltNames(parseDraft(applyEdits(source, edits)), []), []);
        },
      ),
    );
  });
});

describe('a name in several spellings', () => {
  const { source, draft, mentions } = named('[Foo Bar|ORG] and [FooBar|ORG], [Foo-Bar|ORG]’s and [FooBar|ORG].');

  it('is written everywhere like the commonest', () => {
    const [finding] = nameVariants(mentions, []);
    const unify = finding?.fixes.find(({ kind }) => kind === 'unify');
    assert.equal(applyEdits(source, unify?.edits ?? []), 'FooBar and FooBar, FooBar’s and FooBar.');
  });

  it('is written like the lexicon has it, however rare', () => {
    assert.deepEqual(
      nameVariants(mentions, lexicon('Foo-Bar')).map(({ values }) => values),
      ['Foo Bar', 'FooBar', 'FooBar'].map((name) => ({ name, preferred: 'Foo-Bar' })),
    );
  });

  it('is no name where the model is not sure', () => {
    assert.deepEqual(
      nameVariants(
        mentions.map((mention) => ({ ...mention, confidence: 0.5 })),
        [],
      ),
      [],
    );
  });

  it('keeps its numbers apart', () => {
    const { mentions: versions } = named('[Llama 3 1|MISC] and [Llama 31|MISC].');
    assert.deepEqual(nameVariants(versions, []), []);
  });

  it('is left to the table where that has the name', () => {
    const github = named('On [Git Hub|ORG], [GitHub|ORG] and [GitHub|ORG].');
    assert.equal(inconsistentNames(github.draft, github.mentions, []).length, 1);
  });

  it('comes in the order of the draft with all other names', () => {
    const starts = inconsistentNames(draft, mentions, []).map(({ span }) => span.start);
    assert.deepEqual(
      starts,
      starts.toSorted((a, b) => a - b),
    );
  });
});

describe('a name in two scripts', () => {
  const text = '谷歌发布了新版本。谷歌的工程师说，Google 会继续维护。';

  it('is found with both forms', () => {
    assert.deepEqual(
      bilingualNames(parseDraft(text), []).map(({ values }) => values),
      [{ name: 'Google', preferred: '谷歌', alias: 1 }],
    );
  });

  it('is found once', () => assert.equal(bilingualNames(parseDraft(`${text}\n\n${text}`), []).length, 1));

  it('is right when the lexicon has one of them', () => {
    assert.deepEqual(bilingualNames(parseDraft(text), lexicon('Google')), []);
  });

  it('is not glossed without a look', () =>
    assert.equal(bilingualNames(parseDraft(text), [])[0]?.fixes[0]?.safe, false));
});

describe('an acronym', () => {
  it('is right when the lexicon has it', () => {
    assert.deepEqual(unexpandedAcronyms(parseDraft('The PSU failed. The PSU burnt.'), lexicon('PSU')), []);
  });

  it('is written out with a part of the name in markup', () => {
    assert.deepEqual(
      unexpandedAcronyms(parseDraft('The *power supply unit* (**PSU**) failed. The PSU burnt.'), []),
      [],
    );
  });
});

describe('avoided terms', () => {
  it('say what is written and what the project says', () => {
    assert.deepEqual(avoidedTerms(parseDraft('Utilize it.'), { utilize: 'use' })[0]?.values, {
      term: 'Utilize',
      preferred: 'Use',
    });
  });

  it('leave a longer name alone that the project prefers', () => {
    assert.deepEqual(avoidedTerms(parseDraft('Inkbearing Pro is here.'), { Inkbearing: 'Inkbearing Pro' }), []);
  });

  it('find nothing where the project avoids nothing', () =>
    assert.deepEqual(avoidedTerms(parseDraft('Utilize it.'), {}), []));
});
