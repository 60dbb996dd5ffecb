import { t } from '@vscode/l10n';
import type { Goal } from '../domain/influence/goal.js';
import type { PieceReason, Relaxation } from '../domain/influence/portfolio.js';
import { goalText } from './influence-goals.js';
import { termName, type InfluenceNames } from './influence-terms.js';

type KindNames = Pick<InfluenceNames, 'kind'>;

/** Why a piece is in a portfolio. @param goals those of the plan */
export const pieceReasonText = (reason: PieceReason, goals: readonly Goal[], names: KindNames): string => {
  switch (reason.code) {
    case 'frozen':
      return t('It was accepted before and stays as it is.');
    case 'goal': {
      const goal = goals.find(({ id }) => id === reason.goal);
      return t('A goal asks for it: {0}.', goal === undefined ? reason.goal : goalText(goal, names.kind(goal.kind)));
    }
    case 'gain':
      return reason.points < LEAST_SHOWN
        ? t('It adds less than {0} points to the objective, most of them in “{1}”.', LEAST_SHOWN, termName(reason.term))
        : t('It adds {0} points to the objective, most of them in “{1}”.', shown(reason.points), termName(reason.term));
  }
};

/** What a goal would have to give up, so that all goals can be reached. @param goals those of the plan */
export const relaxationText = (relaxation: Relaxation, goals: readonly Goal[], names: KindNames): string => {
  const goal = goals.find(({ id }) => id === relaxation.goal);
  const name = goal === undefined ? relaxation.goal : names.kind(goal.kind);
  const [from, to] = [shown(relaxation.from), shown(relaxation.to)];
  switch (relaxation.what) {
    case 'count':
      return goal?.every === 'week'
        ? t('{0}: ask for {1} each week instead of {2}.', name, to, from)
        : t('{0}: ask for {1} instead of {2}.', name, to, from);
    case 'words':
      return t('{0}: ask for {1} words instead of {2}.', name, to, from);
    case 'quality':
      return t('{0}: ask for quality {1} instead of {2}.', name, to, from);
    case 'comments':
      return goal?.commentsEach === true
        ? t('{0}: ask for {1} comments each instead of {2}.', name, to, from)
        : t('{0}: ask for {1} comments in all instead of {2}.', name, to, from);
    case 'influence':
      return t('{0}: ask for influence {1} instead of {2}.', name, to, from);
  }
};

const LEAST_SHOWN = 0.1;

/** In tenths, rounded down: what is said to be enough must be. */
const shown = (value: number): number => Math.floor(value * 10 + 1e-6) / 10;
