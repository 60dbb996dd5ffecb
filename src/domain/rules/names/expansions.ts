import { inSlices, type Steps } from '../../annotation/steps.js';
import type { ParsedDraft } from '../../text/block.js';
import { readable } from '../prose/opaque.js';

/**
 * Which acronyms a draft writes out, in whatever way: in brackets behind the name or before it, with "that is", as
 * capitalised words with these initials, or, from four letters on, as any words with them.
 */
export function* writtenOutInSteps({ blocks }: ParsedDraft, acronyms: ReadonlySet<string>): Steps<ReadonlySet<string>> {
  const found = new Set<string>();
  const capitals: string[] = [];
  const firsts: string[] = [];
  yield* inSlices(blocks, (block) => {
    const text = readable(block);
    for (const { index, 0: all, 1: acronym = '' } of text.matchAll(/(?<![A-Z])([A-Z]{2,6})s?(?![A-Za-z])/g)) {
      if (!acronyms.has(acronym) || found.has(acronym)) continue;
      const end = index + all.length;
      const [before, after] = [text.slice(Math.max(0, index - 48), index), text.slice(end, end + 160)];
      if (BEFORE.test(before) || (OPENED.test(before) && CLOSED.test(after)) || AFTER.test(after)) found.add(acronym);
    }
    const initials = initialsIn(text);
    capitals.push(initials.capitals);
    firsts.push(initials.all);
  });
  const [named, spoken] = [capitals.join('\n'), firsts.join('\n')];
  for (const acronym of acronyms) {
    if (named.includes(acronym) || (acronym.length >= 4 && spoken.includes(acronym))) found.add(acronym);
  }
  return found;
}

/** "service level objective (SLO)", "服务等级目标（简称 SLO）" */
const OPENED =
  /[\p{L}\p{N}"”'’*\ufffc]\s?[(（[]\s?(?:以下简称|简称|即|英文|aka|a\.k\.a\.|or|the|hereafter|abbreviated(?: as)?)?[\s:："“'‘]*$/u;
const CLOSED = /^["”'’]?\s?[)）\],，;；]/;

/** "Service Level Objective，简称 SLO" */
const BEFORE = /(?:简称|缩写[为是]?|称为|abbreviated (?:as|to)|aka|known as|called|short for)[\s:："“'‘]*$/u;

/** "SLO (service level objective)", "SLO stands for", "SLO，即", "SLO 的全称是", "SLO: service level objective" */
const AFTER =
  /^["”'’]?\s?(?:[(（[]\s?["“'‘]?(?:\p{L}[\p{L}'’-]*[\s-][^()（）[\]]*|[^()（）[\]]*\p{Script=Han}{2}[^()（）[\]]*)[)）\]]|,? (?:stands? for|is (?:short |an? |the )|means |refers to |or |i\.e\.|that is)|[,，]?\s?(?:即|也就是|全称|的全称|代表|指的?是|是指|意为|表示)|[:：–—-]\s?\p{L}+[\s-]\p{L}+)/u;

const SMALL: ReadonlySet<string> = new Set('a an and as at by for in of on or the to with'.split(' '));

/** The first letters of all words, and of capitalised ones: any other word parts these, small words do not. */
const initialsIn = (text: string): { readonly capitals: string; readonly all: string } => {
  let capitals = '';
  let all = '';
  for (const [word] of text.matchAll(/[A-Za-z]+|[.!?;。！？；]/g)) {
    const first = word.charAt(0).toUpperCase();
    all += first;
    if (/^[A-Z]./.test(word)) capitals += first;
    else if (!SMALL.has(word)) capitals += ' ';
  }
  return { capitals, all };
};
