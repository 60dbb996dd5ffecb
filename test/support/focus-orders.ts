import type { FocusAnnouncement } from '../../src/app/focus-timer.js';
import type { FocusView } from '../../src/domain/focus/focus-view.js';
import type { FocusMode, GapAnswer } from '../../src/domain/focus/interval.js';

/** What a focus process is told to do, or what happens to its machine. */
export type Order =
  | { readonly kind: 'run' | 'sleep' | 'set'; readonly milliseconds: number }
  | { readonly kind: 'travel'; readonly zone: string }
  | { readonly kind: 'start'; readonly mode: FocusMode }
  | { readonly kind: 'rest' | 'pause' | 'resume' | 'look' }
  | { readonly kind: 'interrupt'; readonly note: string }
  | { readonly kind: 'end'; readonly how: 'finish' | 'stop' | 'void' }
  | { readonly kind: 'answer'; readonly as: GapAnswer };

/** How it stands afterwards. */
export interface Report {
  readonly done: boolean;
  readonly view: FocusView | null;
  /** All that it has announced. */
  readonly said: readonly FocusAnnouncement['kind'][];
  readonly leads: boolean;
}

export const isOrder = (message: unknown): message is Order =>
  typeof message === 'object' && message !== null && 'kind' in message;
