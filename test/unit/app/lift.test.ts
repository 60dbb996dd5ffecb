import assert from 'node:assert/strict';
import { Annotator } from '../../../src/app/annotator.js';
import { liftsOf, spanOf, type Lift } from '../../../src/app/lift.js';
import { WindowCache } from '../../../src/app/window-cache.js';
import type { Finding } from '../../../src/domain/annotation/finding.js';
import { LocalParser } from '../../../src/text/local-parser.js';
import { FakeClassifier } from '../../support/fake-classifier.js';

const SOURCE =
  'We went there and looked at all of it for a long while. Then we bad bad bad went home again, and it was late.\n';

/** The word "bad" drags the traits down. */
const annotator = (): Annotator =>
  new Annotator(
    new LocalParser(),
    new FakeClassifier({ trait: (word) => (word === 'bad' ? -20 : 3) }),
    new WindowCache(),
  );

const fixing = (text: string, newText: string): Finding => {
  const start = SOURCE.indexOf(text);
  const span = { start, end: start + text.length };
  return {
    code: 'grammar',
    severity: 'information',
    span,
    values: {},
    gain: null,
    fixes: [{ kind: 'replace', values: { text: newText }, edits: [{ span, newText }], safe: false }],
  };
};

const lifts = async (findings: readonly Finding[], isCancelled = () => false): Promise<readonly Lift[]> => {
  const own = annotator();
  const annotated = await own.annotate({ draft: 'a', source: SOURCE });
  assert.ok(annotated.ok);
  const annotations = { ...annotated.value.annotations, findings };
  return liftsOf(own, { draft: 'a', source: SOURCE, annotations, isCancelled });
};

const fromFindings = (all: readonly Lift[]): readonly Lift[] => all.filter((lift) => 'finding' in lift);

describe('what would lift a draft', () => {
  it('is measured with the fix in the draft', async () => {
    const [best, none] = fromFindings(await lifts([fixing('looked', 'looked'), fixing('bad bad bad ', '')]));
    assert.ok(best !== undefined && best.measured && best.gain > 0);
    assert.equal(spanOf(best).start, SOURCE.indexOf('bad'));
    assert.equal(none?.gain, 0);
  });

  it('is a rewrite where there is no fix', async () => {
    const [only] = fromFindings(await lifts([{ ...fixing('bad', ''), fixes: [], gain: 4 }]));
    assert.deepEqual([only?.gain, only?.measured], [4, false]);
  });

  it('names the weak sentences beside the findings', async () => {
    const [first] = await lifts([]);
    assert.ok(first !== undefined && 'reason' in first);
    assert.ok(SOURCE.slice(spanOf(first).start).startsWith('Then we bad'));
  });

  it('tries nothing out once nobody waits for it', async () => {
    const [only] = fromFindings(await lifts([fixing('bad bad bad ', '')], () => true));
    assert.equal(only?.measured, false);
  });
});
