import type { Priority, Task, TaskStatus } from '../tasks/task.js';
import type { Instant } from '../time/local.js';
import { instantOf } from '../time/zone.js';
import { escapeText, joinLines } from './content-line.js';
import type { PlacedWork } from './placed-work.js';
import { todoTimes } from './todo-times.js';

/** What is exported. */
export interface IcsExport {
  /** What programs call the calendar. */
  readonly name: string;
  /** When it is exported. */
  readonly stamp: Instant;
  /** The zone of the placements' local minutes. */
  readonly zone: string;
  readonly placements: readonly PlacedWork[];
  readonly tasks: readonly Task[];
}

/** RFC 5545 (3.8.1.9) calls 1 to 4 high, 5 medium, 6 to 9 low; Apple writes 1, 5 and 9. */
const PRIORITIES: Readonly<Record<Priority, number>> = { 1: 1, 2: 3, 3: 5, 4: 9 };
const STATUSES: Readonly<Record<TaskStatus, string>> = {
  open: 'NEEDS-ACTION',
  done: 'COMPLETED',
  dropped: 'CANCELLED',
};

/**
 * Writes a calendar (RFC 5545): placements become VEVENTs, tasks VTODOs.
 *
 * A placement is in UTC: it happens once, and Apple, Google, Outlook and Thunderbird all take UTC to be what it is, while
 * they differ about times that float and about the VTIMEZONEs of others. A task's times float; see `todoTimes`.
 * UIDs come from the task and the number of its placement, so that what is imported again replaces what was imported before.
 */
export const writeIcs = ({ name, stamp, zone, placements, tasks }: IcsExport): string =>
  joinLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Inkbearing//Inkbearing//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...eventsOf(placements, zone, stamp),
    ...tasks.flatMap((task) => todoOf(task, stamp)),
    'END:VCALENDAR',
  ]);

const eventsOf = (placements: readonly PlacedWork[], zone: string, stamp: Instant): readonly string[] => {
  const counts = new Map<string, number>();
  return [...placements]
    .sort((one, other) => one.start - other.start)
    .flatMap(({ task, title, start, end, reason }) => {
      const number = (counts.get(task) ?? 0) + 1;
      counts.set(task, number);
      return [
        'BEGIN:VEVENT',
        `UID:placement-${task}-${number}@inkbearing`,
        `DTSTAMP:${utc(Date.parse(stamp))}`,
        `DTSTART:${utc(instantOf(start, zone))}`,
        `DTEND:${utc(instantOf(end, zone))}`,
        `SUMMARY:${escapeText(title)}`,
        ...(reason === '' ? [] : [`DESCRIPTION:${escapeText(reason)}`]),
        'TRANSP:OPAQUE',
        'END:VEVENT',
      ];
    });
};

const todoOf = (task: Task, stamp: Instant): readonly string[] => {
  const categories = [...task.contexts.map((context) => `@${context}`), ...task.tags];
  return [
    'BEGIN:VTODO',
    `UID:task-${task.id}@inkbearing`,
    `DTSTAMP:${utc(Date.parse(stamp))}`,
    `CREATED:${utc(Date.parse(task.created))}`,
    ...todoTimes(task),
    `SUMMARY:${escapeText(task.title)}`,
    ...(task.note === '' ? [] : [`DESCRIPTION:${escapeText(task.note)}`]),
    `PRIORITY:${PRIORITIES[task.priority]}`,
    ...(categories.length === 0 ? [] : [`CATEGORIES:${categories.map(escapeText).join(',')}`]),
    `STATUS:${STATUSES[task.status]}`,
    ...(task.status === 'done' && task.closed !== null
      ? [`COMPLETED:${utc(Date.parse(task.closed))}`, 'PERCENT-COMPLETE:100']
      : []),
    'END:VTODO',
  ];
};

/** An instant as RFC 5545 writes it: `20261124T090000Z`. */
const utc = (instantMs: number): string => `${new Date(instantMs).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
