import type { Records } from '../domain/store/collections.js';

/** How much there is of what people count. */
export const recordCounts = ({ drafts, tasks }: Records): { readonly drafts: number; readonly tasks: number } => ({
  drafts: Object.keys(drafts).length,
  tasks: Object.keys(tasks).length,
});
