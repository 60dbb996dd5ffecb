import assert from 'node:assert/strict';
import { NO_MATTER } from '../../../../src/domain/influence/front-matter/read-matter.js';
import { bindDraft, followMatter } from '../../../../src/domain/influence/pieces/piece-from-matter.js';
import { titleOf } from '../../../../src/domain/influence/pieces/title-of.js';
import { pieceSchema } from '../../../../src/domain/influence/piece.js';
import { merged } from '../../../../src/domain/store/merged.js';
import { pieceOf } from '../../../support/pieces.js';

const TODAY = '2026-11-26';
const LATER = '2026-12-01';

describe('what a piece takes from its front matter', () => {
  it('is nothing where all is so already', () =>
    assert.deepEqual(
      followMatter(pieceOf('a', { title: 'A', tags: ['x'] }), { ...NO_MATTER, title: 'A', tags: ['x'] }, TODAY),
      {},
    ));

  it('leaves the title where there is none', () => assert.deepEqual(followMatter(pieceOf('a'), NO_MATTER, TODAY), {}));

  it('is no tag where the front matter has none any more', () =>
    assert.deepEqual(followMatter(pieceOf('a', { tags: ['x'] }), NO_MATTER, TODAY), { tags: [] }));

  it('fits the store, whatever stands there', () => {
    const matter = { ...NO_MATTER, title: `${'a'.repeat(499)}👍👍`, tags: ['', ' ', 'x'.repeat(2_000)] };
    const piece = merged(pieceOf('a'), followMatter(pieceOf('a'), matter, TODAY));
    assert.ok(pieceSchema.safeParse(piece).success);
    assert.deepEqual([piece.title, piece.tags.length], ['a'.repeat(499), 1]);
  });

  it('is a thousand tags at most', () => {
    const tags = Array.from({ length: 1_001 }, (_, index) => `t${index}`);
    assert.equal(followMatter(pieceOf('a'), { ...NO_MATTER, tags }, TODAY).tags?.length, 1_000);
  });

  for (const [what, piece, matter, scheduled] of [
    ['the day of what is no draft', {}, { date: LATER, draft: false }, LATER],
    ['the day of what does not say', {}, { date: LATER }, LATER],
    ['today', {}, { date: TODAY }, TODAY],
    ['no day of a draft', {}, { date: LATER, draft: true }, undefined],
    ['another day of a draft that is scheduled', { scheduled: TODAY }, { date: LATER, draft: true }, LATER],
    ['no day that is over', {}, { date: '2026-11-25' }, undefined],
    [
      'no day of what is out',
      { publications: [{ channel: 'b', date: '2026-11-01', url: null }] },
      { date: LATER },
      undefined,
    ],
  ] as const)
    it(`is ${what}`, () =>
      assert.equal(followMatter(pieceOf('a', piece), { ...NO_MATTER, ...matter }, TODAY).scheduled, scheduled));
});

const bind = (piece: Parameters<typeof pieceOf>[1], matter: object) =>
  bindDraft(pieceOf('a', piece), 'file:///a.md', { ...NO_MATTER, ...matter }, TODAY);

describe('a file that becomes a draft', () => {
  it('makes a draft of an idea, and leaves the state of what is further', () => {
    assert.equal(bind({ status: 'outline' }, {}).status, 'draft');
    assert.equal(bind({ status: 'review' }, {}).status, undefined);
  });
  it('gives its day to a piece that is planned for none', () => {
    assert.equal(bind({}, { date: LATER, draft: true }).planned, LATER);
    assert.equal(bind({ planned: TODAY }, { date: LATER, draft: true }).planned, undefined);
    assert.equal(bind({}, { date: '2026-11-25', draft: true }).planned, undefined);
    assert.equal(bind({}, { date: LATER, draft: false }).planned, undefined);
  });
  it('is there again', () => assert.equal(bind({ draftMissing: true }, {}).draftMissing, false));
});

describe('the title of a draft without one', () => {
  for (const [text, uri, title] of [
    ['Text\n\n#  The heading ##  \n', 'file:///a.md', 'The heading'],
    ['## Second\n', 'file:///a/my%20post.md', 'my post'],
    ['#\n#hash\n', 'file:///%E5%86%99.md', '写'],
    ['', 'file:///100%.md', '100%'],
  ] as const)
    it(`of ${uri} is ${title}`, () => assert.equal(titleOf(text, uri), title));
});
