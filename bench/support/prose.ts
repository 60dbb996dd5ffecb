import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fixedChance } from '../models/written.js';
import { dataFolder, readDrafts } from './data.js';

/** Paragraphs of technical English and where they are from. */
export interface Prose {
  readonly origin: string;
  readonly paragraphs: readonly string[];
}

const samples = fileURLToPath(new URL('../../samples', import.meta.url));

/** No paragraph without a full stop, no code, table, list or markup of its own; of ordinary length. */
const isProse = (paragraph: string): boolean =>
  paragraph.length > 80 && paragraph.length < 1500 && /^[\p{Lu}]/u.test(paragraph) && /[.!?]$/u.test(paragraph);

/** Enough for a draft of 1 MB when they are gone through several times. */
const WANTED = 1500;

/** Paragraphs of real posts where the data sets are at hand, otherwise the sentences of the samples in a new order. */
export const readProse = async (): Promise<Prose> => {
  const data = dataFolder();
  const drafts = await readDrafts(data === null ? samples : join(data, 'markdown', 'en'));
  const paragraphs = drafts
    .flatMap(({ text }) => text.split(/\r?\n\s*\n/u))
    .map((paragraph) => paragraph.replaceAll(/\s+/gu, ' ').trim())
    .filter(isProse);
  if (data !== null)
    return { origin: 'paragraphs of published technical posts', paragraphs: paragraphs.slice(0, WANTED) };
  const sentences = paragraphs.flatMap((paragraph) => paragraph.split(/(?<=[.!?]) /u));
  const chance = fixedChance(1);
  const pick = (): string => sentences[Math.floor(chance() * sentences.length)] ?? '';
  const mixed = Array.from({ length: WANTED }, () => Array.from({ length: 4 }, pick).join(' '));
  return { origin: 'sentences of the samples in a new order', paragraphs: mixed };
};

/** Counts words as people do who talk of a 2,000-word post. */
export const wordsOf = (text: string): number => text.split(/\s+/u).filter((word) => /\p{L}|\p{N}/u.test(word)).length;

/** A draft of at least so many words, a heading before every sixth paragraph, beginning with the paragraph `from`. */
export const draftOf = ({ paragraphs }: Prose, words: number, from = 0): string => {
  const parts: string[] = [];
  let held = 0;
  for (let index = 0; held < words; index++) {
    const paragraph = paragraphs[(from + index) % paragraphs.length] ?? '';
    const round = Math.floor((from + index) / paragraphs.length);
    if (index % 6 === 0) parts.push(`## Part ${from + index}`);
    // A second round must not meet what the caches know from the first.
    parts.push(round === 0 ? paragraph : `${paragraph} This is round ${round}.`);
    held += wordsOf(paragraph);
  }
  return `# A draft\n\n${parts.join('\n\n')}\n`;
};
