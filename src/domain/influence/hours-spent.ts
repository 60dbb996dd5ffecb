import type { Piece } from './piece.js';

/** Hours spent on a piece: what the person said, or what the timer saw on its tasks. @param minutes worked on each task */
export const hoursSpent = (
  { hoursSpent: said, tasks }: Pick<Piece, 'hoursSpent' | 'tasks'>,
  minutes: ReadonlyMap<string, number>,
): number => said ?? tasks.reduce((sum, task) => sum + (minutes.get(task) ?? 0), 0) / 60;
