import type { Doubled } from './doubled-english.js';

/**
 * Particles that are never doubled, each with the characters that make two of them right: the first may end the word
 * before it ("目的的"), the second may begin the next one ("为了了解").
 */
const PARTICLES: Readonly<Record<string, { readonly before: string; readonly after: string }>> = {
  的: { before: '目有标靶的', after: '士确的当' },
  了: { before: '不为除末罢得了', after: '解结断却如然了' },
  是: { before: '但可还就只要于正硬凡总老倒而若或都国不或像先是', after: '否非是' },
  在: { before: '存现实所内外潜正自好旨', after: '线于乎意场校职此世座地家旁' },
  和: { before: '饱总温中平共缓暖调附柔亲谐祥随和求', after: '谐平气解睦声约和弦' },
  与: { before: '参给赋授', after: '会其否众世' },
  及: { before: '涉普波触提顾遍埃以企危', after: '时格其早物' },
  把: { before: '一两几大车火拖手', after: '手柄握关戏控守' },
  被: { before: '棉植盖毛', after: '子单褥套动告害' },
};

/** Longer words that nobody doubles; others may be doubled on purpose ("讨论讨论"). */
const WORDS =
  '可以|我们|你们|他们|它们|因为|所以|但是|如果|需要|以及|或者|并且|而且|已经|由于|其中|这个|那个|这些|那些|之后|之前|例如|比如|能够|应该|必须|不会|不能|不是|就是|都是|其实|虽然|然而|因此|从而|为了|对于|关于|根据|按照|通过';

const PARTICLE = new RegExp(`([${Object.keys(PARTICLES).join('')}])\\1`, 'gu');
const WORD = new RegExp(`(${WORDS})\\1(?![率者后])`, 'gu');

/** Three characters or more that follow themselves; "一步步一步步" and "哈哈哈哈哈哈" are meant. */
const STRETCH =
  /(?!一)(\p{Script=Han})(?!\1)(\p{Script=Han})(?!\2)(\p{Script=Han}{1,4})\1\2\3(?!\p{Script=Han}?\1\2)/gu;

/** The particles and words that stand twice in a row in Chinese. */
export const doubledChinese = (text: string): readonly Doubled[] => {
  const found: Doubled[] = [];
  for (const { index, 0: both, 1: one = '' } of text.matchAll(PARTICLE)) {
    const right = PARTICLES[one];
    const before = text.charAt(index - 1);
    const after = text.charAt(index + both.length);
    if (right === undefined || (before !== '' && right.before.includes(before))) continue;
    if (after !== '' && right.after.includes(after)) continue;
    found.push(halves(index, both));
  }
  for (const { index, 0: both } of text.matchAll(WORD)) found.push(halves(index, both));
  for (const { index, 0: both } of text.matchAll(STRETCH)) found.push(halves(index, both));
  return found;
};

const halves = (start: number, both: string): Doubled => {
  const middle = start + both.length / 2;
  return { first: { start, end: middle }, second: { start: middle, end: start + both.length } };
};
