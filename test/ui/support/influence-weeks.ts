import type { Channel } from '../../../src/domain/influence/channel.js';
import { engagementKey, type Engagement } from '../../../src/domain/influence/engagement.js';
import { newPiece, type Piece } from '../../../src/domain/influence/piece.js';
import { planTemplate, type TemplateNames } from '../../../src/domain/influence/plan/templates.js';
import type { RecordChange } from '../../../src/domain/store/collections.js';
import { addDays, mondayOf } from '../../../src/domain/time/add-days.js';
import type { LocalDate } from '../../../src/domain/time/local.js';

type Language = 'en' | 'zh';

/**
 * Two weeks and a bit of a month's plan: what came out of it and before it, what came back, what is late, and a draft whose file is gone.
 * @param draft the URI of a draft that is there
 */
export const influenceWeeks = (now: number, language: Language, draft: string): readonly RecordChange[] => {
  const say = (english: string, chinese: string): string => (language === 'en' ? english : chinese);
  const today = new Date(now).toISOString().slice(0, 10);
  const start = addDays(mondayOf(today), -14);
  const template = planTemplate('engineers-month', names(say));
  const pieces = [...earlier(start, say), ...ofThePlan(start, today, draft, say)];
  return [
    ...template.channels.map((value) => ({ collection: 'channels', id: value.id, value: withSite(value) }) as const),
    ...template.outputKinds.map((value) => ({ collection: 'outputKinds', id: value.id, value }) as const),
    {
      collection: 'plans',
      id: 'month',
      value: {
        ...template.plan,
        id: 'month',
        start,
        accepted: {
          at: `${start}T07:00:00.000Z`,
          terms: { F: 90, E: 100, I: 68, T: 85 },
          objective: 343,
          hours: { coding: 0, collaborating: 14, learning: 0, writing: 36 },
        },
        ended: null,
        created: `${start}T06:00:00.000Z`,
      },
    },
    ...pieces.map((value) => ({ collection: 'pieces', id: value.id, value }) as const),
    ...pieces
      .flatMap((piece, index) => engagementOf(piece, index, today))
      .map((value) => ({ collection: 'engagement', id: engagementKey(value), value }) as const),
  ];
};

type Say = (english: string, chinese: string) => string;

const names = (say: Say): TemplateNames => ({
  plan: say('A month of Rust', '一个月的 Rust'),
  kinds: {
    post: say('Technical post', '技术文章'),
    session: say('Sharing session', '分享会'),
    conversation: say('Conversation with the team', '团队交流'),
    social: say('Post on a social platform', '社交平台帖子'),
  },
  channels: {
    blog: say('Blog', '博客'),
    meetup: say('Meetup', '线下聚会'),
    team: say('Team', '团队'),
    social: say('Social platform', '社交平台'),
  },
});

const withSite = (channel: Channel): Channel =>
  channel.id === 'blog' ? { ...channel, site: 'https://ada.example/blog' } : channel;

const piece = (id: string, title: string, kind: string, more: Partial<Piece>): Piece => ({
  ...newPiece(id, title, '2026-01-05T09:00:00.000Z'),
  kind,
  ...more,
});

const CHANNELS: Readonly<Record<string, string>> = {
  post: 'blog',
  session: 'meetup',
  conversation: 'team',
  social: 'social',
};

const out = (kind: string, date: LocalDate): Partial<Piece> => ({
  status: 'published',
  planned: date,
  publications: [{ channel: CHANNELS[kind] ?? 'blog', date, url: null }],
});

const written = (words: number, score: number, on: LocalDate): Partial<Piece> => ({
  target: { words: 2000, quality: 90, hours: 26 },
  facts: { words, score, at: `${on}T17:00:00.000Z` },
});

/** A post a fortnight and a short post a week for most of a year. */
const earlier = (start: LocalDate, say: Say): readonly Piece[] =>
  Array.from({ length: 20 }, (_, index) => {
    const date = addDays(start, -9 * (index + 1) - (index % 4));
    const kind = index % 2 === 0 ? 'post' : 'social';
    const title =
      kind === 'post'
        ? say(`Notes on ownership, part ${10 - index / 2}`, `所有权笔记之${10 - index / 2}`)
        : say(`A thread about lifetimes, ${20 - index}`, `谈谈生命周期（${20 - index}）`);
    return piece(`earlier-${index}`, title, kind, {
      ...out(kind, date),
      ...(kind === 'post' ? { ...written(1400 + 90 * (index % 5), 72 + (index % 6), date), hoursSpent: 18 } : {}),
      ...(index === 3 ? { status: 'maintained' } : {}),
    });
  });

