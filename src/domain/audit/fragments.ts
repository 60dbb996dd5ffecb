import type { FileKind, Seconds, Stretch } from './stretch.js';
import { secondsOf } from './stretch.js';

/** Work on one kind and one project without a pause. */
interface Run extends Seconds {
  readonly key: string;
}

/** Pieces of work that were cut short by turning to something else. */
export interface Fragments {
  readonly count: number;
  readonly seconds: number;
}

export const NO_FRAGMENTS: Fragments = { count: 0, seconds: 0 };

/**
 * What is shorter than this many seconds is a fragment. Office workers were seen to stay with one thing for eleven minutes
 * before they turned to another, and to pay for each turn (Mark, Gonzalez and Harris, "No Task Left Behind?", CHI 2005).
 */
export const FRAGMENT = 600;

/** Seconds without activity after which what follows is a new beginning rather than a switch. */
const PAUSE = 300;

/** Counts the stretches of work that begin and end with a switch to another kind or project, and were short. */
export const fragmentsOf = (stretches: readonly Stretch[], kindOf: FileKind): Fragments => {
  const runs = runsOf(stretches, kindOf);
  const short = runs.filter((run, index) => {
    const before = runs[index - 1];
    const after = runs[index + 1];
    const switched = before !== undefined && after !== undefined && follows(before, run) && follows(run, after);
    return switched && run.end - run.start < FRAGMENT;
  });
  return { count: short.length, seconds: secondsOf(short) };
};

const follows = (one: Seconds, next: Seconds): boolean => next.start - one.end <= PAUSE;

const runsOf = (stretches: readonly Stretch[], kindOf: FileKind): readonly Run[] => {
  const runs: Run[] = [];
  for (const stretch of stretches) {
    const key = `${kindOf(stretch.file)} ${stretch.file.project}`;
    const last = runs.at(-1);
    if (last?.key === key && follows(last, stretch)) runs[runs.length - 1] = { ...last, end: stretch.end };
    else runs.push({ key, start: stretch.start, end: stretch.end });
  }
  return runs;
};
