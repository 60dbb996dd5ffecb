import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { MEASURES, type Engagement } from '../../../../src/domain/influence/engagement.js';
import { influenceScores, type InfluenceScore } from '../../../../src/domain/influence/score/influence-score.js';
import type { OutputKind } from '../../../../src/domain/influence/output-kind.js';
import { addDays } from '../../../../src/domain/time/add-days.js';
import { counted, engagementByKey, outputKind, piecesById, publishedPiece } from '../../../support/engagement.js';

const TODAY = '2026-11-24';
const OLD = '2024-11-24';

/** Scores of pieces that appeared on the blog, a year ago or more where no age is told. */
const scoresOf = (
  entries: readonly Engagement[],
  ages: Readonly<Record<string, number>> = {},
  kinds: readonly OutputKind[] = [],
): ReadonlyMap<string, InfluenceScore> => {
  const ids = [...new Set(entries.map(({ piece }) => piece))];
  const pieces = ids.map((id) => publishedPiece(id, ages[id] === undefined ? OLD : addDays(TODAY, -ages[id])));
  return influenceScores({
    pieces: piecesById(pieces),
    engagement: engagementByKey(entries),
    outputKinds: Object.fromEntries(kinds.map((kind) => [kind.id, kind])),
  });
};

const scoreOf = (scores: ReadonlyMap<string, InfluenceScore>, piece: string): InfluenceScore => {
  const score = scores.get(piece);
  assert.ok(score, `no score of ${piece}`);
  return score;
};

/** So many pieces, each with one view more. */
const some = (length: number): readonly Engagement[] =>
  Array.from({ length }, (_, index) => counted(`p${index}`, { views: 100 + index }));

