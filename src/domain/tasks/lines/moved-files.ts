import { grouped } from '../grouped.js';
import type { FoundLine } from './check-line.js';
import type { KnownLine } from './match-lines.js';

/**
 * Files that were moved without anybody saying so: where all the known lines of a file that vanished stand in one new file and
 * in no other, that file is taken for it.
 * @param vanished known lines of files that are not there any more
 * @param added the lines of files of which no line was known
 * @returns the new URI of a file, by the old one
 */
export const movedFiles = (
  vanished: readonly KnownLine[],
  added: readonly FoundLine[],
): ReadonlyMap<string, string> => {
  if (vanished.length === 0 || added.length === 0) return new Map();
  const files = [...grouped(added, ({ uri }) => [uri])].map(([uri, lines]) => ({ uri, texts: counted(lines) }));
  const moves = new Map<string, string>();
  for (const [uri, known] of grouped(vanished, ({ line }) => [line.uri])) {
    const wanted = [...counted(known.map(({ line }) => line))];
    const fitting = files.filter(({ texts }) => wanted.every(([text, count]) => (texts.get(text) ?? 0) >= count));
    const [only] = fitting;
    if (only !== undefined && fitting.length === 1) moves.set(uri, only.uri);
  }
  return moves;
};

/** How often each text stands there. */
const counted = (lines: readonly { readonly text: string }[]): ReadonlyMap<string, number> =>
  new Map([...grouped(lines, ({ text }) => [text])].map(([text, same]) => [text, same.length]));
