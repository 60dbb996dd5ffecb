import type { ActivityDay } from '../../src/domain/audit/activity-day.js';
import { newInterval, type FocusInterval } from '../../src/domain/focus/interval.js';
import { engagementKey, type Engagement } from '../../src/domain/influence/engagement.js';
import { newPiece, PIECE_STATUSES, type Piece } from '../../src/domain/influence/piece.js';
import { engineersMonth } from '../../src/domain/influence/plan/templates.js';
import { mulberry32, type Random } from '../../src/domain/random.js';
import { EMPTY_DOCUMENT, type StoreDocument } from '../../src/domain/store/document.js';
import { newTask, type Task } from '../../src/domain/tasks/task.js';
import { addDays } from '../../src/domain/time/add-days.js';
import type { LocalDate } from '../../src/domain/time/local.js';

/** The day on which somebody looks at the store: a Tuesday, in the middle of its plan. */
export const STORE_DAY: LocalDate = '2026-11-24';

const CHANNELS = ['blog', 'meetup', 'social'] as const;
const KINDS = ['post', 'session', 'social'] as const;
const PIECES = 2_000;
const TASKS = 10_000;
const INTERVALS = 3_000;
const DAYS = 90;
/** Counts of a piece on a channel: 60,000 in all. */
const COUNTS = 10;
const AN_HOUR = 3_600;

/** The store of somebody who has planned for years; the same for the same seed. */
export const largeStore = (seed: number): StoreDocument => {
  const random = mulberry32(seed);
  const { plan, outputKinds, channels } = engineersMonth({
    plan: 'plan',
    kinds: { post: 'post', session: 'session', conversation: 'conversation', social: 'social' },
    channels: { blog: 'blog', meetup: 'meetup', team: 'team', social: 'social' },
  });
  const made = {
    ...plan,
    id: 'plan',
    start: '2026-11-09',
    accepted: null,
    ended: null,
    created: instantOf('2026-11-09'),
  };
  const pieces = many(PIECES, (index) => pieceOf(index, random));
  return {
    ...EMPTY_DOCUMENT,
    channels: byId(channels),
    outputKinds: byId(outputKinds),
    plans: { plan: made },
    pieces: byId(pieces),
    engagement: Object.fromEntries(
      pieces.flatMap((piece) => countsOf(piece, random)).map((one) => [engagementKey(one), one]),
    ),
    tasks: byId(many(TASKS, (index) => taskOf(index, random))),
    intervals: byId(many(INTERVALS, (index) => intervalOf(index, random))),
    activity: Object.fromEntries(many(DAYS, (index) => activityOf(index, random)).map((day) => [day.date, day])),
  };
};

/** The next number of counts of a piece, as somebody would enter them on the day. */
export const nextCounts = (piece: string): Engagement => ({
  piece,
  channel: 'blog',
  date: STORE_DAY,
  views: 5_000,
  reads: 2_000,
  reactions: 40,
  comments: 9,
  followers: 3,
});

/** Every seventh piece is not out yet. */
const pieceOf = (index: number, random: Random): Piece => {
  const day = addDays(STORE_DAY, -Math.floor(index / 3));
  const out = index % 7 !== 0;
  return {
    ...newPiece(`p${index}`, `Piece ${index}`, instantOf(addDays(day, -20))),
    kind: KINDS[index % 3] ?? null,
    topic: `topic ${index % 9}`,
    status: out ? 'published' : (PIECE_STATUSES[Math.floor(random() * 5)] ?? 'idea'),
    draft: `file:///home/ada/site/post-${index}.md`,
    facts: { words: 500 + Math.floor(random() * 2_500), score: 50 + random() * 50, at: instantOf(day) },
    planned: day,
    publications: CHANNELS.map((channel) => ({ channel, date: day, url: null })).slice(0, out ? 3 : 0),
    plan: day >= '2026-11-09' ? 'plan' : null,
    tasks: [`t${index}`, `t${index + PIECES}`],
  };
};

/** A number of counts of each piece on each channel, also of what is not out yet: it was shown somewhere before. */
const countsOf = ({ id, planned }: Piece, random: Random): readonly Engagement[] =>
  CHANNELS.flatMap((channel) => {
    const popularity = 50 + Math.floor(random() ** 3 * 5_000);
    return many(COUNTS, (count) => {
      const views = popularity * (count + 1);
      return {
        piece: id,
        channel,
        date: addDays(planned ?? STORE_DAY, count * 3),
        views,
        reads: channel === 'social' ? null : Math.floor(views / 2),
        reactions: Math.floor(views / 40),
        comments: channel === 'meetup' ? null : Math.floor(random() * 9) + count,
        followers: null,
      };
    });
  });

const taskOf = (index: number, random: Random): Task => ({
  ...newTask(`t${index}`, `Task ${index}`, instantOf(addDays(STORE_DAY, -30))),
  list: 'next',
  contexts: [`context${index % 20}`],
  status: index < TASKS / 2 ? 'done' : 'open',
  estimate: 15 + 15 * Math.floor(random() * 8),
  tags: index % 50 === 0 ? ['follow-up'] : [],
});

const intervalOf = (index: number, random: Random): FocusInterval => {
  const day = addDays(STORE_DAY, -Math.floor((index * DAYS) / INTERVALS));
  const start = secondsOf(day) + 9 * AN_HOUR + (index % 33) * 900;
  return {
    ...newInterval({
      id: `i${index}`,
      kind: 'focus',
      mode: 'pomodoro',
      task: `t${Math.floor(random() * PIECES)}`,
      planned: 25,
      day,
      start: new Date(start * 1000).toISOString(),
    }),
    rung: new Date((start + 750) * 1000).toISOString(),
    end: new Date((start + 750) * 1000).toISOString(),
    outcome: index % 9 === 0 ? 'void' : 'completed',
  };
};

/** Eight hours in forty files, half a minute to eight minutes at a stretch. */
const activityOf = (index: number, random: Random): ActivityDay => {
  const date = addDays(STORE_DAY, -index);
  const files = many(40, (file) => ({
    uri: file < 10 ? `file:///home/ada/site/post-${index * 3 + file}.md` : `file:///home/ada/engine/part-${file}.ts`,
    language: file < 10 ? 'markdown' : 'typescript',
    project: file < 10 ? 'file:///home/ada/site' : 'file:///home/ada/engine',
    kind: file < 10 ? ('writing' as const) : ('coding' as const),
  }));
  const stretches: [number, number, number][] = [];
  let time = secondsOf(date) + 9 * AN_HOUR;
  while (time < secondsOf(date) + 17 * AN_HOUR) {
    const length = 30 + Math.floor(random() * 450);
    stretches.push([time, time + length, Math.floor(random() * files.length)]);
    time += length;
  }
  return { detail: 'files', date, files, stretches };
};

const many = <Value>(count: number, make: (index: number) => Value): readonly Value[] =>
  Array.from({ length: count }, (_, index) => make(index));

const secondsOf = (day: LocalDate): number => Date.parse(`${day}T00:00:00Z`) / 1000;

const instantOf = (day: LocalDate): string => `${day}T08:00:00.000Z`;

const byId = <Value extends { readonly id: string }>(values: readonly Value[]): Readonly<Record<string, Value>> =>
  Object.fromEntries(values.map((value) => [value.id, value]));
