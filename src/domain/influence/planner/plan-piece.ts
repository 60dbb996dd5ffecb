import type { PlannedPiece } from '../portfolio.js';

/** What the terms and the goals ask of a piece. */
export type PlanPiece = Pick<PlannedPiece, 'kind' | 'week' | 'words' | 'quality' | 'hours' | 'hoursFrom'>;
