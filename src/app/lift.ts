import { applyEdits } from '../domain/annotation/apply-fixes.js';
import type { Annotations } from '../domain/annotation/annotations.js';
import type { Finding } from '../domain/annotation/finding.js';
import type { Annotator } from './annotator.js';

/** A finding and the points of the draft's score that mending it gives. */
export interface Lift {
  readonly finding: Finding;
  readonly gain: number;
  /** Whether the draft was scored with the fix in it; otherwise the gain is what a rewrite could give. */
  readonly measured: boolean;
}

/** A draft whose findings are to be weighed. */
export interface LiftRequest {
  /** Names the draft, as in its annotation request. */
  readonly draft: string;
  readonly source: string;
  readonly annotations: Annotations;
  /** Asked before each fix is tried. */
  readonly isCancelled: () => boolean;
}

/** So many fixes are tried out at most: each is one window through the model. */
const TRIED = 60;

/**
 * What would lift a draft, by gain. The first fix of each finding is tried out: the draft is scored with it, which costs
 * one window, as all others are known. Findings without a fix have the gain of a rewrite, or none.
 */
export const liftsOf = async (annotator: Annotator, request: LiftRequest): Promise<readonly Lift[]> => {
  const { draft, source, annotations, isCancelled } = request;
  const before = annotations.quality.score;
  const trial = `${draft} with a fix`;
  const lifts: Lift[] = [];
  let tried = 0;
  for (const finding of annotations.findings) {
    const [fix] = finding.fixes;
    const isTried = fix !== undefined && before !== null && tried < TRIED && !isCancelled();
    if (!isTried) {
      lifts.push({ finding, gain: finding.gain ?? 0, measured: false });
      continue;
    }
    tried += 1;
    const after = await annotator.score(trial, applyEdits(source, fix.edits));
    lifts.push({ finding, gain: after === null ? 0 : Number((after - before).toFixed(1)), measured: after !== null });
  }
  annotator.forget(trial);
  return lifts.toSorted((a, b) => b.gain - a.gain || a.finding.span.start - b.finding.span.start);
};
