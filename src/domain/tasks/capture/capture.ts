import type { Span } from '../../text/span.js';
import type { LocalTime } from '../../time/local.js';
import type { Energy, Priority, Recurrence } from '../task.js';

/** What a stretch of a capture line was understood as. `escape`: the backslash before what is meant as it stands. */
export type PartKind =
  | 'context'
  | 'tag'
  | 'project'
  | 'priority'
  | 'energy'
  | 'estimate'
  | 'date'
  | 'recurrence'
  | 'waiting'
  | 'someday'
  | 'after'
  | 'anchor'
  | 'note'
  | 'escape';

/** A stretch of the line that is no part of the title. */
export interface CapturePart extends Span {
  readonly kind: PartKind;
}

/**
 * Something that the person should look at; the text that it is about stays in the title.
 * - `empty-title`: nothing is left to name the task by.
 * - `long-title`: what is longer than a title may be went to the note.
 * - `no-such-date`: a date that no calendar has, such as 31 February.
 * - `second-date`: a date beside one that was taken for the same purpose.
 * - `estimate`: no time at all, or more than 1,000 hours.
 * - `due-before-start`: what is due before it may begin.
 */
export interface CaptureProblem extends Span {
  readonly code: 'empty-title' | 'long-title' | 'no-such-date' | 'second-date' | 'estimate' | 'due-before-start';
}

/** A line as it was understood. What was not understood is in the title; nothing is lost. */
export interface Capture {
  readonly title: string;
  readonly note: string;
  /** Disjoint, in the order of the line; offsets into the line. */
  readonly parts: readonly CapturePart[];
  readonly problems: readonly CaptureProblem[];
  readonly contexts: readonly string[];
  readonly tags: readonly string[];
  /** The project's name as written, or null. */
  readonly project: string | null;
  readonly priority: Priority | null;
  readonly energy: Energy | null;
  /** Minutes. */
  readonly estimate: number | null;
  readonly start: LocalTime | null;
  readonly due: LocalTime | null;
  readonly recurrence: Recurrence | null;
  readonly waitingFor: string | null;
  readonly someday: boolean;
  /** What must be done before: ids or titles as written. */
  readonly after: readonly string[];
  /** The `^id` of a line in Markdown, without the sign. */
  readonly anchor: string | null;
}
