import type { Block, Section } from './block.js';

/**
 * The sections that the headings of a draft make.
 * @param end the length of the source, where the last sections end
 */
export const sectionsOf = (blocks: readonly Block[], end: number): readonly Section[] => {
  const sections: Section[] = [];
  /** Indexes into `sections` and `blocks` of the headings that have not ended yet, outermost first. */
  const open: { readonly slot: number; readonly block: number; readonly heading: Block }[] = [];
  const closeTo = (level: number, at: number, index: number): void => {
    for (let last = open.at(-1); last !== undefined && last.heading.level >= level; last = open.at(-1)) {
      const { heading, slot, block } = last;
      sections[slot] = {
        heading: heading.text,
        level: heading.level,
        span: { start: heading.span.start, end: at },
        blocks: { start: block, end: index },
      };
      open.pop();
    }
  };
  let slots = 0;
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'heading') continue;
    closeTo(block.level, block.span.start, index);
    open.push({ slot: slots, block: index, heading: block });
    slots += 1;
  }
  closeTo(0, end, blocks.length);
  return sections;
};
