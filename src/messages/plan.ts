import { t } from '@vscode/l10n';
import type { PlanFailure } from '../app/plan-editor.js';
import type { PortfolioFailure } from '../app/portfolio-planner.js';
import type { AcceptanceNames } from '../domain/influence/plan/accept-portfolio.js';
import type { Acceptance, Weights } from '../domain/influence/influence-plan.js';
import type { LearntEffort } from '../domain/influence/learn/learn-effort.js';
import { pieceHours } from '../domain/influence/plan/piece-hours.js';
import type { LocalDate } from '../domain/time/local.js';
import type { Formats } from './formats.js';
import type { TermId } from './influence-terms.js';
import { storeFailureMessage } from './store.js';

/** Why a plan was not changed, or has no portfolio, and the way out. */
export const planFailureMessage = (failure: PlanFailure | PortfolioFailure): string => {
  switch (failure.code) {
    case 'no-plan':
      return t('There is no plan. Start one first.');
    case 'plan-exists':
      return t('The plan “{0}” runs. End it first; its pieces and tasks stay.', failure.name);
    case 'goal-unknown':
      return t('This goal is no longer there. It may have been removed in another window.');
    case 'template-unknown':
      return t('There is no such template. Choose another.');
    case 'plan-over':
      return t('The weeks of this plan are over. End it and start another, or make it longer.');
    case 'no-kinds':
      return t('Nothing is known that could be made. Add a kind of output.');
    case 'nothing-new':
      return t('All of this was accepted already.');
    case 'solver':
      return t(
        'The portfolio could not be computed; the log says why. Change something in the plan, or reload the window, to try again.',
      );
    default:
      return storeFailureMessage(failure);
  }
};

/** What pieces and tasks are called that accepting a plan makes. */
export const acceptanceNames = (): AcceptanceNames => ({
  piece: ({ name }, number) => t('{0} {1}', name, number),
  task: (title, step) => {
    switch (step) {
      case 'whole':
        return title;
      case 'outline':
        return t('Outline: {0}', title);
      case 'draft':
        return t('Draft: {0}', title);
      case 'review':
        return t('Revise: {0}', title);
    }
  },
  team: t('team'),
});

/** What the forecast of a term means; what the fact means is in `termMeaning`. The formulas are in docs/influence.md. */
export const forecastMeaning = (term: TermId): string => {
  switch (term) {
    case 'F':
      return t('The forecast counts words that the goals ask for and nobody plans as quality 0.');
    case 'E':
      return t('The forecast is the share of what the goals ask for, or of what the weeks can hold, that is planned.');
    case 'I':
      return t(
        'The forecast is 50 where a channel reaches as many people as usual. It takes reach to grow with quality, which is an assumption.',
      );
    case 'T':
      return t('The forecast takes it that you miss as much as usual: a plan that fills every hour loses points.');
  }
};

/** The share of hours that is taken as missed, and where it is from. */
export const missedText = (share: number, weeks: number, { number }: Formats): string =>
  weeks === 0
    ? t('Usually missed: {0} %, an assumption until four weeks are recorded.', number(100 * share))
    : t('Usually missed: {0} %, from {1} weeks that are recorded.', number(100 * share), weeks);

/** What the objective is the sum of. */
export const objectiveText = ({ efficiency, influence, time }: Weights, { number }: Formats): string =>
  t(
    'F + {0} × E + {1} × I + {2} × T; a term of which nothing is known counts as nothing.',
    number(efficiency, 2),
    number(influence, 2),
    number(time, 2),
  );

/** What the effort of a piece rests on, with an example. */
export const effortText = ({ c1, c2, deviations, pieces }: LearntEffort, { number }: Formats): string => {
  const example = t(
    'Quality counts in tens: a post of {0} words at quality {1} takes {2} h.',
    number(EXAMPLE.words),
    number(EXAMPLE.quality),
    number(pieceHours({ fixedHours: null }, EXAMPLE.words, EXAMPLE.quality, { c1, c2 }), 1),
  );
  const source =
    pieces === 0
      ? t('These are the article’s figures, until your own pieces say otherwise.')
      : t(
          'Sure to ±{0} h for a thousand words and ±{1} h for ten points.',
          number(deviations.c1, 1),
          number(deviations.c2, 1),
        );
  return `${source} ${example}`;
};

/** The article's own example. */
const EXAMPLE = { words: 2_000, quality: 90 };

/** That a piece of the plan is out. */
export const cameOutText = (day: LocalDate, formats: Formats): string => t('It came out on {0}.', formats.day(day));

/** When a plan was accepted and what was forecast then. @param day on the person's calendar */
export const acceptedText = ({ objective }: Acceptance, day: string, { number }: Formats): string =>
  t('Accepted on {0}; the objective was forecast as {1}.', day, number(objective));
