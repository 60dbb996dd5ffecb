import { applyLexicon } from '../entities/apply-lexicon.js';
import type { Mention } from '../entities/mention.js';
import type { Project } from '../project/project.js';
import { suppress } from '../project/suppress.js';
import { proofFindingsInSteps } from '../proofreading/proof-findings.js';
import type { Reading } from '../proofreading/proof-texts.js';
import { avoidedTermsInSteps } from '../rules/names/avoided-term.js';
import { inconsistentNamesInSteps } from '../rules/names/inconsistent-name.js';
import { unexpandedAcronymsInSteps } from '../rules/names/unexpanded-acronym.js';
import type { ParsedDraft } from '../text/block.js';
import type { Finding } from './finding.js';
import { onePerPlace } from './one-per-place.js';
import type { Steps } from './steps.js';

/** What has been found in a draft beside the model, and what holds for it. */
export interface FindingSources {
  readonly source: string;
  readonly project: Project;
  /** The draft's path relative to the project's file, or null where it is in none. */
  readonly file: string | null;
  /** What the rules and the link checker have found. */
  readonly rules: readonly Finding[];
  /** What the proofreaders have found, block by block. */
  readonly readings: readonly Reading[];
}

/** What findings are gathered from. */
export interface Gathering {
  readonly draft: ParsedDraft;
  readonly mentions: readonly Mention[];
  /** Null where no findings are wanted but those that are there. */
  readonly sources: FindingSources | null;
  /** What has been found already. */
  readonly found: readonly Finding[];
}

/** Mentions as the project has corrected them, and all findings that it lets through, in the order of the draft. */
export interface Gathered {
  readonly mentions: readonly Mention[];
  readonly findings: readonly Finding[];
}

/** Gathers the findings of a draft from all who have looked at it. */
export function* findingsInSteps({ draft, mentions, sources, found }: Gathering): Steps<Gathered> {
  const all: Finding[] = [...frontMatterFindings(draft), ...found];
  if (sources === null) return { mentions, findings: all };
  const { source, project, file, rules, readings } = sources;
  const { lexicon, terms } = project;
  const corrected = applyLexicon(draft, mentions, lexicon);
  yield;
  all.push(...rules, ...(yield* inconsistentNamesInSteps(draft, corrected, lexicon)));
  yield;
  all.push(...(yield* unexpandedAcronymsInSteps(draft, lexicon)));
  yield;
  all.push(...(yield* avoidedTermsInSteps(draft, terms)));
  yield;
  all.push(...(yield* proofFindingsInSteps(draft, readings, corrected, lexicon)));
  yield;
  // What the project silences must not hide what it lets through, so one of several is chosen afterwards.
  const kept = onePerPlace(suppress(all, { source, draft, file: file ?? '', project }));
  const findings = kept.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return { mentions: corrected, findings };
}

const frontMatterFindings = ({ frontMatter }: ParsedDraft): readonly Finding[] =>
  frontMatter?.broken === true
    ? [
        {
          code: 'front-matter-unreadable',
          severity: 'warning',
          span: frontMatter.span,
          values: {},
          gain: null,
          fixes: [],
        },
      ]
    : [];
