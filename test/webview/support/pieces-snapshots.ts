import type { PanelSnapshot } from '../../../src/protocol/page-snapshot.js';
import type { PieceItem, PiecesSnapshot } from '../../../src/protocol/plan-snapshot.js';
import { sayIn } from './plan-snapshots.js';
import { ready, type Language, type ReadySnapshot } from './snapshots.js';

export const withPieces = (pieces: PiecesSnapshot, rest: Partial<ReadySnapshot> = {}): ReadySnapshot => {
  const panel: PanelSnapshot = { id: 'pieces', pieces };
  return ready({}, { panel, ...rest });
};

export const pieceItem = (id: string, title: string, rest: Partial<PieceItem> = {}): PieceItem => ({
  id,
  title,
  status: 'idea',
  kind: null,
  channels: [],
  planned: null,
  scheduled: null,
  published: null,
  late: false,
  hasDraft: false,
  words: { now: null, target: null },
  quality: { now: null, target: null },
  hours: { spent: 0, planned: null },
  influence: null,
  comments: null,
  ...rest,
});

/** A panel with these pieces. */
export const piecesOf = (
  language: Language,
  items: readonly PieceItem[],
  rest: Partial<PiecesSnapshot> = {},
): PiecesSnapshot => {
  const say = sayIn(language);
  return {
    today: '2026-11-24',
    statuses: [
      { id: 'idea', name: say('Idea', '想法') },
      { id: 'outline', name: say('Outline', '提纲') },
      { id: 'draft', name: say('Draft', '草稿') },
      { id: 'review', name: say('Review', '审阅') },
      { id: 'scheduled', name: say('Scheduled', '待发布') },
      { id: 'published', name: say('Published', '已发布') },
      { id: 'maintained', name: say('Maintained', '维护中') },
    ],
    channels: [
      { id: 'blog', name: say('Blog', '博客'), format: 'hugo' },
      { id: 'social', name: say('Social', '社交平台'), format: 'none' },
    ],
    kinds: [
      { id: 'post', name: say('Technical post', '技术文章') },
      { id: 'social', name: say('Social post', '社交动态') },
    ],
    items,
    missing: [],
    ...rest,
  };
};

/** A desk with something in most columns, in English or in Chinese. */
export const fullPieces = (language: Language): PiecesSnapshot => {
  const say = sayIn(language);
  const post = say('Technical post', '技术文章');
  const social = say('Social post', '社交动态');
  return piecesOf(
    language,
    [
      pieceItem('p1', say('Async traits without tears', '轻松理解异步 trait'), { kind: post, channels: ['blog'] }),
      pieceItem('p2', say('Ownership in one picture', '一图看懂所有权'), {
        status: 'published',
        kind: post,
        channels: ['blog', 'social'],
        planned: '2026-11-10',
        scheduled: '2026-11-12',
        published: '2026-11-12',
        hasDraft: true,
        words: { now: 1840, target: 2000 },
        quality: { now: 74, target: 90 },
        influence: { score: 64, uncertainty: 12 },
        comments: 14,
      }),
      pieceItem(
        'p3',
        say('What the borrow checker wants from you, and how to give it', '借用检查器到底要什么，以及怎样给它'),
        {
          status: 'draft',
          kind: post,
          channels: ['blog'],
          planned: '2026-11-20',
          late: true,
          hasDraft: true,
          words: { now: 620, target: 2000 },
          quality: { now: 71, target: 90 },
          hours: { spent: 6, planned: 26 },
        },
      ),
      pieceItem('p4', say('Five crates of the month', '本月五个库'), {
        status: 'scheduled',
        kind: social,
        channels: ['social'],
        planned: '2026-11-24',
        scheduled: '2026-11-26',
        hasDraft: true,
        words: { now: 210, target: null },
      }),
      pieceItem('p5', say('Reading list', '阅读清单'), { status: 'outline', kind: social, channels: ['social'] }),
      pieceItem('p6', say('Release notes in plain words', '人人看得懂的发布说明'), {
        status: 'published',
        kind: social,
        channels: ['social'],
        published: '2026-10-06',
        hasDraft: true,
        comments: 1,
      }),
    ],
    {
      missing: [
        {
          piece: 'p3',
          text: say('The file drafts/borrow.md is gone.', '文件 drafts/borrow.md 不见了。'),
          offers: [
            { id: 'find p3', label: say('Choose the file', '选择文件') },
            { id: 'forget p3', label: say('Go on without a file', '不再关联文件') },
          ],
        },
      ],
    },
  );
};

/** So many pieces, spread over statuses, days and channels. */
export const manyPieces = (count: number): PiecesSnapshot => {
  const statuses = ['idea', 'outline', 'draft', 'review', 'scheduled', 'published', 'maintained'] as const;
  return piecesOf(
    'en',
    Array.from({ length: count }, (_, index) => {
      const status = statuses[index % statuses.length] ?? 'idea';
      const day = new Date(Date.UTC(2026, 10, 24) - (index % 360) * 86_400_000).toISOString().slice(0, 10);
      const out = status === 'published' || status === 'maintained';
      return pieceItem(`p${index}`, `Piece number ${index}, about something that takes a few words to say`, {
        status,
        kind: 'Technical post',
        channels: ['blog'],
        planned: index % 5 === 0 ? null : day,
        scheduled: status === 'scheduled' ? day : null,
        published: out ? day : null,
        hasDraft: index % 2 === 0,
        words: { now: 100 + index, target: 2000 },
        quality: { now: 40 + (index % 60), target: 90 },
        influence: out ? { score: index % 100, uncertainty: 12 } : null,
        comments: out ? index % 30 : null,
      });
    }),
  );
};
