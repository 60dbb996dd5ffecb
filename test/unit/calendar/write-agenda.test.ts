import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown } from 'mdast-util-math';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';
import { writeAgenda } from '../../../src/domain/calendar/write-agenda.js';
import { minute } from '../../support/calendars.js';

const WORDS = { title: 'Schedule', nothing: 'Nothing is planned.', day: (day: string) => `On ${day}` };

const place = (start: string, end: string, title: string, reason = ''): Parameters<typeof writeAgenda>[0][number] => ({
  task: 'a',
  title,
  reason,
  start: minute(start),
  end: minute(end),
});

const parse = (text: string): Nodes =>
  fromMarkdown(text, { extensions: [gfm(), math()], mdastExtensions: [gfmFromMarkdown(), mathFromMarkdown()] });

/** Kinds of nodes in a tree, and what its texts say. */
const contents = (node: Nodes): { kinds: string[]; text: string } => {
  if (node.type === 'text') return { kinds: [], text: node.value };
  if (!('children' in node)) return { kinds: [node.type], text: '' };
  const parts = node.children.map(contents);
  return { kinds: [node.type, ...parts.flatMap(({ kinds }) => kinds)], text: parts.map(({ text }) => text).join('') };
};

describe('an agenda', () => {
  it('has a heading for each day and a line for each placement', () => {
    const places = [
      place('2026-11-25T09:00', '2026-11-25T10:30', 'Draft', 'Due on Friday.'),
      place('2026-11-24T23:30', '2026-11-25T00:30', 'Late'),
      place('2026-11-24T10:00', '2026-11-24T11:00', 'Early'),
    ];
    assert.equal(
      writeAgenda(places, WORDS),
      [
        '# Schedule',
        '',
        '## On 2026-11-24',
        '',
        '- 10:00–11:00 Early',
        '- 23:30–00:30 Late',
        '',
        '## On 2026-11-25',
        '',
        '- 09:00–10:30 Draft',
        '  - Due on Friday.',
        '',
      ].join('\n'),
    );
  });

  it('says so when nothing is planned', () => {
    assert.equal(writeAgenda([], WORDS), '# Schedule\n\nNothing is planned.\n');
  });

  it('shows titles and reasons as they are, whatever Markdown they hold', () => {
    const word = fc.constantFrom(
      '# x',
      '- ',
      '1. ',
      '*b*',
      '_i_',
      '`c`',
      '[l](u)',
      '![i](u)',
      '<b>',
      '&amp;',
      '|',
      '~~',
      '$a$',
      '\n',
      'https://a.org',
      'www.a.org',
      'a@b.org',
      '[ ]',
      '\\',
      '> ',
      '---',
      '===',
      '汉字',
      '**“粗”**',
      '[^1]',
      ': ',
      '<!--',
      '+',
      'mailto:a@b.c',
      '```',
      '{x}',
    );
    const title = fc.oneof(
      fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join('')),
      fc.string({ unit: 'binary', minLength: 1 }),
    );
    fc.assert(
      fc.property(title, title, (one, other) => {
        const [shownTitle, shownReason] = [one, other].map(oneLine);
        fc.pre(shownTitle !== '' && shownReason !== '');
        const tree = parse(writeAgenda([place('2026-11-24T10:00', '2026-11-24T11:00', one, other)], WORDS));
        const { kinds, text } = contents(tree);
        // An address may become a link, as it does in any text: some parsers look for them after all escapes are gone.
        const others = kinds.filter((kind) => kind !== 'link');
        assert.equal(text, `ScheduleOn 2026-11-2410:00–11:00 ${shownTitle}${shownReason}`);
        assert.deepEqual(others, [
          'root',
          'heading',
          'heading',
          'list',
          'listItem',
          'paragraph',
          'list',
          'listItem',
          'paragraph',
        ]);
      }),
      { numRuns: 1000 },
    );
  });
});

const oneLine = (text: string): string =>
  text
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex
    .replaceAll(/[\s\u0000-\u001F\u007F]+/g, ' ')
    .trim();
