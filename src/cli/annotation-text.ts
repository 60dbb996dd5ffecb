import { t } from '@vscode/l10n';
import { joinEntities } from '../domain/entities/join-entities.js';
import { TRAITS } from '../domain/quality/trait.js';
import { lineStarts, positionAt } from '../domain/text/lines.js';
import { findingMessage } from '../messages/findings.js';
import { traitName } from '../messages/quality.js';
import type { AnnotatedFile } from './annotate.js';

/** A draft's annotations for a person: the score and its traits, who is in it, and what to mend with line and column. */
export const annotationText = ({ path, source, annotations }: AnnotatedFile): string => {
  const { draft, quality, mentions, findings } = annotations;
  const score = quality.score === null ? '–' : String(Math.round(quality.score));
  const lines = [t('{0}: score {1}, {2} words', path, score, draft.words)];
  const { traits } = quality;
  if (traits !== null) {
    lines.push(`  ${TRAITS.map((trait) => `${traitName(trait)} ${traits[trait].toFixed(1)}`).join(', ')}`);
  }
  const names = new Set(joinEntities(mentions, draft.blocks).map(({ name }) => name));
  if (names.size > 0) lines.push(`  ${t('Names: {0}', [...names].join(', '))}`);
  const starts = lineStarts(source);
  for (const finding of findings) {
    const { line, character } = positionAt(starts, finding.span.start);
    lines.push(
      `  ${path}:${line + 1}:${character + 1}: ${finding.severity}: ${findingMessage(finding)} [${finding.code}]`,
    );
  }
  return `${lines.join('\n')}\n`;
};
