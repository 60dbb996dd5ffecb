import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { growthToCome } from '../../../../src/domain/influence/score/engagement-growth.js';
import {
  ENGAGEMENT_WEIGHTS,
  PRIOR_VIEWS,
  USUAL_RATES,
} from '../../../../src/domain/influence/score/engagement-weights.js';
import { MOST_RECORDS } from '../../../../src/domain/influence/import/gathering.js';
import { influenceScores } from '../../../../src/domain/influence/score/influence-score.js';
import { priorShare } from '../../../../src/domain/influence/score/prior-share.js';
import { addDays } from '../../../../src/domain/time/add-days.js';
import { LARGEST_TABLE } from '../../../../src/storage/table-file.js';
import { counted, engagementByKey, outputKind, piecesById, publishedPiece } from '../../../support/engagement.js';

const TODAY = '2026-11-24';

/** A row of the example, as it stands in the documents. */
interface Row {
  readonly piece: string;
  readonly age: number;
  readonly views: number;
  readonly reactions: number | null;
  readonly comments: number | null;
  readonly weighted: number;
  readonly score: string;
}

const rowsOf = (text: string): readonly Row[] =>
  [...text.matchAll(/^\| ([A-D]) +\| (\d+) +\| (\d+) +\| (\d+|–) +\| (\d+|–) +\| (\d+) +\| (\d+ ± \d+) +\|$/gm)].map(
    ([, piece = '', age, views, reactions, comments, weighted, score = '']) => ({
      piece,
      age: Number(age),
      views: Number(views),
      reactions: reactions === '–' ? null : Number(reactions),
      comments: comments === '–' ? null : Number(comments),
      weighted: Number(weighted),
      score,
    }),
  );

const FILES = ['docs/engagement.md', 'docs/engagement.zh-cn.md'];

for (const file of FILES)
  describe(`the example of ${file}`, () => {
    let text = '';
    before(async () => {
      text = await readFile(file, 'utf8');
    });

    it('has the scores that are computed', () => {
      const rows = rowsOf(text);
      assert.equal(rows.length, 4);
      const scores = influenceScores({
        pieces: piecesById(rows.map(({ piece, age }) => publishedPiece(piece, addDays(TODAY, -age)))),
        engagement: engagementByKey(
          rows.map(({ piece, views, reactions, comments }) => counted(piece, { views, reactions, comments })),
        ),
        outputKinds: { post: outputKind('blog', 300) },
      });
      for (const { piece, score } of rows) {
        const { score: points, uncertainty } = scores.get(piece) ?? assert.fail();
        assert.equal(`${Math.round(points)} ± ${Math.round(uncertainty)}`, score, piece);
      }
    });

    it('has the weighted engagement that is computed', () => {
      for (const { piece, age, views, reactions, comments, weighted } of rowsOf(text)) {
        const growth = growthToCome(addDays(TODAY, -age), TODAY);
        const sum =
          Math.round(views * growth) +
          ENGAGEMENT_WEIGHTS.reactions * Math.round((reactions ?? 0) * growth) +
          ENGAGEMENT_WEIGHTS.comments * Math.round((comments ?? 0) * growth);
        assert.equal(sum, weighted, piece);
      }
    });

    it('has the steps that are computed', () => {
      const reactions = (38 + USUAL_RATES.reactions * PRIOR_VIEWS) / (1_300 + PRIOR_VIEWS);
      const comments = (5 + USUAL_RATES.comments * PRIOR_VIEWS) / (1_300 + PRIOR_VIEWS);
      const usual = 1 + ENGAGEMENT_WEIGHTS.reactions * reactions + ENGAGEMENT_WEIGHTS.comments * comments;
      const assumed =
        1 + ENGAGEMENT_WEIGHTS.reactions * USUAL_RATES.reactions + ENGAGEMENT_WEIGHTS.comments * USUAL_RATES.comments;
      const prior = priorShare(976 / assumed, 300);
      for (const [number, digits] of [
        [growthToCome(addDays(TODAY, -30), TODAY), 3],
        [reactions, 5],
        [comments, 5],
        [usual, 3],
        [500 * usual, 0],
        [assumed, 1],
        [976 / assumed, 0],
        [prior * 100, 1],
        [prior, 3],
        [(2.5 + 3 * prior) / 7, 3],
      ] as const)
        assert.ok(text.includes(number.toFixed(digits)), number.toFixed(digits));
    });

    it('names the weights and limits of the code', () => {
      for (const weight of Object.values(ENGAGEMENT_WEIGHTS)) assert.ok(text.includes(`× ${weight}`), String(weight));
      assert.ok(text.includes(`${LARGEST_TABLE / 1e6} MB`));
      assert.ok(text.includes(MOST_RECORDS.toLocaleString('en')));
    });
  });
