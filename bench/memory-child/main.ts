// Prints the resident memory of this process: empty, or with a model's folder and the two workers as arguments after
// the draft on its standard input has been annotated.
import { readFileSync } from 'node:fs';
import { Annotator } from '../../src/app/annotator.js';
import { WindowCache } from '../../src/app/window-cache.js';
import { ModelClient } from '../../src/inference/client.js';
import { TextClient } from '../../src/text/client.js';
import { orThrow } from '../support/or-throw.js';

const [folder, modelWorker, textWorker] = process.argv.slice(2);
if (folder === undefined || modelWorker === undefined || textWorker === undefined) {
  console.log(process.memoryUsage().rss);
} else {
  const classifier = new ModelClient({ worker: new URL(modelWorker), folder, idleAfter: 0 });
  const parser = new TextClient(new URL(textWorker));
  const annotator = new Annotator(parser, classifier, new WindowCache());
  orThrow(await annotator.annotate({ draft: 'bench', source: readFileSync(0, 'utf8') }));
  console.log(process.memoryUsage().rss);
  await Promise.all([classifier.dispose(), parser.dispose()]);
}
