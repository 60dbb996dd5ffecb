import assert from 'node:assert/strict';
import type { Block, ParsedDraft } from '../../../src/domain/text/block.js';
import type { Mark } from '../../../src/domain/text/mark.js';
import { contains } from '../../../src/domain/text/span.js';
import { proseOf, words } from '../../../src/domain/text/words.js';

/** Fails where a parsed draft breaks what its types promise. */
export const assertInvariants = (source: string, draft: ParsedDraft): void => {
  let before = 0;
  for (const block of draft.blocks) {
    assert.ok(block.span.start >= before, 'blocks are in the order of the source');
    before = block.span.start;
    assertBlock(source, block);
  }
  for (const { span, blocks, heading } of draft.sections) {
    assert.ok(span.start < span.end && span.end <= source.length);
    assert.equal(draft.blocks[blocks.start]?.text, heading);
    assert.ok(blocks.start < blocks.end && blocks.end <= draft.blocks.length);
  }
  assert.equal(
    draft.words,
    draft.blocks.reduce((sum, block) => sum + block.words, 0),
  );
};

/** Fails where the marks of a draft are out of order or do not stand where they say. */
export const assertMarks = (source: string, marks: readonly Mark[]): void => {
  let before = 0;
  for (const mark of marks) {
    assert.ok(mark.span.start >= before, 'marks are in the order of the source');
    before = mark.span.start;
    assert.ok(mark.span.end > mark.span.start && mark.span.end <= source.length, 'a mark lies in the source');
    if ('urlSpan' in mark && mark.urlSpan !== null) {
      assert.ok(contains(mark.span, mark.urlSpan), 'a destination lies in its mark');
      const written = source.slice(mark.urlSpan.start, mark.urlSpan.end);
      if (!/[\\&\0]/.test(written)) assert.equal(written, mark.url);
    }
  }
};

const assertBlock = (source: string, { runs, span, text, sentences, words: count }: Block): void => {
  assert.equal(text, runs.map((run) => run.text).join(''), 'the text is that of the runs');
  assert.deepEqual(span, { start: runs[0]?.span.start, end: runs.at(-1)?.span.end });
  assert.ok(span.start >= 0 && span.end <= source.length, 'the block lies in the source');
  let at = span.start;
  for (const run of runs) {
    assert.ok(run.span.start >= at && run.span.end >= run.span.start, 'runs are ordered and disjoint');
    at = run.span.end;
    if (run.kind === 'text') assert.equal(source.slice(run.span.start, run.span.end), run.text);
    if (run.kind === 'gap') assert.ok(run.text === '' || run.text === ' ');
  }
  let inText = 0;
  let inSource = 0;
  for (const { inBlock, span: own } of sentences) {
    assert.ok(inBlock.start >= inText && inBlock.end > inBlock.start, 'sentences are ordered and disjoint');
    assert.equal(text.slice(inText, inBlock.start).trim(), '', 'nothing lies between sentences');
    assert.ok(own.start >= inSource && own.end >= own.start, 'sentences are ordered and disjoint in the source');
    assert.ok(own.start >= span.start && own.end <= span.end, 'sentences lie in their block');
    const sentence = text.slice(inBlock.start, inBlock.end);
    assert.equal(sentence, sentence.trim(), 'sentences are trimmed');
    inText = inBlock.end;
    inSource = own.end;
  }
  assert.equal(text.slice(inText).trim(), '', 'sentences cover the text');
  const found = words(proseOf(runs));
  assert.equal(found.length, count);
  let index = 0;
  for (const word of found) {
    while ((sentences[index]?.inBlock.end ?? Infinity) < word.end) index += 1;
    const sentence = sentences[index];
    assert.ok(sentence !== undefined && sentence.inBlock.start <= word.start, 'each word lies in a sentence');
  }
};
