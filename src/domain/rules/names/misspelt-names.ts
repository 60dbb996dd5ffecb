import type { Finding } from '../../annotation/finding.js';
import { runThrough, type Steps } from '../../annotation/steps.js';
import { phraseIndex } from '../../entities/phrases.js';
import type { LexiconEntry } from '../../project/project.js';
import type { ParsedDraft } from '../../text/block.js';
import { CAPITALISED_NAMES, NAMES, OTHER_SPELLINGS } from './known-names.js';
import { findingAt, placesInSteps, replacementAt, writtenAt, type PhrasePlace, type Place } from './places.js';

/**
 * Well-known names that are not written as their owners write them. Only prose counts: no code, address, path, package,
 * tag or file, and no quotation. A name in small letters is left where it may be a command or an identifier, and the project's own words
 * are always right.
 *
 * @example finds: We host it on ⟦Github⟧. → We host it on GitHub.
 * @example finds: It is written in ⟦Javascript⟧ and ⟦typescript⟧. → It is written in JavaScript and typescript.
 * @example finds: It needs ⟦NodeJS⟧ 20. → It needs Node.js 20.
 * @example finds: Build it on ⟦MacOS⟧. → Build it on macOS.
 * @example finds: 代码在⟦Github⟧上。 → 代码在GitHub上。
 * @example finds: 数据放在 ⟦Mysql⟧ 里。 → 数据放在 MySQL 里。
 * @example passes: We host it on GitHub, and use Node.js on macOS.
 * @example passes: See github.com/a/b, `github`, @github, #github, github-cli and https://github.com.
 * @example passes: Type "github" there. Run mysql and pip install numpy.
 * @example passes: | github | where it is |↵|---|---|↵| github | there |
 * @example passes: > They said that Github was down.
 * @example passes: A stack overflow is not the site.
 * @example passes: 代码在 GitHub 上，用 npm 安装。
 */
export const misspeltNames = (draft: ParsedDraft, lexicon: readonly LexiconEntry[]): readonly Finding[] =>
  runThrough(misspeltNamesInSteps(draft, lexicon));

/** The same in steps. */
export function* misspeltNamesInSteps(draft: ParsedDraft, lexicon: readonly LexiconEntry[]): Steps<readonly Finding[]> {
  const own = new Set(lexicon.map(({ text }) => text));
  return (yield* placesInSteps(draft.blocks, INDEX)).flatMap((place) => {
    const name = NAME_OF.get(place.phrase) ?? '';
    const written = writtenAt(place);
    if (place.block.kind === 'quote') return [];
    if (written === name || own.has(written) || !isName(place) || mayBe(place, written, name)) return [];
    return [
      findingAt('inconsistent-name', place, { name: written, preferred: name }, replacementAt(place, name, true)),
    ];
  });
}

/** Whether a name is written right as it is: it has a finding of its own, if any. */
export const isKnownName = (name: string): boolean => NAME_OF.has(name.toLowerCase());

const NAME_OF: ReadonlyMap<string, string> = new Map([
  ...[...NAMES, ...CAPITALISED_NAMES].map((name) => [name.toLowerCase(), name] as const),
  ...Object.entries(OTHER_SPELLINGS),
]);

const INDEX = phraseIndex(NAME_OF.keys());

const STRICT: ReadonlySet<string> = new Set(NAMES.map((name) => name.toLowerCase()));

/** What makes the text around it an address, a path, a package, a variable, a file or a handle. */
const BEFORE = /[@#/\\.\-‑_$~=:+%\ufffc]$/;
const AFTER =
  /^(?:[-‑](?!(?:based|style|like|only|native|compatible|hosted|specific|powered|related|first)\b)|[_/\\=@~\ufffc]|\.[\p{L}\p{N}]|:[/\d])/u;
const COMMAND =
  /\b(?:install|add|import|require|run|uses?|pip|npm|brew|apt|apt-get|yum|sudo|called|named|keyword|label|tag)\s+$/i;

const isName = ({ text, inBlock: { start, end } }: Place): boolean =>
  !BEFORE.test(text.slice(Math.max(0, start - 1), start)) && !AFTER.test(text.slice(end, end + 12));

/** Whether there may be a reason to write it so. */
const mayBe = (place: PhrasePlace, written: string, name: string): boolean => {
  const { block, text, inBlock } = place;
  const before = text.slice(Math.max(0, inBlock.start - 20), inBlock.start);
  if (written === written.toLowerCase()) {
    if (!STRICT.has(place.phrase) || COMMAND.test(before)) return true;
    const quoted = /["'“‘「(（[]$/.test(before) && /^["'”’」)）\]]/.test(text.slice(inBlock.end, inBlock.end + 1));
    const alone = text.length < written.length + 4 && text.trim() === written;
    return quoted || alone || block.kind === 'cell';
  }
  // "Npm" begins a sentence; all capitals go with others.
  if (/^\p{Ll}/u.test(name) && written === name.charAt(0).toUpperCase() + name.slice(1)) {
    if (block.sentences.some((sentence) => sentence.inBlock.start === inBlock.start)) return true;
  }
  return written === written.toUpperCase() && !/\p{Ll}/u.test(text);
};
