import type { Goal } from '../domain/influence/goal.js';
import type { Portfolio } from '../domain/influence/portfolio.js';
import type { Formats } from '../messages/formats.js';
import type { InfluenceNames } from '../messages/influence-terms.js';
import { pieceReasonText, relaxationText } from '../messages/plan-reasons.js';

/** A portfolio in the form that docs/influence.md describes. */
export const planJson = (
  portfolio: Portfolio,
  goals: readonly Goal[],
  names: Pick<InfluenceNames, 'kind'>,
  formats: Formats,
): object => {
  const { pieces, terms, objective, bound, hourWorth, pareto, relaxations } = portfolio;
  return {
    schema: 1,
    pieces: pieces.map(({ kind, channel, week, words, quality, hours, hoursFrom, reason }) => ({
      kind,
      channel,
      week,
      words,
      quality,
      hours: tidy(hours),
      hoursFrom,
      reason: pieceReasonText(reason, goals, names, formats),
    })),
    terms: { F: tidied(terms.F), E: tidied(terms.E), I: tidied(terms.I), T: tidied(terms.T) },
    objective: tidy(objective),
    bound: tidy(bound),
    hourWorth: {
      coding: tidy(hourWorth.coding),
      collaborating: tidy(hourWorth.collaborating),
      learning: tidy(hourWorth.learning),
      writing: tidy(hourWorth.writing),
    },
    pareto: pareto.map(({ quality, reach, hours }) => ({
      quality: tidy(quality),
      reach: tidy(reach),
      hours: tidy(hours),
    })),
    relaxations: relaxations.map((relaxation) => ({
      ...relaxation,
      message: relaxationText(relaxation, goals, names, formats),
    })),
  };
};

/** Without what arithmetic adds in the last digits. */
const tidy = (value: number): number => Math.round(value * 1e8) / 1e8;

const tidied = (value: number | null): number | null => (value === null ? null : tidy(value));
