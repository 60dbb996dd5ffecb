import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Annotator } from '../../src/app/annotator.js';
import type { Classifier } from '../../src/app/ports/classifier.js';
import { WindowCache } from '../../src/app/window-cache.js';
import type { SentenceQuality } from '../../src/domain/quality/sentence-quality.js';
import { isHeldOutPost, readDrafts } from '../support/data.js';
import { orThrow } from '../support/or-throw.js';
import { ownParser } from '../support/own-parser.js';
import { textTable } from '../support/table.js';
import { fixedChance, writeTokens } from './written.js';

/** Of JFLEG, what was kept out when the head was fitted; the same rule as in `models/training/faulty.py`. */
const isHeldOutLine = (index: number): boolean => [0, 3].includes(index % 5);

/** How often the model doubts sentences, through the product: of learners, of their rewrites, of published posts. */
export const evaluateFaults = async (
  data: string,
  classifier: Classifier,
  limit: number,
  print: (text: string) => void,
): Promise<void> => {
  const { faults } = orThrow(await classifier.manifest());
  if (faults === null) return print('\nThe model has no output for faults.');
  const annotator = new Annotator(ownParser, classifier, new WindowCache());
  const sentencesOf = async (source: string): Promise<readonly SentenceQuality[]> => {
    const { annotations } = orThrow(await annotator.annotate({ draft: 'judged', source }));
    return annotations.sentences.filter(({ fault }) => fault !== null);
  };
  const isDoubted = ({ fault, language }: SentenceQuality): boolean =>
    fault !== null && fault.value >= faults.threshold[language];
  const rows: (readonly string[])[] = [];
  const add = (name: string, sentences: readonly SentenceQuality[]): void => {
    const doubted = sentences.filter(isDoubted).length;
    const share = sentences.length === 0 ? '–' : `${((100 * doubted) / sentences.length).toFixed(1)} %`;
    rows.push([name, String(sentences.length), String(doubted), share]);
  };

  for (const [name, file] of [
    ["learners' sentences (JFLEG)", 'dev.src'],
    ['their rewrites by others', 'dev.ref0'],
  ] as const) {
    const lines = (await readFile(join(data, 'jfleg', file), 'utf8'))
      .split('\n')
      .filter((_, index) => isHeldOutLine(index));
    const judged: SentenceQuality[] = [];
    for (const line of lines.slice(0, limit)) {
      const { text } = writeTokens(line.trim().split(/\s+/u), fixedChance(1));
      judged.push(...(await sentencesOf(text)));
    }
    add(name, judged);
  }
  for (const language of ['en', 'zh'] as const) {
    const posts = await readDrafts(join(data, 'markdown', language));
    const judged: SentenceQuality[] = [];
    for (const { name, text } of posts.filter((post) => isHeldOutPost(`${language}/${post.name}`)).slice(0, limit))
      judged.push(...(await sentencesOf(text)).filter((sentence) => sentence.language === language));
    add(`published posts, ${language === 'en' ? 'English' : 'Chinese'}`, judged);
  }
  print(
    `\nDoubted sentences, of those that nothing was fitted on\n${textTable(['', 'sentences', 'doubted', 'share'], rows)}`,
  );
};
