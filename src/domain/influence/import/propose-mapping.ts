import { fnv1a } from '../../fnv-1a.js';
import { IMPORT_FIELDS, type ImportField, type ImportMapping } from '../import-mapping.js';

/**
 * What columns are called, the likeliest first, without blanks and signs: plain words in English and Chinese, and the names that DEV's
 * API, Medium, CSDN, Zhihu, Juejin, WeChat's official accounts, Substack, Plausible, Matomo and Google Analytics 4 give them.
 */
const NAMES: Readonly<Record<ImportField, readonly string[]>> = {
  url: [
    'url',
    'link',
    'permalink',
    'canonicalurl',
    'address',
    'pageurl',
    'landingpage',
    'pagepathandscreenclass',
    'pagepath',
    'fullpageurl',
    'page',
    'path',
    'slug',
    '链接',
    '文章链接',
    '内容链接',
    '内容url',
    '网址',
    '地址',
    '原文链接',
    '作品链接',
  ],
  title: [
    'title',
    'posttitle',
    'articletitle',
    'pagetitle',
    'pagetitleandscreenclass',
    'pagetitleandscreenname',
    'subject',
    'headline',
    'post',
    'article',
    'story',
    'name',
    '标题',
    '文章标题',
    '内容标题',
    '图文标题',
    '作品标题',
    '文章',
    '文章名称',
    '题目',
    '作品',
    '名称',
  ],
  id: ['pieceid', 'piece', 'inkbearingid', '作品编号'],
  channel: ['channel', 'platform', '渠道', '发布渠道', '平台', '发布平台'],
  published: [
    'publishedat',
    'published',
    'publisheddate',
    'publishdate',
    'publicationdate',
    'publishedtimestamp',
    'postdate',
    'createdat',
    'created',
    'pubdate',
    '发布时间',
    '发表时间',
    '发布日期',
    '发表日期',
    '创建时间',
    '发文时间',
    '群发时间',
  ],
  date: [
    'date',
    'day',
    'asof',
    'counteddate',
    'statdate',
    '日期',
    '统计日期',
    '数据日期',
    '截止日期',
    '时间',
    '统计时间',
  ],
  views: [
    'pageviewscount',
    'pageviews',
    'views',
    'viewcount',
    'viewscount',
    'totalviews',
    'pv',
    'hits',
    'impressions',
    'uniquepageviews',
    'visits',
    'visitors',
    'users',
    'activeusers',
    'opens',
    'presentations',
    '阅读量',
    '总阅读次数',
    '阅读次数',
    '阅读数',
    '阅读',
    '浏览量',
    '浏览次数',
    '浏览数',
    '浏览',
    '总阅读人数',
    '阅读人数',
    '访问量',
    '展现量',
    '展现',
    '曝光量',
    '点击量',
    '播放量',
    '播放',
  ],
  reads: [
    'reads',
    'readcount',
    'memberreads',
    'readscount',
    'fullreads',
    'completedreads',
    '完读数',
    '完读量',
    '完读人数',
    '读完人数',
    '阅读完成数',
    '完成阅读',
  ],
  reactions: [
    'publicreactionscount',
    'positivereactionscount',
    'reactions',
    'reactionscount',
    'reactioncount',
    'claps',
    'clapcount',
    'likes',
    'likecount',
    'likescount',
    'upvotes',
    'votes',
    'fans',
    'favorites',
    'hearts',
    '点赞数',
    '点赞量',
    '点赞',
    '赞同数',
    '赞同',
    '赞',
    '获赞数',
    '喜欢数',
    '喜欢',
    '在看',
    '收藏数',
    '收藏量',
    '收藏',
  ],
  comments: [
    'commentscount',
    'comments',
    'commentcount',
    'responses',
    'responsecount',
    'replies',
    'replycount',
    '评论数',
    '评论量',
    '评论',
    '留言数',
    '留言',
    '回复数',
    '回复',
  ],
  followers: [
    'followers',
    'newfollowers',
    'followersgained',
    'followercount',
    'subscribers',
    'newsubscribers',
    'subscriptions',
    'signups',
    '新增关注',
    '新增关注数',
    '阅读后关注人数',
    '关注数',
    '新增粉丝',
    '新增粉丝数',
    '涨粉',
    '涨粉数',
    '涨粉量',
    '粉丝数',
    '关注',
  ],
};

/** The columns in which the fields are likely to be, by their names; no column is taken twice. */
export const proposeMapping = (columns: readonly string[]): ImportMapping => {
  const byName = new Map<string, string>();
  for (const column of columns) {
    const name = plainName(column);
    if (name !== '' && !byName.has(name)) byName.set(name, column);
  }
  const taken = new Set<string>();
  const found: { [Field in ImportField]?: string } = {};
  for (const field of IMPORT_FIELDS) {
    const column = NAMES[field].map((name) => byName.get(name)).find((one) => one !== undefined && !taken.has(one));
    if (column === undefined) continue;
    taken.add(column);
    found[field] = column;
  }
  return { columns: found, channel: null };
};

/** The key under which the mapping of tables with these columns is remembered; their order counts. */
export const tableKey = (columns: readonly string[]): string =>
  `${columns.length}-${fnv1a(columns.map(plainName).join('\n')).toString(16).padStart(8, '0')}`;

/** Whether all the columns that a mapping names are there. */
export const fitsColumns = ({ columns }: ImportMapping, names: readonly string[]): boolean =>
  Object.values(columns).every((column) => column === undefined || names.includes(column));

const plainName = (column: string): string =>
  column
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[（(].*[)）]$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
