import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { entitiesByMention, entityNames, lowConfidence } from '../../../src/domain/entities/entity.js';
import { joinEntities } from '../../../src/domain/entities/join-entities.js';
import type { Mention } from '../../../src/domain/entities/mention.js';
import { named } from './named.js';

const mention = (text: string, changes: Partial<Mention> = {}): Mention => ({
  span: { start: 0, end: text.length },
  text,
  type: 'ORG',
  tagset: 'general',
  confidence: 1,
  ...changes,
});

const names = (...mentions: readonly Mention[]): readonly (string | undefined)[] => {
  const joined = entityNames(joinEntities(mentions, []));
  return mentions.map((one) => joined.get(one));
};

/** The entity names of a draft's mentions, in order. */
const namesIn = (text: string): readonly (string | undefined)[] => {
  const { draft, mentions } = named(text);
  const joined = entityNames(joinEntities(mentions, draft.blocks));
  return mentions.map((one) => joined.get(one));
};

describe('joining mentions to entities', () => {
  it('names an entity as it is written most often', () => {
    assert.deepEqual(names(mention('Github'), mention('GitHub'), mention('GitHub')), ['GitHub', 'GitHub', 'GitHub']);
  });

  it('names it as it is written first where that is even', () => {
    assert.deepEqual(names(mention('Github'), mention('GitHub')), ['Github', 'Github']);
  });

  it('joins a possessive', () => assert.deepEqual(names(mention('Linus’s'), mention('Linus')), ['Linus', 'Linus']));

  it('joins what differs in its blanks', () => {
    assert.deepEqual(names(mention('New\nYork'), mention('New York')), ['New York', 'New York']);
  });

  it('joins an acronym with points and without', () => {
    assert.deepEqual(names(mention('U.S.'), mention('US'), mention('US')), ['US', 'US', 'US']);
  });

  it('keeps types apart', () => {
    assert.deepEqual(names(mention('Paris', { type: 'LOC' }), mention('PARIS', { type: 'PER' })), ['Paris', 'PARIS']);
  });

  it('keeps tag sets apart', () => {
    assert.deepEqual(names(mention('go'), mention('Go', { tagset: 'tech' })), ['go', 'Go']);
  });

  it('knows nothing of nothing', () => assert.deepEqual(joinEntities([], []), []));

  it('gives an entity its mentions in order and their mean confidence', () => {
    const { mentions, draft } = named('[Berlin|LOC] and [Paris|LOC] and [Berlin|LOC].');
    const unsure = mentions.map((one, index) => ({ ...one, confidence: index === 2 ? 0.5 : 1 }));
    const [berlin] = joinEntities(unsure, draft.blocks);
    assert.deepEqual(berlin, {
      name: 'Berlin',
      type: 'LOC',
      tagset: 'general',
      mentions: [unsure[0], unsure[2]],
      confidence: 0.75,
    });
  });
});

describe('acronyms', () => {
  const WHO = 'World Health Organization';
  for (const [what, text] of [
    ['behind its expansion', `The [${WHO}|ORG] ([WHO|ORG]) met. [WHO|ORG] said so.`],
    ['before its expansion', `The [WHO|ORG] ([${WHO}|ORG]) met. [WHO|ORG] said so.`],
    ['with markup between', `The **[${WHO}|ORG]** (*[WHO|ORG]*) met. [WHO|ORG] said so.`],
    ['without a gloss', `The [${WHO}|ORG] met. Then the [WHO|ORG] left, and [WHO|ORG] staff too.`],
  ] as const) {
    it(`are joined ${what} and named by the expansion`, () => {
      assert.deepEqual(namesIn(text), [WHO, WHO, WHO]);
    });
  }

  it('may pass over small words', () => {
    assert.deepEqual(namesIn('The [University of California|ORG] ([UC|ORG]).').at(1), 'University of California');
  });

  it('may keep small words', () => {
    assert.deepEqual(namesIn('The [Department of Defense|ORG] ([DoD|ORG]).').at(1), 'Department of Defense');
  });

  it('of two names are joined with neither', () => {
    const text = `The [World Health Organization|ORG], the [World Heritage Office|ORG] and the [WHO|ORG].`;
    assert.equal(namesIn(text).at(2), 'WHO');
  });

  it('before an expansion that does not gloss them are not joined', () => {
    assert.equal(namesIn('The [WHO|ORG] is not the [World Hockey Organization|ORG].').at(0), 'WHO');
  });

  it('with other letters are not joined', () => {
    assert.equal(namesIn('The [World Health Organization|ORG] ([UNICEF|ORG]).').at(1), 'UNICEF');
  });

  it('are not made of the initials of people', () => {
    assert.equal(namesIn('[Ada Lovelace|PER] and [AL|PER].').at(1), 'AL');
  });
});

