import assert from 'node:assert/strict';
import { DraftChecker, type Checking } from '../../../src/app/draft-checker.js';
import { LinkChecker } from '../../../src/app/link-checker.js';
import { parseDraft } from '../../../src/domain/text/parse-draft.js';
import { LocalParser } from '../../../src/text/local-parser.js';

const links = new LinkChecker(
  { exists: () => Promise.resolve(true), read: () => Promise.resolve(null), list: () => Promise.resolve([]) },
  () => 0,
);

const source = 'One paragraph in English.\n\nAnother paragraph in English.\n';

describe('DraftChecker, while proofreaders are at work', () => {
  it('shows what has been read before the rest is', async () => {
    const { sources } = await new Promise<Checking>((begun) => {
      const proofreader = {
        read: (_: unknown, onRead?: (index: number, found: readonly []) => void) => {
          onRead?.(1, []);
          begun(checking);
          return new Promise<never>(() => undefined);
        },
      };
      const checking = new DraftChecker(new LocalParser(), proofreader, links).check(
        { draft: 'a', source, proofread: ['en'] },
        parseDraft(source),
      );
    });
    assert.deepEqual(
      sources().readings.map(({ block }) => block.text),
      ['Another paragraph in English.'],
    );
  });
});
