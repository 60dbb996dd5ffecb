import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { applyEdits } from '../../../src/domain/annotation/apply-fixes.js';
import { joinEntities } from '../../../src/domain/entities/join-entities.js';
import type { Mention } from '../../../src/domain/entities/mention.js';
import { renameEdits, spellingsOf } from '../../../src/domain/entities/rename.js';
import { named } from './named.js';

const renamed = (text: string, newName: string): string => {
  const { source, mentions } = named(text);
  return applyEdits(source, renameEdits(source, mentions, newName).edits);
};

describe('the spellings of an entity', () => {
  const { mentions, draft } = named(
    'The [World Health Organization|ORG] ([WHO|ORG]), [WHO|ORG] and [WHO|ORG]; the [world health organization|ORG].',
  );
  const [entity] = joinEntities(mentions, draft.blocks);

  it('are those asked for, but for case, then the others by frequency', () => {
    assert.ok(entity);
    assert.deepEqual(
      spellingsOf(entity, 'World Health Organization').map(({ text, same, mentions: own }) => [text, same, own.length]),
      [
        ['World Health Organization', true, 1],
        ['world health organization', true, 1],
        ['WHO', false, 3],
      ],
    );
  });

  it('are found from a possessive', () => {
    assert.ok(entity);
    assert.equal(spellingsOf(entity, 'WHO’s')[0]?.text, 'WHO');
  });
});

const isDelicate = ({ span }: Mention): boolean => span.start === 0;

describe('renaming', () => {
  it('keeps possessive endings as they are', () => {
    assert.equal(renamed("[Ada|PER], [Ada's|PER], [Ada’s|PER], [Linus'|PER].", 'Eva'), "Eva, Eva's, Eva’s, Eva'.");
  });

  it('joins a name that stands on two lines', () => {
    const { source, draft } = named('> In New\n> York today.');
    const span = { start: source.indexOf('New'), end: source.indexOf(' today') };
    const mention = { span, text: 'New York', type: 'LOC', tagset: 'general', confidence: 1 };
    assert.equal(draft.blocks.length, 1);
    assert.equal(applyEdits(source, renameEdits(source, [mention], 'Rome').edits), '> In Rome today.');
  });

  it('leaves a name with markup inside', () => {
    const source = 'Angela **Merkel** spoke.';
    const mention = {
      span: { start: 0, end: 15 },
      text: 'Angela Merkel',
      type: 'PER',
      tagset: 'general',
      confidence: 1,
    };
    assert.deepEqual(renameEdits(source, [mention], 'X'), { edits: [], left: [mention] });
  });

  it('leaves delicate places when the new name has special characters, and only then', () => {
    const { source, mentions } = named('[Ada|PER] and [Ada|PER].');
    assert.equal(renameEdits(source, mentions, 'A | B: C', isDelicate).edits.length, 1);
    assert.equal(renameEdits(source, mentions, 'Ada King', isDelicate).edits.length, 2);
  });

  it('there and back gives the draft as it was', () => {
    const texts = fc
      .array(fc.constantFrom('[Ada|PER]', "[Ada's|PER]", ' and ', '。', '\n\n', '[Ada|PER]，'))
      .map((all) => all.join(' '));
    const names = fc.constantFrom('Eva', '北京', 'Jean-Luc Picard', 'C++', 'Ω');
    fc.assert(
      fc.property(texts, names, (text, name) => {
        const { source, mentions } = named(text);
        const there = applyEdits(source, renameEdits(source, mentions, name).edits);
        const again = named(text.replaceAll('[Ada', `[${name}`));
        assert.equal(there, again.source);
        assert.equal(applyEdits(there, renameEdits(there, again.mentions, 'Ada').edits), source);
      }),
    );
  });
});
