import assert from 'node:assert/strict';
import { readMatter } from '../../../../src/domain/influence/front-matter/read-matter.js';
import { OUTLINES, outlineFor } from '../../../../src/domain/influence/pieces/outline.js';
import { pieceDraft } from '../../../../src/domain/influence/pieces/piece-draft.js';
import { pieceDraftText } from '../../../../src/messages/piece-outlines.js';
import { channelOf, documentWith, kindOfOutput, pieceOf } from '../../../support/pieces.js';

describe('the draft of a piece', () => {
  it('begins with front matter and an outline', () =>
    assert.equal(
      pieceDraft({ title: 'Why: this', date: '2026-11-26', tags: ['go', 'a, b'], headings: ['One', 'Two'] }),
      '---\ntitle: "Why: this"\ndate: 2026-11-26\ndraft: true\ntags: [go, "a, b"]\n---\n\n## One\n\n## Two\n',
    ));

  it('has an empty line to begin on where there is no outline', () =>
    assert.ok(pieceDraft({ title: 'A', date: '2026-11-26', tags: [], headings: [] }).endsWith('tags: []\n---\n\n')));

  it('says of itself what the piece says', () => {
    const text = pieceDraftText(pieceOf('a', { title: 'Yes', tags: ['x'] }), documentWith([]), '2026-11-26');
    const read = readMatter(text);
    assert.deepEqual(read.ok && [read.value.title, read.value.date, read.value.tags, read.value.draft], [
      'Yes',
      '2026-11-26',
      ['x'],
      true,
    ]);
  });

  it('has the outline of its kind, in the language of its title', () => {
    const document = documentWith([], {
      channels: { talks: channelOf('talks', { format: 'talk' }) },
      outputKinds: { talk: kindOfOutput('talk', { channel: 'talks' }) },
    });
    const first = (title: string, kind: string | null): string | undefined =>
      /## (.*)/.exec(pieceDraftText(pieceOf('a', { title, kind }), document, '2026-11-26'))?.[1];
    assert.deepEqual(
      [first('A', 'talk'), first('分享', 'talk'), first('A', null), first('一篇文章', null)],
      ['What listeners know already', '听众已经知道什么', 'The problem', '问题'],
    );
  });
});

describe('the outline of a kind', () => {
  const short = kindOfOutput('a', { words: 300 });
  const conversation = kindOfOutput('a', {
    words: null,
    qualityLevels: [],
    fixedHours: 0.5,
    hoursFrom: 'collaborating',
  });
  for (const [what, kind, format, outline] of [
    ['a post', kindOfOutput('a'), 'hugo', 'post'],
    ['a piece of no kind', null, null, 'post'],
    ['a social post', short, 'none', 'short'],
    ['a conversation', conversation, 'none', 'conversation'],
    ['a talk', conversation, 'talk', 'talk'],
    ['a newsletter', kindOfOutput('a'), 'newsletter-text', 'newsletter'],
  ] as const)
    it(`of ${what} is ${outline}`, () => assert.equal(outlineFor(kind, format), outline));

  it('is one of five', () => assert.equal(OUTLINES.length, 5));
});
