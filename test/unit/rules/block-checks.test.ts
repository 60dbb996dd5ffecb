import assert from 'node:assert/strict';
import { BlockChecks } from '../../../src/domain/rules/block-checks.js';
import type { BlockRule, ProseBlock } from '../../../src/domain/rules/rule.js';
import { createParser } from '../../../src/domain/text/draft-parser.js';

/** A rule that marks the first word and remembers what it was asked. */
class FirstWord implements BlockRule {
  readonly codes = ['style'] as const;
  readonly asked: string[] = [];
  readonly check = ({ text }: ProseBlock) => {
    this.asked.push(text);
    return [{ code: 'style', span: { start: 0, end: text.indexOf(' ') }, values: {}, fixes: [] }] as const;
  };
}

describe('BlockChecks', () => {
  it('asks the rules once for a block that stays as it is and moves', () => {
    const rule = new FirstWord();
    const checks = new BlockChecks([rule]);
    const parser = createParser();
    for (const source of ['One two.\n\nThree four.', 'One and two.\n\nThree four.']) {
      const found = parser.parse(source).blocks.flatMap((block) => checks.check(block));
      assert.deepEqual(
        found.map(({ span }) => source.slice(span.start, span.end)),
        ['One', 'Three'],
      );
    }
    assert.deepEqual(rule.asked, ['One two.', 'Three four.', 'One and two.']);
  });

  it('asks again where the same text has other runs', () => {
    const rule = new FirstWord();
    const checks = new BlockChecks([rule]);
    for (const source of ['One `two`', 'One two'])
      createParser()
        .parse(source)
        .blocks.map((block) => checks.check(block));
    assert.equal(rule.asked.length, 2);
  });
});
