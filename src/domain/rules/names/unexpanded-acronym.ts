import { inSlices, runThrough, type Steps } from '../../annotation/steps.js';
import type { Finding } from '../../annotation/finding.js';
import type { LexiconEntry } from '../../project/project.js';
import type { Block, ParsedDraft } from '../../text/block.js';
import type { Span } from '../../text/span.js';
import { writtenOutInSteps } from './expansions.js';
import { KNOWN_ACRONYMS } from './known-acronyms.js';
import { findingAt, placing, type Place } from './places.js';

/**
 * Acronyms of two to six capitals that the draft uses at least twice and never writes out; well-known ones and the
 * project's words aside, those that are said to be a parameter or the like, and those that link to what they mean. What is written in capitals only to stand out is no acronym: its neighbours are capitals too,
 * or the draft has the word in small letters. Found at the first use outside headings.
 *
 * @example finds: The ⟦PSU⟧ failed. A new PSU is on its way.
 * @example finds: # PSU↵↵The ⟦PSU⟧ failed. Two PSUs are on their way.
 * @example finds: 我们换了 ⟦PSU⟧。新的 PSU 更好。
 * @example passes: The power supply unit (PSU) failed. A new PSU is on its way.
 * @example passes: The PSU (power supply unit) failed. A new PSU is on its way.
 * @example passes: The Power Supply Unit failed. A PSU is a box, and the PSU is new.
 * @example passes: PSU stands for something with power. The PSU failed.
 * @example passes: 电源供应器（PSU）坏了。新的 PSU 更好。
 * @example passes: PSU，即电源供应器，坏了。新的 PSU 更好。
 * @example passes: The API and the CPU. The API and the CPU.
 * @example passes: The GOGC parameter sets a share. A low GOGC costs time.
 * @example passes: 环境变量 GOGC 设定比例。GOGC 越低越慢。
 * @example passes: Ask [JD](https://example.org/jd) about it. JD knows.
 * @example passes: The PSU failed.
 * @example passes: This is VERY BAD. This is VERY BAD. I am NOT sure, and NOT happy, and not there.
 * @example passes: It ran on Windows NG, and then on Windows NG again. FB Studio and FB Studio.
 * @example passes: Chapter VII, see also chapter VII.
 */
export const unexpandedAcronyms = (draft: ParsedDraft, lexicon: readonly LexiconEntry[]): readonly Finding[] =>
  runThrough(unexpandedAcronymsInSteps(draft, lexicon));

/** The same in steps. */
export function* unexpandedAcronymsInSteps(
  draft: ParsedDraft,
  lexicon: readonly LexiconEntry[],
): Steps<readonly Finding[]> {
  const uses = new Map<string, Place[]>();
  const explained = new Set<string>();
  yield* inSlices(draft.blocks, (block) => noteUses(block, uses, explained));
  for (const { text } of lexicon) uses.delete(text.replace(/s$/, ''));
  for (const [acronym, places] of uses) if (places.length < 2 || explained.has(acronym)) uses.delete(acronym);
  if (uses.size === 0) return [];
  for (const acronym of yield* writtenOutInSteps(draft, new Set(uses.keys()))) uses.delete(acronym);
  for (const word of yield* smallWordsInSteps(draft, [...uses.keys()])) uses.delete(word);
  return [...uses].flatMap(([acronym, [first]]) =>
    first === undefined ? [] : [findingAt('unexpanded-acronym', first, { acronym })],
  );
}

const CAPITALS = /(?<![A-Z])([A-Z]{2,6})s?(?![A-Za-z])/g;

/** What makes capitals a part of something longer: an identifier, a path, a number, a version. */
const BEFORE = /[\p{Script=Latin}\p{N}_./@#$&+:=~<\-‑\ufffc]$/u;
const AFTER = /^(?:[\p{Script=Latin}\p{N}_/@&+=<>#(\ufffc]|\.[\p{L}\p{N}]|[-‑][^\p{Ll}]|::)/u;

const ROMAN = /^[IVXLC]+$/;

const SKIPPED: ReadonlySet<string> = new Set(['title', 'description', 'heading', 'cell', 'alternative']);

/** Notes the first two uses of each acronym that may want an expansion; not in headings, tables, alternative texts. */
const noteUses = (block: Block, uses: Map<string, Place[]>, explained: Set<string>): void => {
  if (block.language === 'other' || SKIPPED.has(block.kind)) return;
  const { text, at } = placing(block);
  for (const { index, 0: all, 1: acronym = '' } of text.matchAll(CAPITALS)) {
    const end = index + all.length;
    const known = uses.get(acronym);
    if (known?.length === 2 || KNOWN_ACRONYMS.has(acronym) || ROMAN.test(acronym)) continue;
    const [before, after] = [text.slice(Math.max(0, index - 32), index), text.slice(end, end + 16)];
    if (BEFORE.test(before) || AFTER.test(after) || isShouted(before, after) || isNamePart(before, after)) continue;
    if (isSetting(before, after) || isLink(block, { start: index, end })) explained.add(acronym);
    if (known === undefined) uses.set(acronym, [at({ start: index, end })]);
    else known.push(at({ start: index, end }));
  }
};

/** Whether an acronym belongs to a longer name: "Windows XP", "LM Studio". */
const isNamePart = (before: string, after: string): boolean =>
  /[\p{L}\p{N},]\s+\p{Lu}[\p{L}\p{N}]*\s$/u.test(before) || /^\s\p{Lu}\p{L}*\p{Ll}/u.test(after);

/** Whether an acronym is said to be the name of a setting: "the GOGC parameter", "环境变量 GOGC". */
const isSetting = (before: string, after: string): boolean =>
  /(?:参数|变量|选项|常量)\s?$/u.test(before) ||
  /^\s(?:(?:environment )?variable|parameter|flag|option|setting|constant)s?\b|^\s?(?:参数|变量|环境变量|选项|常量)/u.test(
    after,
  );

/** Markup that follows the words of a link, `](…)`, is longer than any that ends emphasis. */
const LINK_END = 4;

/** Whether a stretch of a block's text is all that a link holds. */
const isLink = ({ runs }: Block, { start, end }: Span): boolean => {
  let at = 0;
  for (const [index, { span, text }] of runs.entries()) {
    const next = runs[index + 1];
    if (at === start && at + text.length === end) return next !== undefined && next.span.start >= span.end + LINK_END;
    at += text.length;
  }
  return false;
};

/** Whether a word in capitals has another one beside it. */
const isShouted = (before: string, after: string): boolean =>
  /(?<!\p{L})\p{Lu}{2,}[\s,!"'“]+$/u.test(before) || /^[\s,!"'”]+\p{Lu}{2,}(?!\p{L})/u.test(after);

/** Which of some words in capitals the draft has in small letters too. */
function* smallWordsInSteps({ blocks }: ParsedDraft, capitals: readonly string[]): Steps<ReadonlySet<string>> {
  const found = new Set<string>();
  if (capitals.length === 0) return found;
  const words = new RegExp(String.raw`\b(?:${capitals.join('|').toLowerCase()})\b`, 'g');
  yield* inSlices(blocks, ({ text }) => {
    for (const [word] of text.matchAll(words)) found.add(word.toUpperCase());
  });
  return found;
}
