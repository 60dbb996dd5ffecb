// npm run models:calibrate [-- --limit N]: scores a reference collection of published technical posts and writes how
// it is spread into models/manifest.json, so that a quality score can say what share of it a draft beats.
import '../support/no-telemetry.js';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Annotator } from '../../src/app/annotator.js';
import { WindowCache } from '../../src/app/window-cache.js';
import type { Annotations } from '../../src/domain/annotation/annotations.js';
import type { Calibration } from '../../src/domain/annotation/manifest.js';
import { dataFolder, readDrafts } from '../support/data.js';
import { orThrow } from '../support/or-throw.js';
import { ownParser } from '../support/own-parser.js';
import { createClassifier, modelFolder } from '../support/product.js';
import { calibrate, type CalibratedLanguage } from './calibration.js';

/** What the collections are; only their statistics are kept. */
const REFERENCES: Readonly<Record<CalibratedLanguage, string>> = {
  en: 'posts of the Rust blog, notes of simonw/til, documentation of CloudWeGo',
  zh: 'the Chinese documentation of Vue and of CloudWeGo',
};

const { values } = parseArgs({ options: { limit: { type: 'string', default: 'Infinity' } } });
const limit = Number(values.limit);
const data = dataFolder();
if (data === null) {
  console.error('The reference collection is not here; INKBEARING_DATA can name the folder of the data sets.');
  process.exit(2);
}

const classifier = await createClassifier();
try {
  const manifest = orThrow(await classifier.manifest());
  const annotator = new Annotator(ownParser, classifier, new WindowCache());
  const calibration: Record<string, Calibration> = {};
  for (const language of ['en', 'zh'] as const) {
    const drafts = (await readDrafts(join(data, 'markdown', language))).slice(0, limit);
    const annotated: Annotations[] = [];
    for (const { name, text } of drafts) {
      const { annotations, failure } = orThrow(await annotator.annotate({ draft: 'reference', source: text }));
      if (failure !== null) throw new Error(`${name}: ${JSON.stringify(failure)}`);
      annotated.push(annotations);
    }
    const reference = calibrate(REFERENCES[language], language, annotated, manifest);
    calibration[language] = reference;
    const median = reference.document[50]?.toFixed(2);
    console.log(`${language}: ${reference.documents} of ${drafts.length} documents, their median ${median}.`);
  }
  if (Number.isFinite(limit)) {
    console.log('Not written: this was a part of the collection only.');
  } else {
    // The file is read again as it is written: what the manifest's schema does not know stays in it.
    const file = join(modelFolder, 'manifest.json');
    const whole: object = JSON.parse(await readFile(file, 'utf8'));
    await writeFile(file, `${JSON.stringify({ ...whole, calibration }, null, 2)}\n`);
  }
} finally {
  await classifier.dispose();
}
