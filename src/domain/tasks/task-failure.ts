import type { StoreFailure } from '../store/failure.js';
import type { DependencyFailure } from './dependencies.js';
import type { MoveFailure } from './transitions.js';

/**
 * Why nothing was done to tasks.
 * - `empty-title`: nothing names the task.
 * - `open`: the task is open already.
 */
export type TaskFailure =
  | StoreFailure
  | MoveFailure
  | DependencyFailure
  | { readonly code: 'empty-title' }
  | { readonly code: 'open'; readonly task: string };
