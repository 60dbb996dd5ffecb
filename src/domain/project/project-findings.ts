import type { Finding } from '../annotation/finding.js';
import { newFindings } from './baseline.js';
import { suppress, type ProjectDraft } from './suppress.js';

/** What is shown of a draft's findings, in the editor and on the command line alike. */
export const projectFindings = (
  findings: readonly Finding[],
  draft: ProjectDraft,
  { newOnly }: { readonly newOnly: boolean },
): readonly Finding[] => {
  const shown = suppress(findings, draft);
  const { file, source, project } = draft;
  return newOnly ? newFindings(shown, { file, source, baseline: project.baseline }) : shown;
};
