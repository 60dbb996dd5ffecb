import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Classifier } from '../../src/app/ports/classifier.js';
import { CONLL_COLUMNS, CONLL_TYPES, readColumns, readParallel, UNER_TYPES, type TaggedDocument } from './corpora.js';
import { scoreEntities } from './entity-score.js';
import { entityReport, tokenReport } from './report.js';
import { tagAsTokens, tagAsWritten } from './tagging.js';
import { scoreTokens } from './token-score.js';

/** The tags of the token table: O last, as in the article. */
const TAGS = [...CONLL_TYPES.flatMap((type) => [`B-${type}`, `I-${type}`]), 'O'];

/** CoNLL-2003 testb as documents, sentence by sentence, and as its writers set it. */
export const evaluateConll = async (
  data: string,
  classifier: Classifier,
  limit: number,
  print: (text: string) => void,
): Promise<void> => {
  const file = await readFile(join(data, 'conll2003', 'eng.testb'), 'utf8');
  const documents = readColumns(file, CONLL_COLUMNS).slice(0, limit);
  const sentences = documents.flatMap((document) => document.map((sentence): TaggedDocument => [sentence]));
  const forms = [
    { name: 'documents', tag: tagAsTokens, texts: documents },
    { name: 'sentence by sentence', tag: tagAsTokens, texts: sentences },
    { name: 'documents, as written', tag: tagAsWritten, texts: documents },
    { name: 'sentence by sentence, as written', tag: tagAsWritten, texts: sentences },
  ];
  for (const { name, tag, texts } of forms) {
    const { gold, found } = await tag(texts, classifier);
    print(entityReport(`CoNLL-2003 testb, ${name}: entities`, scoreEntities(gold, found, CONLL_TYPES)));
    if (texts !== documents) continue;
    print(tokenReport(`CoNLL-2003 testb, ${name}: tokens`, scoreTokens(gold.flat(), found.flat(), TAGS)));
  }
};

/** How many sentences of the Chinese set are for evaluation. */
const CHINESE = 400;

/** The sentences of the validation part of MSRA that are kept out of training: every seventh, from the fourth on. */
export const evaluateChinese = async (
  data: string,
  classifier: Classifier,
  limit: number,
  print: (text: string) => void,
): Promise<void> => {
  const read = (name: string): Promise<string> => readFile(join(data, 'zh_msra', name), 'utf8');
  const all = readParallel(await read('val.sentences.txt'), await read('val.tags.txt'));
  const chosen = all.filter((_, index) => index % 7 === 3).slice(0, Math.min(CHINESE, limit));
  const { gold, found } = await tagAsTokens(
    chosen.map((sentence) => [sentence]),
    classifier,
  );
  const title = `MSRA, ${chosen.length} held-out sentences: entities`;
  print(entityReport(title, scoreEntities(gold, found, UNER_TYPES)));
};
