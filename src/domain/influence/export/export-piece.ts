import { failure, success, type Result } from '../../result.js';
import { blogPost } from './blog-post.js';
import { csdnPost } from './csdn-post.js';
import { devPost } from './dev-post.js';
import { isDeeper } from './every-node.js';
import type { ExportedPiece, ExportFailure, ExportRequest } from './export-request.js';
import { mediumStory } from './medium-story.js';
import { newsletterHtml } from './newsletter-html.js';
import { newsletterText } from './newsletter-text.js';
import { openDraft, type OpenedDraft } from './opened-draft.js';
import { talkOutline } from './talk-outline.js';
import { wechatArticle } from './wechat-article.js';
import { zhihuArticle } from './zhihu-article.js';

/** Trees that are deeper are nobody's prose, and too deep to be walked. */
const DEEPEST = 200;

/** Brings a draft into the form that a channel takes; docs/channels.md says what each gets and why. The same draft always gives the same. */
export const exportPiece = (request: ExportRequest): Result<ExportedPiece, ExportFailure> => {
  const { format } = request;
  if (format === 'none') return failure({ code: 'nothing-to-export' });
  const draft = openDraft(request);
  if (draft.body.trim() === '') return failure({ code: 'empty-draft' });
  if (isDeeper(draft.tree.root, DEEPEST)) return failure({ code: 'too-deep' });
  return success(exported(draft, format));
};

const exported = (draft: OpenedDraft, format: Exclude<ExportRequest['format'], 'none'>): ExportedPiece => {
  switch (format) {
    case 'hugo':
    case 'astro':
    case 'jekyll':
      return blogPost(draft, format);
    case 'medium':
      return mediumStory(draft);
    case 'dev':
      return devPost(draft);
    case 'csdn':
      return csdnPost(draft);
    case 'zhihu':
      return zhihuArticle(draft);
    case 'wechat':
      return wechatArticle(draft);
    case 'newsletter-html':
      return newsletterHtml(draft);
    case 'newsletter-text':
      return newsletterText(draft);
    case 'talk':
      return talkOutline(draft);
  }
};
