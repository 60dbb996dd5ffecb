import { dayReport } from '../../audit/report.js';
import type { Records } from '../../store/collections.js';
import type { Moment } from '../../time/moment.js';
import { cameBack } from '../review/came-back.js';
import { hoursByPiece, secondsByFile } from '../pieces/hours-spent.js';
import { scoreEngagement } from '../score/influence-score.js';
import { knownOfPlans } from './known-of-plans.js';
import { missedShare } from './missed-share.js';

/**
 * Finds out step by step what plans, pieces and reviews rest on, so that others can work meanwhile: it is remembered then, and what is
 * asked for after a change takes little. Nothing depends on its having been done.
 */
export function* learnRecords(records: Records, moment: Moment): Generator<undefined, void> {
  yield* scoreEngagement(records);
  for (const day of Object.values(records.activity)) {
    yield;
    secondsByFile(day);
    dayReport(day);
  }
  for (const learn of [cameBack, missedShare, knownOfPlans]) {
    yield;
    learn(records, moment);
  }
  yield;
  hoursByPiece(records, moment.now);
}
