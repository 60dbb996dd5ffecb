import type { PanelSnapshot } from '../../../src/protocol/page-snapshot.js';
import type { GoalSnapshot, KindRow, PlanSnapshot, TermSnapshot } from '../../../src/protocol/plan-snapshot.js';
import { ready, type Language, type ReadySnapshot } from './snapshots.js';

export type ReadyPlan = Extract<PlanSnapshot, { readonly state: 'ready' }>;

export const withPlan = (plan: PlanSnapshot, rest: Partial<ReadySnapshot> = {}): ReadySnapshot => {
  const panel: PanelSnapshot = { id: 'plan', plan };
  return ready({}, { panel, ...rest });
};

/** No plan yet, with the templates that there are. */
export const noPlan = (language: Language): PlanSnapshot => {
  const say = sayIn(language);
  return {
    state: 'none',
    templates: [
      {
        id: 'engineers-month',
        name: say('Engineer’s month', '工程师的一个月'),
        text: say(
          'A technical post of 2,000 words at quality 90, a sharing session, three conversations with the team and five social posts.',
          '一篇 2,000 字、质量 90 的技术文章，一次线上分享，三次团队交流，五条社交动态。',
        ),
      },
      {
        id: 'own',
        name: say('Own goals', '自定目标'),
        text: say('Begins with nothing but your hours.', '只从你的时间开始。'),
      },
    ],
  };
};

/** The engineer's month, some way on, in English or in Chinese. */
export const fullPlan = (language: Language, rest: Partial<ReadyPlan> = {}): ReadyPlan => {
  const say = sayIn(language);
  const post = say('Technical post', '技术文章');
  const blog = say('Blog', '博客');
  return {
    state: 'ready',
    id: 'plan-1',
    name: say('Engineer’s month', '工程师的一个月'),
    from: '2026-11-02',
    to: '2026-11-29',
    weeks: 4,
    accepted: say('Accepted on Mon, Nov 2', '11 月 2 日已接受'),
    canAccept: true,
    weights: { efficiency: 1, influence: 1, time: 1 },
    planning: false,
    problem: null,
    terms: planTerms(language),
    objective: {
      forecast: 318.4,
      fact: 244.2,
      text: say(
        'F + αE + βI + γT: quality counts once, the others as often as the sliders say.',
        'F + αE + βI + γT：质量计一次，其余按滑块的权重计。',
      ),
    },
    hours: [
      { id: 'coding', name: say('Coding', '编码'), available: 80, planned: 0, worth: 0 },
      { id: 'collaborating', name: say('Collaborating', '协作'), available: 40, planned: 9.5, worth: 0 },
      { id: 'learning', name: say('Learning', '学习'), available: 20, planned: 0, worth: null },
      { id: 'writing', name: say('Writing', '写作'), available: 40, planned: 36, worth: 1.42 },
    ],
    goals: planGoals(language),
    rows: [
      {
        id: 'r1',
        piece: 'p1',
        title: say('Async Rust without tears', '异步编程不再难'),
        kind: post,
        channel: blog,
        by: '2026-11-15',
        words: 2000,
        quality: 90,
        hours: 26,
        hoursFrom: say('Writing', '写作'),
        reason: say(
          'The goal “1 technical post of 2,000 words at quality 90” asks for it.',
          '目标“1 篇 2,000 字、质量 90 的技术文章”要求它。',
        ),
      },
      {
        id: 'r2',
        piece: null,
        title: null,
        kind: say('Sharing session', '分享会'),
        channel: say('Stage', '讲台'),
        by: '2026-11-22',
        words: null,
        quality: null,
        hours: 8,
        hoursFrom: say('Collaborating', '协作'),
        reason: say('The goal “1 sharing session” asks for it.', '目标“1 次分享会”要求它。'),
      },
      {
        id: 'r3',
        piece: null,
        title: null,
        kind: say('Social post', '社交动态'),
        channel: say('Social', '社交平台'),
        by: '2026-11-29',
        words: 200,
        quality: 70,
        hours: 1.5,
        hoursFrom: say('Writing', '写作'),
        reason: say('It adds 3.1 points, most of them in influence.', '它增加 3.1 分，多数在影响力。'),
      },
    ],
    pareto: [
      { quality: 72, reach: 5200, hours: 40, chosen: false },
      { quality: 80, reach: 4700, hours: 38.5, chosen: false },
      { quality: 86, reach: 4100, hours: 38, chosen: true },
      { quality: 90, reach: 3300, hours: 36, chosen: false },
      { quality: 95, reach: 1900, hours: 30, chosen: false },
    ],
    standing: { quality: 86, reach: 4000, hours: 38 },
    relaxations: [],
    effort: {
      text: say('c1 is 3.6 ± 0.8, c2 is 2.1 ± 0.4.', 'c1 为 3.6 ± 0.8，c2 为 2.1 ± 0.4。'),
      c1: 3.6,
      c2: 2.1,
      pieces: 6,
    },
    kinds: planKinds(language),
    ...rest,
  };
};

