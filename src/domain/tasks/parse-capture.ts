import type { Span } from '../text/span.js';
import type { LocalTime } from '../time/local.js';
import type { Capture, CapturePart, CaptureProblem, PartKind } from './capture/capture.js';
import { findDates } from './capture/dates.js';
import { findEstimates } from './capture/estimate.js';
import { masked } from './capture/mask.js';
import { findRepeat } from './capture/repeats.js';
import { escapes, literals } from './capture/shield.js';
import { findSigns, type Sign } from './capture/signs.js';
import { shortened, titleOf } from './capture/title.js';
import { findSomeday, findWaiting } from './capture/waiting.js';

/** How a line is read. */
export interface CaptureSettings {
  /** Now on the wall's clock: `2026-11-24T10:00`. */
  readonly now: LocalTime;
  /** Minutes of a pomodoro, for `~3p`; 25 where nobody said. */
  readonly pomodoroMinutes?: number;
}

/** Signs and dates are looked for in the beginning only: nobody means those in a pasted page. */
const LONGEST_LINE = 1_000;

/**
 * Reads a line in which somebody captured a task, in English, Chinese or both mixed.
 *
 * Understood are dates and times (what they mean: `findDates`), recurrences (`findRepeat`), `@context`, `#tag`, `+project`,
 * `!high`, `%low` energy, `after:task`, `^id` (`findSigns`), `~3p`, `~45m`, `~两小时` (`findEstimates`), "waiting for Ann", 等 张三,
 * "someday", 以后, and ` //note` up to the end. Quoted text, code, addresses and a sign or a word after a backslash stay as they stand.
 * What is below the first line is note. Never throws.
 */
export const parseCapture = (line: string, { now, pomodoroMinutes = 25 }: CaptureSettings): Capture => {
  const head = headOf(line);
  const shield = literals(head);
  const note = noteSpan(line, masked(head, shield));
  const open = masked(
    head.slice(0, note?.start),
    shield.filter(({ start }) => start < (note?.start ?? Infinity)),
  );
  // A quoted name belongs to its sign: the shield leaves those open, and what they took is covered next.
  const signs = chosenSigns(findSigns(open));
  const afterSigns = masked(open, signs);
  const estimates = findEstimates(afterSigns, pomodoroMinutes);
  const estimate = estimates.find(({ minutes }) => minutes !== null) ?? null;
  const wrongEstimates = estimate === null ? estimates : [];
  const afterEstimates = masked(afterSigns, estimates);
  const clock = { today: now.slice(0, 10), clock: now.slice(11) || '00:00' };
  const repeat = findRepeat(afterEstimates, clock.today);
  const afterRepeat = repeat === null ? afterEstimates : masked(afterEstimates, [repeat]);
  const waiting = findWaiting(afterRepeat);
  const afterWaiting = waiting === null ? afterRepeat : masked(afterRepeat, [waiting]);
  const dates = findDates(afterWaiting, clock, repeat);
  const afterDates = masked(afterWaiting, dates.parts);
  const someday = findSomeday(afterDates);

  const parts = [
    ...partsOf(
      'escape',
      escapes(head, shield).filter(({ start }) => start < (note?.start ?? Infinity)),
    ),
    ...signs.map(({ kind, start, end }) => ({ kind, start, end })),
    ...partsOf('estimate', estimate === null ? [] : [estimate]),
    ...partsOf('recurrence', repeat === null ? [] : [repeat]),
    ...partsOf('waiting', waiting === null ? [] : [waiting]),
    ...partsOf('date', dates.parts),
    ...partsOf('someday', someday === null ? [] : [someday]),
    ...partsOf('note', note === null ? [] : [note]),
  ].toSorted((a, b) => a.start - b.start);
  const named = titleOf(line, parts);
  const title = named === '' && waiting !== null ? line.slice(waiting.start, waiting.end).trim() : named;
  const [short, rest] = shortened(title);
  const due = dates.due ?? (repeat === null ? null : dates.start === null ? repeat.first : null);
  const whole = { start: 0, end: line.length };
  const problems: readonly CaptureProblem[] = [
    ...coded('estimate', wrongEstimates),
    ...coded('no-such-date', dates.impossible),
    ...coded('second-date', dates.surplus),
    ...coded(
      'due-before-start',
      dates.start !== null && due !== null && endsBefore(due, dates.start) ? dates.parts.slice(0, 1) : [],
    ),
    ...coded('empty-title', title === '' ? [whole] : []),
    ...coded('long-title', rest === '' ? [] : [whole]),
  ];
  return {
    title: short,
    note: [
      rest,
      note === null
        ? ''
        : line
            .slice(note.start, note.end)
            .replace(/^\s*\/\/\s*/, '')
            .trim(),
    ]
      .filter((text) => text !== '')
      .join('\n'),
    parts,
    problems,
    contexts: valuesOf(signs, 'context'),
    tags: valuesOf(signs, 'tag'),
    project: valuesOf(signs, 'project')[0] ?? null,
    priority: signs.find((sign) => sign.kind === 'priority')?.value ?? null,
    energy: signs.find((sign) => sign.kind === 'energy')?.value ?? null,
    estimate: estimate?.minutes ?? null,
    start: dates.start,
    due,
    recurrence: repeat?.recurrence ?? null,
    waitingFor: waiting?.name ?? null,
    someday: someday !== null,
    after: valuesOf(signs, 'after'),
    anchor: valuesOf(signs, 'anchor')[0] ?? null,
  };
};

const headOf = (line: string): string => {
  const end = line.search(/[\r\n]/);
  const limit = Math.min(end < 0 ? line.length : end, LONGEST_LINE);
  if (limit < LONGEST_LINE) return line.slice(0, limit);
  // Not through the middle of a word, nor of a character.
  return line.slice(0, limit).replace(/(?<=\s)\S{1,100}$|[\ud800-\udbff]$/, '');
};

const noteSpan = (line: string, head: string): Span | null => {
  const sign = /(?:(?<=^|\s)|(?<=[\p{Script=Han}，。；！？]))\/\/(?!\/)/u.exec(head);
  if (sign !== null) return { start: sign.index, end: line.length };
  const lineBreak = line.search(/[\r\n]/);
  return lineBreak < 0 ? null : { start: lineBreak, end: line.length };
};

const SINGLE: ReadonlySet<PartKind> = new Set(['project', 'priority', 'energy', 'anchor']);

/** Of what a task has only once, the first; what overlaps an earlier sign is none. */
const chosenSigns = (signs: readonly Sign[]): readonly Sign[] => {
  const chosen: Sign[] = [];
  for (const sign of signs.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = chosen.at(-1);
    const again = SINGLE.has(sign.kind) && chosen.some(({ kind }) => kind === sign.kind);
    if ((last === undefined || last.end <= sign.start) && !again) chosen.push(sign);
  }
  return chosen;
};

const valuesOf = (
  signs: readonly Sign[],
  kind: 'context' | 'tag' | 'project' | 'after' | 'anchor',
): readonly string[] => [...new Set(signs.flatMap((sign) => (sign.kind === kind ? [sign.value] : [])))];

const partsOf = (kind: PartKind, spans: readonly Span[]): readonly CapturePart[] =>
  spans.map(({ start, end }) => ({ kind, start, end }));

const coded = (code: CaptureProblem['code'], spans: readonly Span[]): readonly CaptureProblem[] =>
  spans.map(({ start, end }) => ({ code, start, end }));

const endsBefore = (due: LocalTime, start: LocalTime): boolean =>
  due.length === 10 ? due < start.slice(0, 10) : due < (start.length === 10 ? `${start}T00:00` : start);
