import { t } from '@vscode/l10n';
import type { Goal } from '../domain/influence/goal.js';
import type { PieceReason, Relaxation } from '../domain/influence/portfolio.js';
import type { Formats } from './formats.js';
import { goalText } from './influence-goals.js';
import { termName, type InfluenceNames } from './influence-terms.js';

/** Why a piece is in a portfolio, in a sentence. */
export const pieceReasonText = (
  reason: PieceReason,
  goals: readonly Goal[],
  names: InfluenceNames,
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
      return t(
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
  names: InfluenceNames,
  { number }: Formats,
): string => {
  const goal = goals.find((one) => one.id === id);
  const kind = goal === undefined ? id : names.kind(goal.kind);
  const [before, after] = [number(from, 1), number(to, 1)];
  switch (what) {
    case 'count':
      return t('{0}: {2} instead of {1}.', kind, before, after);
    case 'words':
      return t('{0}: {2} words each instead of {1}.', kind, before, after);
    case 'quality':
      return t('{0}: quality {2} instead of {1}.', kind, before, after);
    case 'comments':
      return t('{0}: {2} comments instead of {1}.', kind, before, after);
    case 'influence':
      return t('{0}: influence {2} instead of {1}.', kind, before, after);
  }
};
