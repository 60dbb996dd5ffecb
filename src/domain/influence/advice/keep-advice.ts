import { weekdayOf } from '../../time/add-days.js';
import type { AdviceFacts, PastPiece, Weighed } from './advice-facts.js';
import type { Goal } from '../goal.js';

/** What to keep. */
export type KeepAdvice =
  /** What came out of this kind, on this channel or on this weekday (1 is Monday) had a mean influence far above the rest. */
  | {
      readonly code: 'works';
      readonly by: 'kind' | 'channel' | 'weekday';
      readonly what: string;
      readonly pieces: number;
      readonly mean: number;
      readonly rest: number;
    }
  | { readonly code: 'goal-met'; readonly goal: Goal }
  /** Next to nothing of the planned time was lost. */
  | { readonly code: 'time-kept'; readonly value: number };

/** Fewer pieces may be a chance. */
const FEWEST = 3;
/** Points of influence that are more than chance makes of a handful of pieces: a rule of thumb. */
const FAR_ABOVE = 10;
const TIME_KEPT = 90;

/** What to keep: what reaches further than the rest, what led to a goal, a plan that holds. */
export const keepAdvice = (facts: AdviceFacts): readonly Weighed<KeepAdvice>[] => [
  ...whatWorks(facts.past),
  ...facts.goals.flatMap(({ goal, state, asked }) =>
    state === 'met' && asked > 0 ? [{ said: { code: 'goal-met' as const, goal }, strength: 20 }] : [],
  ),
  ...timeKept(facts),
];

const timeKept = ({ terms }: AdviceFacts): readonly Weighed<KeepAdvice>[] => {
  const { value } = terms.T;
  return value === null || value < TIME_KEPT ? [] : [{ said: { code: 'time-kept', value }, strength: 10 }];
};

const whatWorks = (past: readonly PastPiece[]): readonly Weighed<KeepAdvice>[] => {
  const known = past.filter(({ score }) => score !== null);
  const told = new Set<string>();
  const groups = [
    ...groupsBy('kind', known, ({ piece }) => (piece.kind === null ? [] : [piece.kind])),
    ...groupsBy('channel', known, ({ piece }) => [...new Set(piece.publications.map(({ channel }) => channel))]),
    ...groupsBy('weekday', known, ({ day }) => [String(weekdayOf(day))]),
  ];
  return groups.flatMap(({ by, what, members }) => {
    const rest = known.filter((one) => !members.includes(one));
    const same = members.map(({ piece }) => piece.id).join(' ');
    // A kind that has a channel for itself is told of once.
    if (members.length < FEWEST || rest.length < FEWEST || told.has(same)) return [];
    const [mean, others] = [meanScore(members), meanScore(rest)];
    if (mean - others < FAR_ABOVE) return [];
    told.add(same);
    const said = { code: 'works' as const, by, what, pieces: members.length, mean, rest: others };
    return [{ said, strength: mean - others + 20 }];
  });
};

const groupsBy = <By extends string>(
  by: By,
  pieces: readonly PastPiece[],
  keysOf: (piece: PastPiece) => readonly string[],
): readonly { readonly by: By; readonly what: string; readonly members: readonly PastPiece[] }[] => {
  const groups = new Map<string, PastPiece[]>();
  for (const piece of pieces)
    for (const key of keysOf(piece)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [piece]);
      else group.push(piece);
    }
  return [...groups].map(([what, members]) => ({ by, what, members }));
};

const meanScore = (pieces: readonly PastPiece[]): number =>
  pieces.reduce((sum, { score }) => sum + (score ?? 0), 0) / pieces.length;
