import type { OutputKind } from '../output-kind.js';

/** People whom a piece is expected to reach: in proportion to its quality, which is an assumption; all where it has none. See docs/influence.md. */
export const expectedReach = ({ reach }: Pick<OutputKind, 'reach'>, quality: number | null): number =>
  quality === null ? reach : (reach * quality) / 100;

/** Comments that a piece is expected to get. */
export const expectedComments = (kind: Pick<OutputKind, 'reach' | 'commentRate'>, quality: number | null): number =>
  expectedReach(kind, quality) * kind.commentRate;
