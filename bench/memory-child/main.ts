// Prints the resident memory of this process: empty, or with a model's folder and the workers as arguments after the
// draft on its standard input has been annotated; proofread as well where the third worker is named.
import { readFileSync } from 'node:fs';
import { Annotator } from '../../src/app/annotator.js';
import { DraftChecker } from '../../src/app/draft-checker.js';
import { LinkChecker } from '../../src/app/link-checker.js';
import { ProofCache } from '../../src/app/proof-cache.js';
import { WindowCache } from '../../src/app/window-cache.js';
import { ModelClient } from '../../src/inference/client.js';
import { ProofClient } from '../../src/proofreading/client.js';
import { TextClient } from '../../src/text/client.js';
import { noFiles } from '../support/no-files.js';
import { orThrow } from '../support/or-throw.js';

const [folder, modelWorker, textWorker, proofWorker] = process.argv.slice(2);
if (folder === undefined || modelWorker === undefined || textWorker === undefined) {
  console.log(process.memoryUsage().rss);
} else {
  const classifier = new ModelClient({ worker: new URL(modelWorker), folder, idleAfter: 0 });
  const parser = new TextClient(new URL(textWorker));
  const proofreader =
    proofWorker === undefined ? null : new ProofClient({ worker: new URL(proofWorker), idleAfter: 0 });
  const checker =
    proofreader && new DraftChecker(parser, new ProofCache(proofreader), new LinkChecker(noFiles, () => Date.now()));
  const annotator = new Annotator(parser, classifier, new WindowCache(), { checker });
  orThrow(await annotator.annotate({ draft: 'bench', source: readFileSync(0, 'utf8'), proofread: ['en'] }));
  console.log(process.memoryUsage().rss);
  await Promise.all([classifier.dispose(), parser.dispose(), proofreader?.dispose()]);
}
