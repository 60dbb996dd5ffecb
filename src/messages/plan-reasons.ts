import { t } from '@vscode/l10n';
import type { Goal } from '../domain/influence/goal.js';
import type { PieceReason, Relaxation } from '../domain/influence/portfolio.js';
import type { Formats } from './formats.js';
import { goalText } from './influence-goals.js';
import { termName, type InfluenceNames } from './influence-terms.js';

/** Less than this is not said in figures. */
const LEAST_POINTS = 0.1;

/** Why a piece is in a portfolio, in a sentence. */
export const pieceReasonText = (
  reason: PieceReason,
  goals: readonly Goal[],
  names: Pick<InfluenceNames, 'kind'>,
  { number }: Formats,
): string => {
  switch (reason.code) {
    case 'frozen':
      return t('It was accepted before.');
    case 'goal': {
      const goal = goals.find(({ id }) => id === reason.goal);
      return goal === undefined
        ? t('A goal asks for it.')
        : t('A goal asks for it: {0}.', goalText(goal, names.kind(goal.kind)));
    }
    case 'gain':
      return reason.points < LEAST_POINTS
        ? t(
            'It adds less than {0} points to the objective, most of them for {1}.',
            number(LEAST_POINTS, 1),
            termName(reason.term),
          )
        : t(
            'It adds {0} points to the objective, most of them for {1}.',
            number(reason.points, 1),
            termName(reason.term),
          );
  }
};

/** What a goal would have to give up, in a sentence. */
export const relaxationText = (
  { goal: id, what, from, to }: Relaxation,
  goals: readonly Goal[],
  names: Pick<InfluenceNames, 'kind'>,
  { number }: Formats,
): string => {
  const goal = goals.find((one) => one.id === id);
  const kind = goal === undefined ? id : names.kind(goal.kind);
  const [before, after] = [number(from, 1), number(enough(to), 1)];
  switch (what) {
    case 'count':
      return goal?.every === 'week'
        ? t('{0}: {2} each week instead of {1}.', kind, before, after)
        : t('{0}: {2} instead of {1}.', kind, before, after);
    case 'words':
      return t('{0}: {2} words each instead of {1}.', kind, before, after);
    case 'quality':
      return t('{0}: quality {2} instead of {1}.', kind, before, after);
    case 'comments':
      return goal?.commentsEach === true
        ? t('{0}: {2} comments each instead of {1}.', kind, before, after)
        : t('{0}: {2} comments instead of {1}.', kind, before, after);
    case 'influence':
      return t('{0}: influence {2} instead of {1}.', kind, before, after);
  }
};

/** In tenths, rounded down: what is said to be enough must be. */
const enough = (value: number): number => Math.floor(value * 10 + 1e-6) / 10;
