// npm run models:eval [-- --quick] [--only conll|zh|traits|faults|quick] [--limit N]: the figures of the shipped weights,
// measured through the product's own path. INKBEARING_DATA names the folder of the data sets.
import '../support/no-telemetry.js';
import { parseArgs } from 'node:util';
import type { Classifier } from '../../src/app/ports/classifier.js';
import { dataFolder } from '../support/data.js';
import { createClassifier } from '../support/product.js';
import { evaluateChinese, evaluateConll } from './evaluate-tagging.js';
import { evaluateFaults } from './evaluate-faults.js';
import { evaluateRatings } from './evaluate-ratings.js';
import { evaluateQuick, QUICK_FLOORS, QUICK_LANGUAGES } from './quick.js';
import { entityReport } from './report.js';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    limit: { type: 'string', default: 'Infinity' },
  },
});
const only = values.quick ? 'quick' : values.only;
const limit = Number(values.limit);
const print = (text: string): void => console.log(text);

const runQuick = async (classifier: Classifier): Promise<void> => {
  for (const language of QUICK_LANGUAGES) {
    const title = `Fixed sample, ${language} (the test asks for ${QUICK_FLOORS[language]})`;
    print(entityReport(title, await evaluateQuick(language, classifier)));
  }
};

/** The parts that need data which is not in the repository. */
const parts = { conll: evaluateConll, zh: evaluateChinese, traits: evaluateRatings, faults: evaluateFaults };

if (only !== undefined && only !== 'quick' && !Object.keys(parts).includes(only)) {
  console.error(`There is no part "${only}"; there are: quick, ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}

const classifier = await createClassifier();
try {
  if (only === undefined || only === 'quick') await runQuick(classifier);
  const data = dataFolder();
  for (const [name, evaluate] of Object.entries(parts)) {
    if (only !== undefined && only !== name) continue;
    if (data === null) print(`\nSkipped: ${name}. Its data is not here; INKBEARING_DATA can name its folder.`);
    else await evaluate(data, classifier, limit, print);
  }
} finally {
  await classifier.dispose();
}
