import type {
  ActionItem,
  AgendaEntry,
  PageSnapshot,
  TimerSnapshot,
  TodaySnapshot,
} from '../../../src/protocol/page-snapshot.js';

/** The instant at which the tests take place: 10:42 on a Tuesday in Berlin. */
export const NOW = '2026-11-24T09:42:00.000Z';

export type Language = 'en' | 'zh-cn';

export type ReadySnapshot = Extract<PageSnapshot, { readonly state: 'ready' }>;

/** A page on which nothing has happened yet. */
export const emptyToday: TodaySnapshot = {
  warnings: [],
  proposal: null,
  agenda: { scheduled: false, entries: [] },
  actions: [],
  inbox: 0,
  day: { focusByHour: [], week: [] },
};

export const ready = (today: Partial<TodaySnapshot> = {}, rest: Partial<ReadySnapshot> = {}): ReadySnapshot => ({
  state: 'ready',
  now: NOW,
  zone: 'Europe/Berlin',
  timer: { phase: 'idle', minutes: 25 },
  panel: { id: 'today', today: { ...emptyToday, ...today } },
  undo: null,
  ...rest,
});

export const action = (id: string, title: string, rest: Partial<ActionItem> = {}): ActionItem => ({
  id,
  title,
  estimate: null,
  due: null,
  urgency: 2,
  terms: [{ label: 'age', value: 2 }],
  ...rest,
});

export const focusing = (rest: Partial<Exclude<TimerSnapshot, { readonly phase: 'idle' }>> = {}): TimerSnapshot => ({
  phase: 'focus',
  started: '2026-11-24T09:35:42.000Z',
  paused: null,
  pausedFor: 0,
  minutes: 25,
  task: { id: 't1', title: 'Draft the Rust post', done: 2, planned: 3 },
  interruptions: { internal: 1, external: 0 },
  ...rest,
});

const entry = (id: string, title: string, from: string, to: string, rest: Partial<AgendaEntry> = {}): AgendaEntry => ({
  id,
  title,
  start: `2026-11-24T${from}:00.000Z`,
  end: `2026-11-24T${to}:00.000Z`,
  task: id,
  reason: null,
  done: false,
  ...rest,
});