const count = fc.option(fc.oneof(fc.nat(5), fc.nat(100_000)), { freq: 3 });
const counts = fc.record(
  { views: count, reads: count, reactions: count, comments: count, followers: count },
  { noNullPrototype: true },
);
const history = fc
  .array(fc.record({ counts, age: fc.integer({ min: 0, max: 800 }) }, { noNullPrototype: true }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((list) => ({
    entries: list.map((one, index) => counted(`p${index}`, one.counts)),
    ages: Object.fromEntries(list.map(({ age }, index) => [`p${index}`, age])),
  }));

describe('the influence score', () => {
  it('puts a lone piece that did as expected in the middle, with a wide band', () => {
    const { score, uncertainty, pieces } = scoreOf(scoresOf([counted('a', { views: 200 })]), 'a');
    assert.ok(Math.abs(score - 50) < 1e-9);
    assert.ok(uncertainty > 25);
    assert.equal(pieces, 1);
  });

  it('expects of a lone piece what the output kinds of its channel say', () => {
    const scores = scoresOf([counted('a', { views: 200 })], {}, [outputKind('blog', 2_000), outputKind('forum', 10)]);
    assert.ok(scoreOf(scores, 'a').score < 25);
  });

  it('comes to the percentile among one’s own pieces, however far they are from the prior', () => {
    const entries = Array.from({ length: 200 }, (_, index) => counted(`p${index}`, { views: 50_000 + index }));
    assert.ok(Math.abs(scoreOf(scoresOf(entries), 'p150').score - 75) < 2);
  });

  it('is surer with more pieces', () => {
    assert.ok(scoreOf(scoresOf(some(40)), 'p20').uncertainty < scoreOf(scoresOf(some(4)), 'p2').uncertainty / 2);
  });

  it('is that of equal pieces where pieces are equal', () => {
    fc.assert(
      fc.property(history, counts, fc.nat(800), ({ entries, ages }, same, age) => {
        const scores = scoresOf([...entries, counted('x', same), counted('y', same)], { ...ages, x: age, y: age });
        assert.deepEqual(scores.get('x'), scores.get('y'));
      }),
    );
  });

  it('never falls by more engagement', () => {
    fc.assert(
      fc.property(history, fc.constantFrom(...MEASURES), fc.nat(100_000), ({ entries, ages }, measure, more) => {
        const [first, ...others] = entries;
        const before = first?.[measure];
        fc.pre(first !== undefined && typeof before === 'number');
        const raised = { ...first, [measure]: before + more };
        const low = scoreOf(scoresOf(entries, ages), 'p0').score;
        assert.ok(scoreOf(scoresOf([raised, ...others], ages), 'p0').score >= low);
      }),
    );
  });

  it('is higher for the piece that has more of everything', () => {
    fc.assert(
      fc.property(history, counts, fc.nat(1_000), ({ entries, ages }, less, more) => {
        const raised = Object.fromEntries(MEASURES.map((one) => [one, less[one] === null ? null : less[one] + more]));
        const scores = scoresOf([...entries, counted('x', less), counted('y', raised)], ages);
        assert.ok((scores.get('y')?.score ?? 0) >= (scores.get('x')?.score ?? 0));
      }),
    );
  });

  it('stays between 0 and 100, with a band', () => {
    fc.assert(
      fc.property(history, ({ entries, ages }) => {
        for (const { score, uncertainty } of scoresOf(entries, ages).values())
          assert.ok(score >= 0 && score <= 100 && uncertainty > 0 && uncertainty < 60);
      }),
    );
  });

  it('does not depend on the order of the records', () => {
    fc.assert(
      fc.property(history, ({ entries, ages }) => {
        const turned = scoresOf(entries.toReversed(), ages);
        for (const [piece, score] of scoresOf(entries, ages)) assert.deepEqual(turned.get(piece), score);
      }),
    );
  });

  it('says nothing of a piece of which nothing was counted', () => {
    assert.equal(scoresOf([counted('a', {}), counted('b', { views: 1 })]).has('a'), false);
  });

  it('takes a count that is not known for what usually comes with the others, not for none', () => {
    const others = Array.from({ length: 20 }, (_, index) =>
      counted(`p${index}`, { views: 100 * (index + 1), reactions: 5 * (index + 1) }),
    );
    const kinds = [outputKind('blog', 1_050)];
    const unknown = scoreOf(scoresOf([...others, counted('x', { views: 1_050 })], {}, kinds), 'x').score;
    const none = scoreOf(scoresOf([...others, counted('x', { views: 1_050, reactions: 0 })], {}, kinds), 'x').score;
    assert.ok(Math.abs(unknown - 50) < 3);
    assert.ok(none < unknown);
  });

  it('takes the last known count of each measure from different days', () => {
    const apart = scoresOf([
      counted('a', { date: '2026-11-20', views: 900, comments: 1 }),
      counted('a', { comments: 7 }),
      counted('b', { views: 800, comments: 8 }),
    ]);
    const together = scoresOf([counted('a', { views: 900, comments: 7 }), counted('b', { views: 800, comments: 8 })]);
    assert.deepEqual(apart, together);
  });

  it('holds a young piece to what it is still to grow by, and says that it is not sure', () => {
    const others = Array.from({ length: 30 }, (_, index) => counted(`p${index}`, { views: 100 * (index + 1) }));
    const young = scoreOf(scoresOf([...others, counted('x', { views: 400 })], { x: 2 }), 'x');
    const grown = scoreOf(scoresOf([...others, counted('x', { views: 400 })]), 'x');
    assert.ok(young.score > grown.score + 30);
    assert.ok(young.uncertainty > 2 * grown.uncertainty);
  });

  it('is the mean over the channels, weighted by how many pieces tell', () => {
    const entries = [
      ...Array.from({ length: 9 }, (_, index) => counted(`p${index}`, { views: 100 + index })),
      counted('x', { views: 1_000 }),
      counted('x', { channel: 'forum', views: 1 }),
    ];
    const { score, channels, pieces } = scoreOf(scoresOf(entries), 'x');
    const [blog, forum] = [channels.get('blog')?.score ?? 0, channels.get('forum')?.score ?? 0];
    assert.ok(Math.abs(score - (blog * (10 / 13) + forum / 4) / (10 / 13 + 1 / 4)) < 1e-9);
    assert.equal(pieces, 10);
  });
});
