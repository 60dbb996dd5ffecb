import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated, codeOf, codes, findings, openFile, openText, settled, withSetting } from './support.js';

const CLUMSY =
  'We has did a lots of test but it dont works becouse the serverr are to slow and nobody no why it happen like this.';
const PLAIN =
  'The team measured every query for six weeks. Four services wrote most of the lines, and nobody read them. We moved the counters out of the log.';

/** The texts of the hovers at the first place where a document holds a text. */
const hoverAt = async (document: vscode.TextDocument, text: string): Promise<string> => {
  const position = document.positionAt(document.getText().indexOf(text) + 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) =>
      content instanceof vscode.MarkdownString ? content.value : typeof content === 'string' ? content : content.value,
    )
    .join('\n');
};

describe('findings', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('are information with a code, on whole words', async () => {
    const { document } = await openText(`# Costs\n\n${PLAIN}\n\n${CLUMSY} ${CLUMSY}\n`);
    await settled(document);
    const found = findings(document).filter((finding) => codeOf(finding) === 'faulty-sentence');
    assert.ok(found.length > 0);
    for (const { range, severity } of found) {
      assert.equal(severity, vscode.DiagnosticSeverity.Information);
      assert.match(document.getText(range), /^\p{L}+$/u);
    }
  });

  it('say that front matter cannot be read', async () => {
    const { document } = await openText(`---\ntitle: "open\n---\n\n${PLAIN}\n`);
    await settled(document);
    assert.ok(codes(document).includes('front-matter-unreadable'));
  });

  it('go away in quiet mode and come back after it', async () => {
    const { document } = await openText(`${CLUMSY}\n\n${PLAIN}\n`);
    await settled(document);
    const before = findings(document).length;
    assert.ok(before > 0);
    await vscode.commands.executeCommand('inkbearing.quiet.toggle');
    const during = findings(document).length;
    await vscode.commands.executeCommand('inkbearing.quiet.toggle');
    assert.equal(during, 0);
    assert.equal(findings(document).length, before);
  });

  it('are no more than the setting allows', async () => {
    const { document } = await openText(`${CLUMSY}\n\n${PLAIN}\n`);
    await settled(document);
    const reset = await withSetting('findings.maximum', 0);
    const shown = findings(document).length;
    await reset();
    assert.equal(shown, 0);
  });

  it('take the level of the setting', async () => {
    const { document } = await openText(`${CLUMSY}\n\n${PLAIN}\n`);
    await settled(document);
    const reset = await withSetting('findings.severity', 'warning');
    const levels = findings(document).map(({ severity }) => severity);
    await reset();
    assert.ok(levels.length > 0 && levels.every((level) => level === vscode.DiagnosticSeverity.Warning));
  });

  it('follow the sentence when text is typed above it', async () => {
    const editor = await openText(`${CLUMSY}\n\n${PLAIN}\n`);
    await settled(editor.document);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), `${PLAIN}\n\n`));
    await settled(editor.document);
    const begin = editor.document.getText().indexOf('We has did');
    const found = findings(editor.document).map(({ range }) => editor.document.offsetAt(range.start));
    assert.ok(found.length > 0);
    assert.ok(found.every((place) => place >= begin && place < begin + CLUMSY.length));
  });

  it('are gone when the draft is closed', async () => {
    const { document } = await openText(`${CLUMSY}\n\n${PLAIN}\n`);
    await settled(document);
    const { uri } = document;
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    assert.deepEqual(vscode.languages.getDiagnostics(uri), []);
  });
});

describe('entities', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('say in their hover what a name is and how often it is mentioned', async () => {
    const { document } = await openText('Angela Merkel met reporters in Berlin on Monday. Berlin was cold.\n');
    await settled(document);
    const hover = await hoverAt(document, 'Berlin');
    assert.match(hover, /\*\*Berlin\*\*.*place/s);
    assert.match(hover, /2(?: |&nbsp;)times/);
  });

  it('have no hover while they are hidden', async () => {
    const { document } = await openText('Angela Merkel met reporters in Berlin on Monday.\n');
    await settled(document);
    await vscode.commands.executeCommand('inkbearing.entities.toggle');
    const hidden = await hoverAt(document, 'Berlin');
    await vscode.commands.executeCommand('inkbearing.entities.toggle');
    assert.doesNotMatch(hidden, /Mentioned/);
    assert.match(await hoverAt(document, 'Berlin'), /Mentioned/);
  });

  it('are never found in code', async () => {
    const { document } = await openText('Call `Berlin.open()` first.\n\n```\nAngela Merkel in Berlin\n```\n');
    const { annotations } = await settled(document);
    assert.deepEqual(annotations.mentions, []);
  });
});

describe('a draft', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('gets a score with six traits', async () => {
    const { document } = await openFile('quiet-logs.md');
    const { annotations } = await settled(document);
    assert.ok(annotations.quality.score !== null && annotations.quality.score >= 0 && annotations.quality.score <= 100);
    assert.equal(Object.keys(annotations.quality.traits ?? {}).length, 6);
  });

  it('without prose has no score and no findings', async () => {
    const { document } = await openText('');
    const { annotations } = await settled(document);
    assert.equal(annotations.quality.score, null);
    assert.deepEqual(findings(document), []);
  });

  it('of another language mode is left alone', async () => {
    const { document } = await openText(CLUMSY, 'plaintext');
    const api = await activated();
    await api.whenIdle();
    assert.equal(api.state(document.uri), undefined);
  });

  it('is annotated again after an edit, and only then', async () => {
    const editor = await openText('Nothing here yet.\n');
    const before = await settled(editor.document);
    await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), '\nAngela Merkel visited Paris.\n'));
    const after = await settled(editor.document);
    assert.equal(before.annotations.mentions.length, 0);
    assert.ok(after.annotations.mentions.some(({ text }) => text === 'Paris'));
  });

  it('with the annotations switched off loses its marks', async () => {
    const { document } = await openText(`${CLUMSY}\n\n${PLAIN}\n`);
    await settled(document);
    const reset = await withSetting('annotation.enabled', false);
    const marks = findings(document).length;
    await reset();
    assert.equal(marks, 0);
  });
});

describe('commands', () => {
  it('without a draft say what to do instead of failing', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    // The message stays open until somebody answers, so only its absence of an error is seen here.
    await vscode.commands.executeCommand('inkbearing.draft.annotate');
    await vscode.commands.executeCommand('inkbearing.score.show');
  });
});
