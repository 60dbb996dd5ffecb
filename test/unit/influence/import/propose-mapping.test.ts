import assert from 'node:assert/strict';
import type { ImportMapping } from '../../../../src/domain/influence/import-mapping.js';
import { fitsColumns, proposeMapping, tableKey } from '../../../../src/domain/influence/import/propose-mapping.js';

describe('the columns of a table', () => {
  const tables: Readonly<Record<string, readonly [string, ImportMapping['columns']]>> = {
    'DEV’s API': [
      'id,title,url,published_at,page_views_count,public_reactions_count,positive_reactions_count,comments_count',
      {
        title: 'title',
        url: 'url',
        published: 'published_at',
        views: 'page_views_count',
        reactions: 'public_reactions_count',
        comments: 'comments_count',
      },
    ],
    Medium: [
      'Title,Presentations,Views,Reads,Claps',
      { title: 'Title', views: 'Views', reads: 'Reads', reactions: 'Claps' },
    ],
    CSDN: [
      '文章标题,发布时间,阅读量,点赞数,评论数,收藏数',
      { title: '文章标题', published: '发布时间', views: '阅读量', reactions: '点赞数', comments: '评论数' },
    ],
    Zhihu: [
      '标题,链接,阅读（次）,赞同,评论,收藏',
      { title: '标题', url: '链接', views: '阅读（次）', reactions: '赞同', comments: '评论' },
    ],
    WeChat: [
      '内容标题,发表时间,总阅读人数,总阅读次数,分享次数,阅读后关注人数,点赞,留言,内容url',
      {
        title: '内容标题',
        published: '发表时间',
        views: '总阅读次数',
        followers: '阅读后关注人数',
        reactions: '点赞',
        comments: '留言',
        url: '内容url',
      },
    ],
    Plausible: ['name,visitors,pageviews,bounce_rate,time_on_page', { title: 'name', views: 'pageviews' }],
    'Google Analytics 4': [
      'Page path and screen class,Views,Active users,Views per active user',
      { url: 'Page path and screen class', views: 'Views' },
    ],
  };
  for (const [name, [header, expected]] of Object.entries(tables))
    it(`are understood as ${name} names them`, () => {
      assert.deepEqual(proposeMapping(header.split(',')).columns, expected);
    });

  it('are not guessed where nothing is known', () => {
    assert.deepEqual(proposeMapping(['foo', 'bar', '']).columns, {});
  });

  it('are told apart from others by their key', () => {
    assert.equal(tableKey(['Title', 'Views ']), tableKey(['title', 'views']));
    assert.notEqual(tableKey(['title', 'views']), tableKey(['views', 'title']));
  });

  it('fit a mapping whose columns are all there', () => {
    const mapping = proposeMapping(['title', 'views']);
    assert.equal(fitsColumns(mapping, ['views', 'title', 'more']), true);
    assert.equal(fitsColumns(mapping, ['Title', 'views']), false);
  });
});
