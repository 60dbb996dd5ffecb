import { readFile } from 'node:fs/promises';
import type { Classifier } from '../../src/app/ports/classifier.js';
import { readColumns, UNER_COLUMNS, UNER_TYPES } from './corpora.js';
import { scoreEntities, type EntityRow } from './entity-score.js';
import { tagAsTokens } from './tagging.js';

/** The languages of the fixed sample. */
export const QUICK_LANGUAGES = ['en', 'zh'] as const;

/** One language of the fixed sample. */
export type QuickLanguage = (typeof QUICK_LANGUAGES)[number];

/** The least F1 that the shipped weights may reach on the fixed sample: about three points below what they do reach. */
export const QUICK_FLOORS: Readonly<Record<QuickLanguage, number>> = { en: 0.62, zh: 0.83 };

const fixtures = new URL('../../test/fixtures/evaluation/', import.meta.url);

/** Scores the sample that lies in the repository, over persons, organisations and places. */
export const evaluateQuick = async (language: QuickLanguage, classifier: Classifier): Promise<readonly EntityRow[]> => {
  const documents = readColumns(await readFile(new URL(`${language}.iob2`, fixtures), 'utf8'), UNER_COLUMNS);
  const { gold, found } = await tagAsTokens(documents, classifier);
  return scoreEntities(gold, found, UNER_TYPES);
};
