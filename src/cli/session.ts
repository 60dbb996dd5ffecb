import { Annotator } from '../app/annotator.js';
import { DraftChecker } from '../app/draft-checker.js';
import { LinkChecker } from '../app/link-checker.js';
import { ProofCache } from '../app/proof-cache.js';
import { WindowCache } from '../app/window-cache.js';
import { ModelClient } from '../inference/client.js';
import { ProofClient } from '../proofreading/client.js';
import { LocalParser } from '../text/local-parser.js';
import type { Assets } from './assets.js';
import { localFiles } from './local-files.js';

/** What one run of the command line works with. */
export interface Session {
  readonly classifier: ModelClient;
  readonly annotator: Annotator;
}

/** Runs something with a session and ends it whatever happens. */
export const withSession = async <Value>(assets: Assets, run: (session: Session) => Promise<Value>): Promise<Value> => {
  const classifier = new ModelClient({ worker: assets.modelWorker, folder: assets.models, idleAfter: 0 });
  const proofreader = new ProofClient({ worker: assets.proofWorker, idleAfter: 0 });
  try {
    // The text is parsed in the process: nobody types while a command runs.
    const parser = new LocalParser();
    const checker = new DraftChecker(
      parser,
      new ProofCache(proofreader),
      new LinkChecker(localFiles, () => Date.now()),
    );
    return await run({ classifier, annotator: new Annotator(parser, classifier, new WindowCache(), { checker }) });
  } finally {
    await Promise.all([classifier.dispose(), proofreader.dispose()]);
  }
};
