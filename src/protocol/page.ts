import type { PageSnapshot } from './page-snapshot.js';

/** What a person wants, as the page tells the host. */
export type Intent =
  /** A line of capture, as it was typed. */
  | { readonly type: 'add-task'; readonly line: string }
  | { readonly type: 'set-done'; readonly task: string; readonly done: boolean }
  /** Shows a task where it can be edited. */
  | { readonly type: 'open-task'; readonly task: string }
  | { readonly type: 'start-focus'; readonly task: string | null; readonly flow: boolean }
  | { readonly type: 'pause-focus' }
  | { readonly type: 'resume-focus' }
  | { readonly type: 'interrupt'; readonly by: 'internal' | 'external' }
  | { readonly type: 'void-focus' }
  | { readonly type: 'stop-focus' }
  | { readonly type: 'skip-break' }
  /** Makes a schedule and stages it as a proposal. */
  | { readonly type: 'schedule' }
  | { readonly type: 'accept-proposal'; readonly proposal: string }
  | { readonly type: 'discard-proposal'; readonly proposal: string }
  | { readonly type: 'take-offer'; readonly offer: string }
  | { readonly type: 'undo'; readonly change: string }
  | { readonly type: 'open'; readonly place: Place };

/** Places outside the page that it leads to. */
export const PLACES = ['tasks', 'review', 'hours', 'calendars', 'audit', 'log'] as const;
export type Place = (typeof PLACES)[number];

/** What the page tells the host. */
export type FromPage =
  /** The page listens; what was sent before is lost. */
  | { readonly type: 'ready' }
  /** Asks what a line of capture would be understood as. */
  | { readonly type: 'preview'; readonly id: number; readonly line: string }
  | { readonly type: 'perform'; readonly id: number; readonly intent: Intent };

/** What the host tells the page. */
export type ToPage =
  /** The display language and its texts by the English ones, null for English; sent once, first. */
  | { readonly type: 'texts'; readonly language: string; readonly texts: Readonly<Record<string, string>> | null }
  | { readonly type: 'snapshot'; readonly snapshot: PageSnapshot }
  | { readonly type: 'preview'; readonly id: number; readonly chips: readonly Chip[] }
  /** The answer to `perform`: why nothing was done, in words, or null. */
  | { readonly type: 'performed'; readonly id: number; readonly problem: string | null };

/** One thing that was understood in a line of capture. */
export interface Chip {
  readonly kind:
    'title' | 'list' | 'context' | 'tag' | 'project' | 'date' | 'estimate' | 'priority' | 'recurrence' | 'problem';
  /** In words: `tomorrow 09:00`, `75 min`. */
  readonly text: string;
}