export const planTerms = (language: Language): readonly TermSnapshot[] => {
  const say = sayIn(language);
  return [
    {
      id: 'F',
      name: say('Quality of the output', '产出质量'),
      weight: 1,
      forecast: 86.2,
      fact: 74,
      uncertainty: 5,
      text: say(
        'The mean quality of what was published, longer pieces counting more.',
        '已发布内容的平均质量，越长权重越大。',
      ),
      facts: [
        {
          label: say('Ownership in one picture', '一图看懂所有权'),
          value: say('1,840 words, 74', '1,840 字，74'),
          piece: 'p2',
        },
        { label: say('Words asked for', '目标字数'), value: '2,000', piece: null },
      ],
    },
    {
      id: 'E',
      name: say('Efficiency of transfer', '传递效率'),
      weight: 1,
      forecast: 100,
      fact: 50,
      uncertainty: null,
      text: say('How much of the planned sharing took place.', '计划中的分享完成了多少。'),
      facts: [],
    },
    {
      id: 'I',
      name: say('Influence', '影响力'),
      weight: 1,
      forecast: 52.3,
      fact: null,
      uncertainty: null,
      text: say('50 is as much as usual.', '50 表示与平常一样。'),
      facts: [],
    },
    {
      id: 'T',
      name: say('Use of time', '时间管理'),
      weight: 1,
      forecast: 80,
      fact: 91,
      uncertainty: null,
      text: say('Hours that were neither missed nor wasted.', '没有错过或浪费的时间。'),
      facts: [],
    },
  ];
};

export const planGoals = (language: Language): readonly GoalSnapshot[] => {
  const say = sayIn(language);
  return [
    goalOf('g1', say('1 technical post of 2,000 words at quality 90', '1 篇 2,000 字、质量 90 的技术文章'), {
      kind: 'post',
      words: 2000,
      quality: 90,
      asked: 1,
      planned: 1,
      done: 1,
      state: 'met',
    }),
    goalOf('g2', say('3 conversations with the team', '3 次团队交流'), {
      kind: 'talk',
      count: 3,
      asked: 3,
      planned: 3,
      done: 1,
      state: 'on-track',
    }),
    goalOf('g3', say('5 social posts with 10 comments each', '5 条社交动态，每条 10 条评论'), {
      kind: 'social',
      count: 5,
      comments: 10,
      commentsEach: true,
      asked: 5,
      planned: 4,
      done: 0,
      state: 'behind',
    }),
  ];
};

export const goalOf = (id: string, text: string, rest: Partial<GoalSnapshot> = {}): GoalSnapshot => ({
  id,
  kind: 'post',
  count: 1,
  every: 'plan',
  words: null,
  quality: null,
  comments: null,
  commentsEach: false,
  influence: null,
  text,
  asked: 1,
  planned: 1,
  done: 0,
  state: 'on-track',
  ...rest,
});

const planKinds = (language: Language): readonly KindRow[] => {
  const say = sayIn(language);
  return [
    {
      id: 'post',
      name: say('Technical post', '技术文章'),
      channel: say('Blog', '博客'),
      words: 2000,
      qualityLevels: [70, 80, 90],
      fixedHours: null,
      hoursFrom: say('Writing', '写作'),
      maximumPerWeek: 1,
      reach: 2000,
    },
    {
      id: 'talk',
      name: say('Conversation with the team', '团队交流'),
      channel: say('Team', '团队'),
      words: null,
      qualityLevels: [],
      fixedHours: 0.5,
      hoursFrom: say('Collaborating', '协作'),
      maximumPerWeek: 3,
      reach: 12,
    },
    {
      id: 'social',
      name: say('Social post', '社交动态'),
      channel: say('Social', '社交平台'),
      words: 200,
      qualityLevels: [70],
      fixedHours: null,
      hoursFrom: say('Writing', '写作'),
      maximumPerWeek: 5,
      reach: 600,
    },
  ];
};

export const sayIn =
  (language: Language) =>
  (english: string, chinese: string): string =>
    language === 'en' ? english : chinese;