/** A full day, in English or in Chinese. */
export const fullDay = (language: Language): ReadySnapshot => {
  const say = (english: string, chinese: string): string => (language === 'en' ? english : chinese);
  const post = say('Draft the Rust post', '写 Rust 那篇文章的初稿');
  const slides = say('Slides for the sharing session on ownership and borrowing', '准备“所有权与借用”分享会的幻灯片');
  const terms = [
    { label: say('next action', '下一步行动'), value: 15 },
    { label: say('due today', '今天到期'), value: 8.4 },
    { label: say('waits for nobody', '不等任何人'), value: -3 },
  ];
  return ready(
    {
      warnings: [
        {
          id: 'w1',
          kind: 'late',
          text: say(
            '“Slides for the sharing session” will be 90 min late: only 2 h of working time are left before Thursday 18:00.',
            '“分享会的幻灯片”会晚 90 分钟：到星期四 18:00 只剩 2 小时工作时间。',
          ),
          offers: [
            { id: 'o1', label: say('Work an hour longer on Wednesday', '星期三多工作一小时') },
            { id: 'o2', label: say('Move the due date to Friday', '把截止日期改到星期五') },
          ],
        },
      ],
      proposal: {
        id: 'p1',
        gap: say(
          'It is as good as possible (0.4 % at most from the optimum) and 18 % better than the greedy plan.',
          '已接近最优（至多差 0.4 %），比贪心计划好 18 %。',
        ),
        changes: [
          {
            id: 'c1',
            title: slides,
            from: null,
            to: { start: '2026-11-25T08:00:00.000Z', end: '2026-11-25T10:00:00.000Z' },
            reason: say('The first free stretch of two hours before it is due.', '截止之前第一段两小时的空闲。'),
          },
          {
            id: 'c2',
            title: post,
            from: { start: '2026-11-24T13:00:00.000Z', end: '2026-11-24T14:15:00.000Z' },
            to: { start: '2026-11-24T12:00:00.000Z', end: '2026-11-24T13:15:00.000Z' },
            reason: say('The meeting at 14:00 was moved.', '14:00 的会议改期了。'),
          },
          {
            id: 'c3',
            title: say('Read about async traits', '读异步 trait 的文章'),
            from: { start: '2026-11-24T15:00:00.000Z', end: '2026-11-24T15:30:00.000Z' },
            to: null,
            reason: say('It can wait: it has no due date.', '可以等：没有截止日期。'),
          },
        ],
      },
      agenda: {
        scheduled: true,
        entries: [
          entry('t2', say('Answer reviewers', '回复审稿人'), '08:00', '08:30', {
            done: true,
            reason: say('It is due today.', '今天到期。'),
          }),
          entry('m1', say('Stand-up', '站会'), '08:30', '08:45', { task: null }),
          entry('t1', post, '09:30', '11:00', {
            reason: say(
              'It is the most urgent and needs 75 min in one piece; this is the longest free stretch before it is due.',
              '它最紧急，需要连续 75 分钟；这是截止前最长的一段空闲。',
            ),
          }),
          entry('m2', say('Architecture review with the platform team', '与平台团队的架构评审'), '13:00', '14:00', {
            task: null,
          }),
          entry('t3', slides, '14:00', '15:30', {
            reason: say('After the review, whose results it needs.', '排在评审之后，因为要用评审的结论。'),
          }),
        ],
      },
      inbox: 3,
      actions: [
        {
          context: 'deep',
          total: 2,
          items: [
            action('t1', post, {
              estimate: 75,
              due: { at: '2026-11-24T18:00', state: 'today' },
              urgency: 20.4,
              terms,
            }),
            action('t3', slides, { estimate: 150, due: { at: '2026-11-26', state: 'soon' }, urgency: 14.1, terms }),
          ],
        },
        {
          context: say('phone', '电话'),
          total: 2,
          items: [
            action('t5', say('Call the printer', '给印刷厂打电话'), {
              estimate: 10,
              due: { at: '2026-11-23', state: 'overdue' },
              urgency: 27,
              terms,
            }),
            action('t6', say('Ask Li Wei about the cover', '问李伟封面的事'), { urgency: 6.2, terms }),
          ],
        },
        { context: null, total: 1, items: [action('t7', say('Buy tea', '买茶叶'), { urgency: 1.3, terms })] },
      ],
      day: {
        focusByHour: [8, 9, 10, 11, 12, 13, 14, 15, 16, 17].map((hour) => ({
          hour,
          minutes: { 8: 25, 9: 50, 10: 18 }[hour] ?? 0,
        })),
        week: [23, 24, 25, 26, 27, 28, 29].map((day) => ({
          day: `2026-11-${day}`,
          intervals: { 23: 9, 24: 4 }[day] ?? 0,
        })),
      },
      hours: {
        kinds: [
          { kind: say('Coding', '编码'), minutes: 520, planned: 600 },
          { kind: say('Collaborating', '协作'), minutes: 310, planned: 240 },
          { kind: say('Learning', '学习'), minutes: 45, planned: 120 },
          { kind: say('Writing', '写作'), minutes: 160, planned: 180 },
        ],
        waste: [
          { kind: say('Fragments too short to use', '太短而无法利用的碎片'), minutes: 74, count: 12 },
          { kind: say('Interruptions', '打断'), minutes: 35, count: 9 },
        ],
      },
      forecast: {
        items: [
          { id: 'f1', title: post, p50: '2026-11-24', p80: '2026-11-25' },
          { id: 'f2', title: slides, p50: '2026-11-26', p80: '2026-11-30' },
        ],
        calibration: [
          { predicted: 0.1, observed: 0.15, count: 8 },
          { predicted: 0.3, observed: 0.25, count: 14 },
          { predicted: 0.5, observed: 0.55, count: 22 },
          { predicted: 0.7, observed: 0.62, count: 16 },
          { predicted: 0.9, observed: 0.86, count: 11 },
        ],
      },
    },
    {
      timer: focusing({ task: { id: 't1', title: post, done: 2, planned: 3 } }),
      undo: { change: 'u1', text: say('Task added: Buy tea', '已添加任务：买茶叶') },
    },
  );
};

/** What stands on the panel *Today* of a snapshot. */
export const todayOf = ({ panel }: ReadySnapshot): TodaySnapshot => (panel.id === 'today' ? panel.today : emptyToday);
