import { applyEdits } from '../domain/annotation/apply-fixes.js';
import type { Annotations, Reason } from '../domain/annotation/annotations.js';
import type { Finding } from '../domain/annotation/finding.js';
import type { Annotator } from './annotator.js';

/** Something that would lift a draft: a finding to mend, or a sentence that pulls the score down. */
export type Lift = {
  /** Points of the draft's score. */
  readonly gain: number;
  /** Whether the draft was scored with the fix in it; otherwise the gain is what a rewrite could give. */
  readonly measured: boolean;
} & ({ readonly finding: Finding } | { readonly reason: Reason });

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
    if (fix === undefined || before === null || tried >= TRIED || isCancelled()) {
      lifts.push({ finding, gain: finding.gain ?? 0, measured: false });
      continue;
    }
    tried += 1;
    const after = await annotator.score(trial, applyEdits(source, fix.edits));
    lifts.push({ finding, gain: after === null ? 0 : Number((after - before).toFixed(1)), measured: after !== null });
  }
  annotator.forget(trial);
  return [...lifts, ...sentencesOf(annotations)].toSorted((a, b) => b.gain - a.gain || startOf(a) - startOf(b));
};

/** The stretch of the draft that a lift speaks of. */
export const spanOf = (lift: Lift): Finding['span'] => ('finding' in lift ? lift.finding.span : lift.reason.span);

const startOf = (lift: Lift): number => spanOf(lift).start;

/** The sentences that pull the score down, less those that a finding over a whole sentence speaks of already. */
const sentencesOf = ({ quality, findings }: Annotations): readonly Lift[] => {
  const told = findings.filter(({ gain }) => gain !== null).map(({ span }) => span);
  return quality.reasons.flatMap((reason): readonly Lift[] => {
    const { code, gain, span } = reason;
    const isTold = told.some(({ start, end }) => start >= span.start && end <= span.end);
    return code !== 'weak-sentence' || gain === null || isTold ? [] : [{ reason, gain, measured: false }];
  });
};
