import { entityNames } from '../domain/entities/entity.js';
import { joinEntities } from '../domain/entities/join-entities.js';
import { findingMessage, fixTitle } from '../messages/findings.js';
import { reasonMessage } from '../messages/quality.js';
import type { AnnotatedFile } from './annotate.js';

/** One entry of `files` as the command line's contract has it: flat offsets, scores rounded to one digit. */
export const annotationJson = ({ path, source, annotations }: AnnotatedFile) => {
  const { draft, quality, sections, sentences, mentions, findings } = annotations;
  const names = entityNames(joinEntities(mentions, draft.blocks));
  return {
    path,
    language: draft.language,
    words: draft.words,
    quality: {
      score: round(quality.score),
      traits: quality.traits && mapValues(quality.traits, (value) => round(value, 2)),
      readability: round(quality.readability, 2),
      reasons: quality.reasons.map((reason) => ({
        code: reason.code,
        trait: reason.trait,
        ...reason.span,
        gain: reason.gain,
        message: reasonMessage(reason),
      })),
    },
    sections: sections.map(({ heading, span, score }) => ({ heading, ...span, score: round(score) })),
    sentences: sentences.map(({ span, score }) => ({ ...span, score: round(score) })),
    entities: mentions.map((mention) => ({
      ...mention.span,
      text: source.slice(mention.span.start, mention.span.end),
      type: mention.type,
      tagset: mention.tagset,
      confidence: round(mention.confidence, 3),
      entity: names.get(mention) ?? mention.text,
    })),
    findings: findings.map((finding) => ({
      ...finding.span,
      code: finding.code,
      severity: finding.severity,
      message: findingMessage(finding),
      gain: finding.gain,
      fixes: finding.fixes.map((fix) => ({
        title: fixTitle(fix),
        edits: fix.edits.map(({ span, newText }) => ({ ...span, newText })),
      })),
    })),
  };
};

/** Rounds for output; null stays null. */
export const round = (value: number | null, digits = 1): number | null =>
  value === null ? null : Number(value.toFixed(digits));

const mapValues = (record: Readonly<Record<string, number>>, map: (value: number) => number | null) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