describe('Chinese names', () => {
  for (const [what, text, name] of [
    ['with an English acronym', '[世界卫生组织|ORG]（[WHO|ORG]）表示，[WHO|ORG]会帮忙。', '世界卫生组织'],
    ['with an English name', '[谷歌|ORG]（[Google|ORG]）发布了，[谷歌|ORG]还说。', '谷歌'],
    ['as the gloss of an English name', '[Google|ORG]（[谷歌|ORG]）发布了，[Google|ORG]还说。', 'Google'],
    ['with a short form', '[世界卫生组织|ORG]（[世卫组织|ORG]）表示，[世卫组织|ORG]会帮忙。', '世界卫生组织'],
    [
      'with a short form announced',
      '[北京字节跳动|ORG]（以下简称“[头条|ORG]”）宣布，[北京字节跳动|ORG]盈利。',
      '北京字节跳动',
    ],
    ['with a legal form', '[腾讯公司|ORG]和[腾讯|ORG]，[腾讯|ORG]。', '腾讯'],
  ] as const) {
    it(`are joined ${what}`, () => assert.deepEqual(namesIn(text), [name, name, name]));
  }

  it('of a place in brackets with its country are kept apart', () => {
    assert.deepEqual(namesIn('[柏林|LOC]（[德国|LOC]）很冷。'), ['柏林', '德国']);
  });

  it('of a person are kept apart from the company in brackets', () => {
    assert.deepEqual(namesIn('[李飞飞|PER]（[Google|ORG]）发言。'), ['李飞飞', 'Google']);
  });
});

describe('last names', () => {
  it('are joined with the full name before them', () => {
    assert.deepEqual(namesIn("[Angela Merkel|PER] spoke. [Merkel's|PER] words."), ['Angela Merkel', 'Angela Merkel']);
  });

  it('may have several words', () => {
    assert.equal(namesIn('[Ursula von der Leyen|PER] spoke; [von der Leyen|PER] left.').at(1), 'Ursula von der Leyen');
  });

  it('may stand behind a middle dot', () => {
    assert.equal(namesIn('[安格拉·默克尔|PER]说，[默克尔|PER]走了。').at(1), '安格拉·默克尔');
  });

  it('of two people are joined with neither', () => {
    assert.equal(namesIn('[Marie Curie|PER] and [Pierre Curie|PER]. [Curie|PER] won.').at(2), 'Curie');
  });

  it('are not first names', () => {
    assert.equal(namesIn('[Angela Merkel|PER] spoke. [Angela|PER] left.').at(1), 'Angela');
  });

  it('are those of people only', () => {
    assert.equal(namesIn('[New York|LOC] is not [York|LOC].').at(1), 'York');
  });
});

describe('legal forms', () => {
  for (const form of ['Google Inc.', 'Google, Inc', 'Google LLC', 'GOOGLE Corp.', 'Google Co., Ltd.']) {
    it(`are left out of ${form}`, () => {
      assert.deepEqual(names(mention('Google'), mention('Google'), mention(form)), ['Google', 'Google', 'Google']);
    });
  }

  it('alone are a name', () => assert.deepEqual(names(mention('Inc'), mention('Ltd')), ['Inc', 'Ltd']));
});

describe('well-known names', () => {
  it('in two languages are joined', () => {
    assert.deepEqual(namesIn('[谷歌|ORG]发布，[Google Inc.|ORG]表示。'), ['谷歌', '谷歌']);
  });

  it('may be given as another table', () => {
    const { draft, mentions } = named('[羊城|LOC]和[广州|LOC]。');
    const table = new Map([
      ['羊城', 'g'],
      ['广州', 'g'],
    ]);
    assert.equal(joinEntities(mentions, draft.blocks, table).length, 1);
    assert.equal(joinEntities(mentions, draft.blocks, new Map()).length, 2);
  });

  it('of two types are kept apart', () => {
    assert.deepEqual(namesIn('[谷歌|ORG]发布，[Google|MISC]表示。'), ['谷歌', 'Google']);
  });
});

describe('entities', () => {
  const drafts = fc
    .array(
      fc.tuple(
        fc.constantFrom(
          'Ada Lovelace',
          'Lovelace',
          'WHO',
          'World Health Organization',
          '谷歌',
          'Google',
          "Google's",
          'US',
        ),
        fc.constantFrom('PER', 'ORG', 'LOC'),
        fc.constantFrom(' met ', ' (', ') and ', '（', '），', '\n\n', '. '),
      ),
      { maxLength: 30 },
    )
    .map((parts) => named(parts.map(([name, type, after]) => `[${name}|${type}]${after}`).join('')));

  it('hold every mention once, of their own type, whatever the draft', () => {
    fc.assert(
      fc.property(drafts, ({ draft, mentions }) => {
        const entities = joinEntities(mentions, draft.blocks);
        const held = entities.flatMap((entity) => entity.mentions);
        assert.equal(held.length, mentions.length);
        assert.equal(new Set(held).size, mentions.length);
        for (const entity of entities) assert.ok(entity.mentions.every(({ type }) => type === entity.type));
        for (const [one, entity] of entitiesByMention(entities)) assert.ok(entity.mentions.includes(one));
      }),
      { numRuns: 200 },
    );
  });

  it('do not depend on the order in which mentions are given', () => {
    fc.assert(
      fc.property(drafts, ({ draft, mentions }) => {
        assert.deepEqual(joinEntities(mentions.toReversed(), draft.blocks), joinEntities(mentions, draft.blocks));
      }),
      { numRuns: 100 },
    );
  });

  it('are uncertain below a confidence of 0.7', () => {
    assert.deepEqual([lowConfidence({ confidence: 0.69 }), lowConfidence({ confidence: 0.7 })], [true, false]);
  });
});
