import type { ActivityFile } from '../../../src/domain/audit/stretch.js';
import type { FocusInterval } from '../../../src/domain/focus/interval.js';
import type { RecordChange } from '../../../src/domain/store/collections.js';
import { newTask, type Task } from '../../../src/domain/tasks/task.js';
import { addDays, mondayOf } from '../../../src/domain/time/add-days.js';
import type { WorkKind } from '../../../src/domain/audit/work-kind.js';

const DAY = 86_400_000;

/** The week of somebody who writes about software, up to a moment in UTC, in one of two languages. */
export const writingWeek = (now: number, language: 'en' | 'zh'): readonly RecordChange[] => {
  const say = (english: string, chinese: string): string => (language === 'en' ? english : chinese);
  const today = new Date(now).toISOString().slice(0, 10);
  const created = new Date(now - 3 * DAY).toISOString();
  const [deep, desk, phone] = [say('deep', '专注'), say('computer', '电脑'), say('phone', '电话')];
  const task = (id: string, title: string, more: Partial<Task>): Task => ({
    ...newTask(id, title, created),
    list: 'next',
    ...more,
  });
  const tasks: readonly Task[] = [
    task('post', say('Draft “Async Rust without tears”', '写《异步 Rust 不再难》初稿'), {
      estimate: 75,
      due: addDays(today, 2),
      priority: 1,
      contexts: [deep],
    }),
    task('talk', say('Outline the talk for the meetup', '列出技术分享会的提纲'), {
      estimate: 50,
      due: addDays(today, 4),
      priority: 2,
      contexts: [deep],
    }),
    task('chapter', say('Edit the chapter on testing', '修改“测试”一章'), {
      estimate: 100,
      due: addDays(today, 5),
      priority: 2,
      contexts: [deep],
    }),
    task('reviewers', say('Reply to the reviewers', '回复审稿人'), { estimate: 50, due: today, contexts: [desk] }),
    task('pictures', say('Update the screenshots', '更新指南里的截图'), { estimate: 45, contexts: [desk] }),
    task('letter', say('Send the newsletter', '发布本月通讯'), {
      estimate: 30,
      due: addDays(today, 1),
      contexts: [desk],
      after: ['pictures'],
    }),
    task('ann', say('Ring Ann about the photographs', '打电话给张三要照片'), { estimate: 10, contexts: [phone] }),
    task('idea', say('A series on error messages', '想法：错误信息系列'), { list: 'inbox' }),
  ];
  return [
    ...tasks.map((value) => ({ collection: 'tasks', id: value.id, value }) as const),
    ...intervals(now, today).map((value) => ({ collection: 'intervals', id: value.id, value }) as const),
    ...activity(now, today),
  ];
};

/** Pomodoros of the week so far: some each day, the last an hour ago. */
const intervals = (now: number, today: string): readonly FocusInterval[] =>
  daysSoFar(today).flatMap((day, index) =>
    [0, 1, 2, 3, 4].slice(0, 3 + (index % 3)).flatMap((place): readonly FocusInterval[] => {
      const start = Date.parse(`${day}T08:00:00Z`) + place * 1_800_000;
      const end = start + 1_500_000;
      if (end > now) return [];
      return [
        {
          id: `focus-${day}-${place}`,
          kind: 'focus',
          mode: 'pomodoro',
          task: place % 2 === 0 ? 'chapter' : 'talk',
          planned: 25,
          day,
          start: new Date(start).toISOString(),
          pauses: [],
          interruptions: [],
          gaps: [],
          shifts: [],
          rung: new Date(end).toISOString(),
          end: new Date(end).toISOString(),
          outcome: 'completed',
        },
      ];
    }),
  );

const activityFile = (name: string, language: string, kind: WorkKind): ActivityFile => ({
  uri: `file:///work/${name}`,
  language,
  project: 'file:///work',
  kind,
});

/** Hours in the editor on each day so far. */
const activity = (now: number, today: string): readonly RecordChange[] => {
  const files = [
    activityFile('async.md', 'markdown', 'writing'),
    activityFile('main.rs', 'rust', 'coding'),
    activityFile('notes/tokio.md', 'markdown', 'learning'),
    activityFile('COMMIT_EDITMSG', 'git-commit', 'collaborating'),
  ];
  return daysSoFar(today).flatMap((date, index): readonly RecordChange[] => {
    const from = Date.parse(`${date}T08:00:00Z`) / 1000;
    const parts = [
      [0, 100 + 10 * index],
      [1, 170 - 15 * index],
      [2, 40],
      [3, 60],
    ] as const;
    let start = from;
    const stretches = parts.flatMap(([file, minutes]) => {
      const stretch = [start, start + minutes * 60, file] as const;
      start = stretch[1];
      return stretch[1] * 1000 > now ? [] : [stretch];
    });
    return [{ collection: 'activity', id: date, value: { detail: 'files', date, files, stretches } }];
  });
};

const daysSoFar = (today: string): readonly string[] =>
  [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(mondayOf(today), days)).filter((day) => day <= today);
