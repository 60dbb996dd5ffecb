import type { WorkKind } from '../../audit/work-kind.js';
import { expectedComments, expectedReach } from '../plan/expected-reach.js';
import type { OutputKind } from '../output-kind.js';
import { pieceHours } from '../plan/piece-hours.js';
import type { PortfolioProblem } from '../portfolio.js';
import { lengthsOf, qualitiesOf, score } from './kind-options.js';
import type { PlanPiece } from './plan-piece.js';

/** A way to make a piece: a kind, a length and a quality. */
export interface Variant {
  readonly index: number;
  readonly kind: OutputKind;
  readonly words: number | null;
  readonly quality: number | null;
  readonly hours: number;
  readonly reach: number;
  readonly comments: number;
  /** So many of them fit into the plan. */
  readonly most: number;
}

/** A piece that stays. */
export interface Frozen extends PlanPiece {
  readonly id: string;
  readonly reach: number;
  readonly channel: string;
}

/** A problem with what follows from it. */
export interface Prepared {
  readonly problem: PortfolioProblem;
  readonly variants: readonly Variant[];
  readonly frozen: readonly Frozen[];
  /** How many new pieces of a kind fit into each week, by its id. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** Hours for new pieces that are finished by the end of each week, by kind of hours. */
  readonly room: Readonly<Record<WorkKind, readonly number[]>>;
}

/** Puts together what the model and the terms ask of a problem again and again. */
export const prepare = (problem: PortfolioProblem): Prepared => {
  const frozen = frozenPieces(problem);
  const weeks = Array.from({ length: problem.weeks }, (_, index) => index + 1);
  const roomOf = (work: WorkKind): readonly number[] =>
    weeks.map((week) =>
      frozen
        .filter(({ hoursFrom, week: own }) => hoursFrom === work && own <= week)
        .reduce((left, { hours }) => Math.max(0, left - hours), problem.hoursPerWeek[work] * week),
    );
  const room = {
    coding: roomOf('coding'),
    collaborating: roomOf('collaborating'),
    learning: roomOf('learning'),
    writing: roomOf('writing'),
  };
  const placesOf = (kind: OutputKind): readonly number[] =>
    weeks.map((week, index) => {
      if ((room[kind.hoursFrom][index] ?? 0) + 1e-9 < leastHours(kind, problem)) return 0;
      const there = frozen.filter((piece) => piece.kind === kind.id && piece.week === week).length;
      return Math.max(0, kind.maximumPerWeek - there);
    });
  const places = new Map(problem.kinds.map((kind) => [kind.id, placesOf(kind)]));
  return { problem, frozen, places, room, variants: variantsOf(problem, places, room) };
};

/** The least that a piece of a kind takes: where there is less room by the end of a week, none is finished in it. */
const leastHours = (kind: OutputKind, { goals, costs }: PortfolioProblem): number =>
  pieceHours(kind, lengthsOf(kind, goals)[0] ?? null, qualitiesOf(kind, goals)[0] ?? null, costs);

const variantsOf = (
  { kinds, goals, costs }: PortfolioProblem,
  places: Prepared['places'],
  room: Prepared['room'],
): readonly Variant[] =>
  kinds
    .flatMap((kind) =>
      lengthsOf(kind, goals).flatMap((words) =>
        qualitiesOf(kind, goals).map((quality) => {
          const hours = pieceHours(kind, words, quality, costs);
          const fitting = (places.get(kind.id) ?? []).reduce((sum, some) => sum + some, 0);
          const most = hours > 0 ? Math.floor((room[kind.hoursFrom].at(-1) ?? 0) / hours + 1e-9) : fitting;
          return {
            kind,
            words,
            quality,
            hours,
            reach: expectedReach(kind, quality),
            comments: expectedComments(kind, quality),
            most: Math.min(most, fitting),
          };
        }),
      ),
    )
    .filter((variant, _, all) => !all.some((other) => isBetter(other, variant)))
    .map((variant, index) => ({ ...variant, index }));

type Offer = Omit<Variant, 'index'>;

/** Whether nobody would make the second who can make the first. */
const isBetter = (one: Offer, other: Offer): boolean => {
  if (one === other || one.kind !== other.kind || (one.quality === null) !== (other.quality === null)) return false;
  const gains = [
    (one.words ?? 0) - (other.words ?? 0),
    (one.quality ?? 0) - (other.quality ?? 0),
    other.hours - one.hours,
  ];
  return gains.every((gain) => gain >= 0) && gains.some((gain) => gain > 0);
};

/** A piece of a kind that is not there any more takes writing hours and reaches nobody that is known. */
const frozenPieces = ({ frozen, kinds, weeks }: PortfolioProblem): readonly Frozen[] =>
  frozen.map(({ id, kind: of, week, words, quality, hours }) => {
    const kind = kinds.find((one) => one.id === of);
    const scored = quality === null ? null : score(quality);
    return {
      id,
      kind: of,
      channel: kind?.channel ?? '',
      week: Math.min(weeks, Math.trunc(week)),
      words,
      quality: scored,
      hours: Math.max(0, hours),
      hoursFrom: kind?.hoursFrom ?? 'writing',
      reach: kind === undefined ? 0 : expectedReach(kind, scored),
    };
  });