const ofThePlan = (start: LocalDate, today: LocalDate, draft: string, say: Say): readonly Piece[] => {
  const mine: Partial<Piece> = { plan: 'month', created: `${start}T07:00:00.000Z` };
  const day = (days: number): LocalDate => addDays(start, days);
  const past = (days: number): LocalDate => (day(days) <= today ? day(days) : today);
  return [
    piece('tears', say('Async Rust without tears', '异步 Rust 不再难'), 'post', {
      ...mine,
      status: 'draft',
      planned: day(20),
      tags: ['rust', 'async'],
      draft,
      ...written(1240, 74, today),
      tasks: ['post'],
    }),
    piece('errors', say('Error messages that people read', '让人愿意读的错误信息'), 'post', {
      ...mine,
      ...out('post', past(10)),
      ...written(2100, 88, past(10)),
      hoursSpent: 24,
    }),
    piece('talk', say('A sharing session on testing async code', '分享会：怎样测试异步代码'), 'session', {
      ...mine,
      ...out('session', past(12)),
      target: { words: null, quality: null, hours: 2 },
    }),
    piece('session', say('A sharing session on error messages', '分享会：怎样写错误信息'), 'session', {
      ...mine,
      status: 'scheduled',
      scheduled: day(22),
      planned: day(20),
      target: { words: null, quality: null, hours: 2 },
    }),
    piece('pairing', say('Conversation about the new pipeline', '与团队谈新的流水线'), 'conversation', {
      ...mine,
      status: 'outline',
      planned: day(6),
      target: { words: null, quality: null, hours: 0.5 },
    }),
    piece('onboarding', say('Conversation with the new colleagues', '与新同事交流'), 'conversation', {
      ...mine,
      ...out('conversation', past(8)),
    }),
    ...[3, 5, 11, 13].map((days, index) =>
      piece(
        `short-${index}`,
        say(`Five lines on error types, ${index + 1}`, `五句话谈错误类型（${index + 1}）`),
        'social',
        {
          ...mine,
          ...out('social', past(days)),
          target: { words: null, quality: null, hours: 0.5 },
        },
      ),
    ),
    piece('short-next', say('Five lines on cancelling a task', '五句话谈任务取消'), 'social', {
      ...mine,
      status: 'review',
      planned: day(17),
      target: { words: null, quality: null, hours: 0.5 },
    }),
    piece('moved', say('What a stack trace should say', '堆栈信息该说什么'), 'post', {
      ...mine,
      status: 'draft',
      planned: day(27),
      draft: 'file:///work/drafts/stack-traces.md',
      draftMissing: true,
      ...written(420, 58, today),
    }),
    piece(
      'idea',
      say(
        'A series on error messages, with examples from compilers that we know well',
        '错误信息系列：从我们熟悉的编译器里找例子',
      ),
      'post',
      {},
    ),
    piece('book', say('Review of a book on writing', '一本写作书的书评'), 'post', {}),
  ];
};

/** Totals on some days after each piece appeared; some pieces did better than others. */
const engagementOf = ({ id, publications, kind }: Piece, index: number, today: LocalDate): readonly Engagement[] => {
  const [first] = publications;
  if (first === undefined || kind === 'conversation') return [];
  const size = (kind === 'post' ? 420 : 180) * (1 + ((index * 7) % 11) / 5);
  return [1, 3, 7]
    .map((days) => ({ days, date: addDays(first.date, days) }))
    .filter(({ date }) => date <= today)
    .map(({ days, date }) => {
      const views = Math.round(size * (1 - 1 / (1 + days)));
      return {
        piece: id,
        channel: first.channel,
        date,
        views,
        reads: kind === 'post' ? Math.round(views * 0.4) : null,
        reactions: Math.round(views * 0.03),
        comments: Math.round(views * 0.008),
        followers: kind === 'post' ? Math.round(views * 0.004) : null,
      };
    });
};
