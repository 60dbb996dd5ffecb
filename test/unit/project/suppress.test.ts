import assert from 'node:assert/strict';
import type { Finding } from '../../../src/domain/annotation/finding.js';
import type { Project } from '../../../src/domain/project/project.js';
import { suppress } from '../../../src/domain/project/suppress.js';
import { parseDraft } from '../../../src/domain/text/parse-draft.js';
import { findingAt, project } from '../../support/findings.js';

const shown = (source: string, findings: readonly Finding[], changes: Partial<Project> = {}): readonly Finding[] =>
  suppress(findings, { source, draft: parseDraft(source), file: 'posts/one.md', project: project(changes) });

/** The words of a draft that are still found, of all that end in "x". */
const found = (...lines: readonly string[]): readonly string[] => {
  const source = lines.join('\n');
  const findings = Array.from(source.matchAll(/\b[a-z]+x\b/g), ({ 0: word, index }) =>
    findingAt(source, word, word.startsWith('g') ? 'grammar' : 'spelling', index),
  );
  return shown(source, findings).map(({ span }) => source.slice(span.start, span.end));
};

describe('the levels of a project', () => {
  const source = 'One two three.';
  const findings = [findingAt(source, 'One'), findingAt(source, 'two', 'style'), findingAt(source, 'three', 'grammar')];

  it('give findings another severity or leave them out, in the same order', () => {
    const left = shown(source, findings, { rules: { style: 'off', grammar: 'error' } });
    assert.deepEqual(
      left.map(({ code, severity }) => [code, severity]),
      [
        ['spelling', 'information'],
        ['grammar', 'error'],
      ],
    );
  });

  it('leave a finding as it is where they say nothing', () => {
    assert.deepEqual(shown(source, findings), findings);
  });
});

describe('the ignores of a project', () => {
  const source = 'One two.\n\nOne two.';
  const findings = [
    findingAt(source, 'One'),
    findingAt(source, 'two', 'style'),
    findingAt(source, 'One', 'spelling', 5),
  ];
  const NOTHING = { code: null, file: null, text: null, before: null, after: null } as const;

  const cases: readonly (readonly [name: string, ignore: Project['ignores'][number], left: readonly number[]])[] = [
    ['a code anywhere', { ...NOTHING, code: 'spelling' }, [1]],
    ['a code in this file', { ...NOTHING, code: 'style', file: 'posts/one.md' }, [0, 2]],
    ['a code in another file', { ...NOTHING, code: 'style', file: 'posts/two.md' }, [0, 1, 2]],
    ['a whole file', { ...NOTHING, file: 'posts/one.md' }, []],
    ['a text wherever it stands', { ...NOTHING, text: 'One' }, [1]],
    ['a text with another code', { ...NOTHING, code: 'grammar', text: 'One' }, [0, 1, 2]],
    ['a text with what stands before it', { ...NOTHING, text: 'One', before: '' }, [1, 2]],
    ['a text with what stood around it and is gone', { ...NOTHING, text: 'One', before: 'a', after: 'b' }, [0, 1, 2]],
    ['nothing at all', NOTHING, [0, 1, 2]],
  ];
  for (const [name, ignore, left] of cases) {
    it(`leave ${left.length} of 3 findings: ${name}`, () => {
      const indexes = shown(source, findings, { ignores: [ignore] }).map((finding) => findings.indexOf(finding));
      assert.deepEqual(indexes, left);
    });
  }
});

describe('a comment in a draft', () => {
  it('silences the next block', () => {
    assert.deepEqual(found('ax', '', '<!-- inkbearing-ignore -->', '', 'bx gx', '', 'cx'), ['ax', 'cx']);
  });

  it('silences only the codes that it names', () => {
    assert.deepEqual(found('<!-- inkbearing-ignore spelling -->', '', 'bx gx'), ['gx']);
    assert.deepEqual(found('<!-- inkbearing-ignore spelling grammar -->', '', 'bx gx'), []);
  });

  it('silences nothing by a code that does not exist', () => {
    assert.deepEqual(found('<!-- inkbearing-ignore speling -->', '', 'bx gx'), ['bx', 'gx']);
  });

  it('takes a reason for people', () => {
    assert.deepEqual(found('<!-- inkbearing-ignore spelling -- not grammar -->', '', 'bx gx'), ['gx']);
  });

  it('silences the rest of the paragraph that it stands in', () => {
    assert.deepEqual(found('ax and <!-- inkbearing-ignore --> bx', 'cx', '', 'dx'), ['ax', 'dx']);
  });

  it('silences nothing at the end of its paragraph', () => {
    assert.deepEqual(found('ax <!-- inkbearing-ignore -->', '', 'bx'), ['ax', 'bx']);
  });

  it('silences one item of a list', () => {
    assert.deepEqual(found('<!-- inkbearing-ignore -->', '', '- ax', '- bx'), ['bx']);
  });

  it('lets other comments stand before the block', () => {
    const comments = [
      '<!-- inkbearing-ignore spelling -->',
      '',
      '<!-- inkbearing-ignore grammar -->',
      '',
      '<!-- why -->',
    ];
    assert.deepEqual(found(...comments, '', 'ax gx', '', 'bx'), ['bx']);
  });

  it('silences what is no prose, and not the prose after it', () => {
    assert.deepEqual(found('<!-- inkbearing-ignore -->', '', '![](ax.png)', '', 'bx'), ['bx']);
  });

  it('silences the whole file, wherever it stands', () => {
    assert.deepEqual(found('ax gx', '', '<!-- inkbearing-ignore-file spelling -->', '', 'bx'), ['gx']);
  });

  it('silences a stretch from its start to its end', () => {
    const [start, end] = ['<!-- inkbearing-ignore-start -->', '<!-- inkbearing-ignore-end -->'];
    assert.deepEqual(found('ax', '', start, '', 'bx', '', 'cx', '', end, '', 'dx'), ['ax', 'dx']);
  });

  it('silences everything to the end when the stretch is not closed', () => {
    assert.deepEqual(found('ax', '', '<!-- inkbearing-ignore-start -->', '', 'bx', '', 'cx'), ['ax']);
  });

  it('closes the inner stretch first', () => {
    const [start, end] = ['<!-- inkbearing-ignore-start CODE -->', '<!-- inkbearing-ignore-end -->'];
    const inner = [start.replace('CODE', 'grammar'), '', 'bx gx', '', end];
    assert.deepEqual(found(start.replace('CODE', 'spelling'), '', ...inner, '', 'cx ggx', '', end, '', 'dx'), [
      'ggx',
      'dx',
    ]);
  });

  it('that only begins like one silences nothing', () => {
    assert.deepEqual(found('<!-- inkbearing-ignored -->', '', 'ax'), ['ax']);
  });
});
