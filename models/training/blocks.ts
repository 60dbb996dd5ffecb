/**
 * The blocks and windows of the `markdown` data set as the product makes them, one document a line, for windows of the
 * same shape in training (faulty.py):
 *
 *     npx tsx models/training/blocks.ts DATA/markdown > WORK/blocks.jsonl
 */
import { readdirSync, readFileSync } from 'node:fs';
import { opaqueSpans } from '../../src/domain/annotation/opaque.js';
import { planWindows } from '../../src/domain/annotation/windows.js';
import { createParser } from '../../src/domain/text/draft-parser.js';

const SIZES = { target: 128, maximum: 256, overlap: 32 };
const root = process.argv[2] ?? '.';

for (const language of ['en', 'zh']) {
  for (const name of readdirSync(`${root}/${language}`).toSorted()) {
    const file = `${language}/${name}`;
    const { blocks } = createParser().parse(readFileSync(`${root}/${file}`, 'utf8'));
    const line = {
      file,
      blocks: blocks.map((block) => ({
        kind: block.kind,
        language: block.language,
        text: block.text,
        sentences: block.sentences.map(({ inBlock }) => [inBlock.start, inBlock.end]),
        opaque: opaqueSpans(block).map(({ start, end }) => [start, end]),
      })),
      windows: planWindows(blocks, SIZES).map(({ blocks: { start, end } }) => [start, end]),
    };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }
}
