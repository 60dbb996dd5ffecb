import { Annotator } from '../app/annotator.js';
import type { TextParser } from '../app/ports/text-parser.js';
import { WindowCache } from '../app/window-cache.js';
import { success } from '../domain/result.js';
import { parseDraft } from '../domain/text/parse-draft.js';
import { ModelClient } from '../inference/client.js';
import type { Assets } from './assets.js';

/** What one run of the command line works with. */
export interface Session {
  readonly classifier: ModelClient;
  readonly annotator: Annotator;
}

/** The text is parsed in the process: nobody types while a command runs. */
const parser: TextParser = {
  parse: (_, source) => Promise.resolve(success(parseDraft(source))),
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
