import { t } from '@vscode/l10n';
import type { KeepAdvice } from '../domain/influence/advice/keep-advice.js';
import type { MissingFact } from '../domain/influence/advice/missing-facts.js';
import type { ReviewSpan } from '../domain/influence/review/review-span.js';
import type { StartAdvice } from '../domain/influence/advice/start-advice.js';
import type { StopAdvice } from '../domain/influence/advice/stop-advice.js';
import { durationText } from './audit.js';
import { grouped, type Formats } from './formats.js';
import { goalText } from './influence-goals.js';
import type { InfluenceNames } from './influence-terms.js';
import { weekdayName } from './task-times.js';

/** What a review is called. */
export const reviewTitle = ({ kind, from, to }: ReviewSpan, { date, month }: Formats): string =>
  kind === 'week' ? t('Review of {0} to {1}', date(from), date(to)) : t('Review of {0}', month(from));

/** What to stop, in a sentence or two. */
export const stopText = (advice: StopAdvice, names: InfluenceNames): string => {
  switch (advice.code) {
    case 'kind-costly':
      return t(
        'So much of “{0}”: ten points of influence take {1} there, and {2} elsewhere.',
        names.kind(advice.kind),
        hoursText(advice.perTen),
        hoursText(advice.others),
      );
    case 'waste':
      return wasteAdvice(advice);
    case 'stuck':
      return t(
        'Carrying “{0}” along: it has not changed for {1} days. Finish it or let it go.',
        names.piece(advice.piece),
        advice.days,
      );
  }
};

const wasteAdvice = ({ waste, minutes, share }: Extract<StopAdvice, { readonly code: 'waste' }>): string => {
  const time = durationText(minutes);
  const percent = Math.round(share * 100);
  switch (waste) {
    case 'fragments':
      return t('Switching so often: {0} were short stretches between two switches, {1} % of the plan.', time, percent);
    case 'voids':
      return t('Focus that is broken off: {0} of it became void, {1} % of the plan.', time, percent);
    default:
      return t('Filling every hour: {0} were placed and not worked on, {1} % of the plan.', time, percent);
  }
};

/** What to start, in a sentence or two. */
export const startText = (advice: StartAdvice, names: InfluenceNames): string => {
  switch (advice.code) {
    case 'goal-behind': {
      const goal = goalText(advice.goal, names.kind(advice.goal.kind));
      const missing = [
        ...(advice.pieces > 0 ? [t('pieces: {0}', advice.pieces)] : []),
        ...(advice.comments > 0 ? [t('comments: {0}', advice.comments)] : []),
        ...(advice.influence > 0 ? [t('points of influence: {0}', advice.influence)] : []),
      ].join(t(', '));
      return advice.impossible
        ? t('A goal that can be reached: “{0}” no longer can. Missing are {1}.', goal, missing)
        : t('Planning for “{0}”. Missing are {1}.', goal, missing);
    }
    case 'below-goal':
      return belowText(advice, names);
    case 'follow-ups':
      return t(
        'The follow-ups of what you held: {0} are open, of “{1}” first.',
        advice.count,
        names.piece(advice.piece),
      );
  }
};

const belowText = (advice: Extract<StartAdvice, { readonly code: 'below-goal' }>, names: InfluenceNames): string => {
  const { goal, words, score } = advice;
  const piece = names.piece(advice.piece);
  if (words === null || (goal.quality !== null && score === null))
    return t('Measuring “{0}”: it came out without a quality score, so it does not count towards its goal.', piece);
  const short = goal.words !== null && words < goal.words;
  return short
    ? t('Revising “{0}”: it has {1} of {2} words.', piece, grouped(words), grouped(goal.words ?? 0))
    : t('Revising “{0}”: its quality is {1} of {2}.', piece, Math.round(score ?? 0), goal.quality ?? 0);
};

/** What to keep, in a sentence. */
export const keepText = (advice: KeepAdvice, names: InfluenceNames): string => {
  switch (advice.code) {
    case 'works':
      return worksText(advice, names);
    case 'goal-met':
      return t('What led to “{0}”: the goal is met.', goalText(advice.goal, names.kind(advice.goal.kind)));
    case 'time-kept':
      return t('The way you plan your hours: {0} of 100 for time.', Math.round(advice.value));
  }
};

const worksText = (
  { by, what, pieces, mean, rest }: Extract<KeepAdvice, { readonly code: 'works' }>,
  names: InfluenceNames,
): string => {
  const means = [pieces, Math.round(mean), Math.round(rest)] as const;
  switch (by) {
    case 'kind':
      return t('“{0}”: pieces {1}, their mean influence {2}; of all others {3}.', names.kind(what), ...means);
    case 'channel':
      return t(
        'The channel “{0}”: pieces {1}, their mean influence {2}; of all others {3}.',
        names.channel(what),
        ...means,
      );
    case 'weekday':
      return t(
        'Publishing on {0}: pieces {1}, their mean influence {2}; of all others {3}.',
        weekdayName(Number(what)),
        ...means,
      );
  }
};

/** What would have to be known to say more, and how it comes to be known. */
export const missingText = (fact: MissingFact): string => {
  switch (fact) {
    case 'no-plan':
      return t('No plan covers these days, so there are no goals to hold the facts against.');
    case 'nothing-out':
      return t('Nothing has come out in the last 90 days.');
    case 'not-measured':
      return t('Some of what came out has no quality score: open its draft once.');
    case 'no-engagement':
      return t('No engagement is known: note or import views, reactions and comments.');
    case 'no-audit':
      return t('Where the hours went was not recorded: the time audit is off in this workspace, or was.');
  }
};

/** Hours as hours and minutes. */
export const hoursText = (hours: number): string => durationText(Math.round(hours * 60));
