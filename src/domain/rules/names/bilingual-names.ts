import type { Finding } from '../../annotation/finding.js';
import { runThrough, type Steps } from '../../annotation/steps.js';
import { phraseIndex } from '../../entities/phrases.js';
import type { LexiconEntry } from '../../project/project.js';
import type { ParsedDraft } from '../../text/block.js';
import { ALIASES, type Alias } from './known-aliases.js';
import { findingAt, placesInSteps, replacementAt, smallLetters, writtenAt, type Place } from './places.js';

/**
 * One name in two scripts: Chinese prose that says 谷歌 here and Google there, and never that they are the same. Found
 * once, at the first use of the rarer form (of equals, the later one). Names that are part of a longer one (Google
 * Chrome, 微软亚洲研究院) do not count, nor does what stands in English prose.
 *
 * @example finds: 谷歌发布了新版本。谷歌的工程师说，⟦Google⟧ 会继续维护。 → 谷歌发布了新版本。谷歌的工程师说，谷歌（Google） 会继续维护。
 * @example finds: 我们用 Google 搜索，但是⟦谷歌⟧很慢。 → 我们用 Google 搜索，但是谷歌（Google）很慢。
 * @example passes: 谷歌（Google）发布了新版本。Google 会继续维护。
 * @example passes: 微软 Microsoft 的产品。微软很大。
 * @example passes: 谷歌发布了新版本，Google Chrome 也更新了。
 * @example passes: 苹果和香蕉都是水果，Apple 是一家公司。
 * @example passes: 谷歌发布了新版本。↵↵Google has made a new version that we all like.
 */
export const bilingualNames = (draft: ParsedDraft, lexicon: readonly LexiconEntry[]): readonly Finding[] =>
  runThrough(bilingualNamesInSteps(draft, lexicon));

/** The same in steps. */
export function* bilingualNamesInSteps(
  draft: ParsedDraft,
  lexicon: readonly LexiconEntry[],
): Steps<readonly Finding[]> {
  if (draft.language !== 'zh' && draft.language !== 'mixed') return [];
  const own = new Set(lexicon.map(({ text }) => text));
  const blocks = draft.blocks.filter(({ language }) => language === 'zh');
  const byPhrase = new Map<string, Place[]>();
  for (const place of yield* placesInSteps(blocks, INDEX)) {
    const known = byPhrase.get(place.phrase);
    if (known === undefined) byPhrase.set(place.phrase, [place]);
    else known.push(place);
  }
  return ALIASES.flatMap((alias) => {
    const chinese = byPhrase.get(alias.chinese) ?? [];
    const latin = byPhrase.get(smallLetters(alias.latin)) ?? [];
    if (chinese.length === 0 || latin.length === 0 || own.has(alias.chinese) || own.has(alias.latin)) return [];
    return findingOf(alias, chinese, latin);
  }).toSorted((a, b) => a.span.start - b.span.start);
}

const INDEX = phraseIndex(ALIASES.flatMap(({ chinese, latin }) => [chinese, smallLetters(latin)]));

/** How a gloss goes on behind the name that it explains. */
const GAP = /^[\s(（【[/／|,，、:：“"《]{1,3}(?:英文名?|中文名?|即|又称)?[\s:：]?$/;

const findingOf = (alias: Alias, chinese: readonly Place[], latin: readonly Place[]): readonly Finding[] => {
  if ([...chinese, ...latin].some((place) => isGlossed(place, alias) || alias.unless?.test(around(place)) === true))
    return [];
  const [a, b] = [
    chinese.filter(standsAlone),
    latin.filter((place) => writtenAt(place) === alias.latin && standsAlone(place)),
  ];
  const [firstChinese, firstLatin] = [a[0], b[0]];
  if (firstChinese === undefined || firstLatin === undefined) return [];
  const isChineseRarer = a.length === b.length ? !isBefore(firstChinese, firstLatin) : a.length < b.length;
  const place = isChineseRarer ? firstChinese : firstLatin;
  const [name, preferred] = isChineseRarer ? [alias.chinese, alias.latin] : [alias.latin, alias.chinese];
  const fixes = replacementAt(place, `${alias.chinese}（${alias.latin}）`, false);
  return [findingAt('inconsistent-name', place, { name, preferred, alias: 1 }, fixes)];
};

const around = ({ text, inBlock }: Place): string => text.slice(Math.max(0, inBlock.start - 200), inBlock.end + 200);

const isBefore = (a: Place, b: Place): boolean =>
  a.block === b.block ? a.inBlock.start < b.inBlock.start : a.block.span.start < b.block.span.start;

/** Whether the other form stands beside a place, with a bracket or a blank between. */
const isGlossed = (place: Place, { chinese, latin }: Alias): boolean => {
  const { text, inBlock } = place;
  const other = writtenAt(place) === chinese ? latin : chinese;
  const after = text.slice(inBlock.end, inBlock.end + other.length + 10);
  const at = after.toLowerCase().indexOf(other.toLowerCase());
  return at > 0 && GAP.test(after.slice(0, at));
};

/** Whether a name is no part of a longer one. */
const standsAlone = (place: Place): boolean => {
  const { text, inBlock } = place;
  const [before, after] = [
    text.slice(Math.max(0, inBlock.start - 24), inBlock.start),
    text.slice(inBlock.end, inBlock.end + 8),
  ];
  if (/\p{Script=Han}/u.test(writtenAt(place)))
    return !/^(?:亚洲|中国|大学|公司|云|翻译|地图|浏览器|商店|园区|时间|市|路|区|大|站|·)/u.test(after);
  return !/^(?:\s+[\p{Lu}\d]|[-.@_/+])/u.test(after) && !/(?:\p{Lu}[\p{L}\d.]*\s+|[@#/\\.\-_])$/u.test(before);
};
