import { countWords } from '../../text/words.js';
import type { Language } from '../../text/block.js';
import type { BlockRule } from '../rule.js';
import { isRollCall } from './roll-call.js';
import { readable } from './opaque.js';

/**
 * The most words of a sentence. English: Cutts (Oxford Guide to Plain English) and GOV.UK ask for 25 at most; readers
 * who know the matter follow further. Chinese: characters, see `longestStretch`.
 */
export const MOST_WORDS: Readonly<Record<Exclude<Language, 'other'>, number>> = { en: 40, zh: 100 };

/**
 * A sentence that readers lose the thread in. Code and addresses do not count. In Chinese a semicolon and the items of
 * a list end a stretch, and the longest stretch counts. Lists of names, quotations and alternative texts are left.
 *
 * @example finds: ⟦When the process that had been started by the tool that we wrote last year came to the end of the list of files which it had been given by the user it went back to the start of the list and began again.⟧
 * @example finds: Short. ⟦If you want to know how the scheduler decides which of the many tasks that are waiting in the queue should be run next, you have to read the code, since the page in the manual that was meant to tell it was never written.⟧ Short.
 * @example finds: ⟦当我们在去年年底把那个由好几个团队一起维护了很多年的旧系统迁移到新的平台上的时候因为没有人能够说清楚其中一部分接口到底还有哪些地方在用所以大家只好一边查看线上的日志一边修改代码最后花了差不多整整三个月的时间才把所有的问题都处理完毕。⟧
 * @example passes: A sentence of a few words. Another one of a few words. And a third, which is a bit longer than both.
 * @example passes: The answer that we are working towards is to put a cache in front of the old site, and that will finally allow us to move its domain to AWS. ferris is finishing the last touches, and we hope to publish it in the coming days.
 * @example passes: 系统支持多种数据库；它也支持多种缓存；如果你需要别的存储，可以自己写一个适配器；适配器只有两个函数，一个用来读，一个用来写；写好以后在配置文件里加上它的名字；重新启动以后，系统就会使用它；旧的数据会自动迁移过去，不需要你做任何别的事情，你也可以随时换回来。
 * @example passes: 短句。又一个短句。
 */
export const longSentence: BlockRule = {
  codes: ['long-sentence'],
  check: (block) => {
    const { kind, language } = block;
    if (language === 'other' || kind === 'quote' || kind === 'alternative') return [];
    const most = MOST_WORDS[language];
    if (block.words <= most) return [];
    const text = readable(block);
    return block.sentences.flatMap(({ inBlock }) => {
      const sentence = text.slice(inBlock.start, inBlock.end);
      const words = longestStretch(sentence, language === 'zh' ? chineseBreaks(sentence) : ENGLISH_BREAKS);
      if (words <= most || isRollCall(sentence)) return [];
      return [{ code: 'long-sentence' as const, span: inBlock, values: { words, most }, fixes: [] }];
    });
  },
};

/** A sentence may begin with a small letter: that of a command or of an account. "e.g." and "U.S." end none. */
const ENGLISH_BREAKS = /(?<=(?:\p{L}{3}|[\p{L}\p{N}][)”"’'])[.!?])\s+(?=\p{Ll})/u;

/** Semicolons, and the marks between the items of a list of three or more. */
const chineseBreaks = (sentence: string): RegExp => ((sentence.match(/、/g)?.length ?? 0) > 1 ? /[；;、]/ : /[；;]/);

const longestStretch = (sentence: string, breaks: RegExp): number =>
  Math.max(...sentence.split(breaks).map(countWords));
