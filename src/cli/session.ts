import { Annotator } from '../app/annotator.js';
import type { TextParser } from '../app/ports/text-parser.js';
import { WindowCache } from '../app/window-cache.js';
import { failure, success } from '../domain/result.js';
import { parseDraft } from '../domain/text/parse-draft.js';
import { ModelClient } from '../inference/client.js';
import { describe } from '../inference/describe.js';
import type { Assets } from './assets.js';

/** What one run of the command line works with. */
export interface Session {
  readonly classifier: ModelClient;
  readonly annotator: Annotator;
}

/** The text is parsed in the process: nobody types while a command runs. */
const parser: TextParser = {
  parse: (_, source) => {
    try {
      return Promise.resolve(success(parseDraft(source)));
    } catch (error) {
      // Quotes or lists in thousands of levels exhaust the stack; the other files must not suffer.
      return Promise.resolve(failure({ code: 'text-worker-failed', message: describe(error) }));
    }
  },
  forget: () => {},
};

/** Runs something with a session and ends it whatever happens. */
export const withSession = async <Value>(assets: Assets, run: (session: Session) => Promise<Value>): Promise<Value> => {
  const classifier = new ModelClient({ worker: assets.modelWorker, folder: assets.models, idleAfter: 0 });
  try {
    return await run({ classifier, annotator: new Annotator(parser, classifier, new WindowCache()) });
  } finally {
    await classifier.dispose();
  }
};
