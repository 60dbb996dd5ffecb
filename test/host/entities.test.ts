import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { LexiconEntry } from '../../src/domain/project/project.js';
import type { InkbearingApi } from '../../src/extension.js';
import { DraftEntities } from '../../src/vscode/draft-entities.js';
import { correctEntity, goToNeighbour, revealMention } from '../../src/vscode/entity-commands.js';
import { renameEntity } from '../../src/vscode/entity-rename.js';
import { targetOf } from '../../src/vscode/entity-target.js';
import type { EntityNode, EntityTree } from '../../src/vscode/entity-tree.js';
import { addTags } from '../../src/vscode/tag-picker.js';
import { openFile, openText, settled } from './support.js';

const DRAFT =
  'Angela Merkel met reporters in Berlin on Monday. Berlin was cold.\n\n' +
  "In Paris people waited for Angela Merkel. Berlin's mayor was in Berlin.\n";

/** The tree that the extension shows. */
const tree = async (): Promise<EntityTree> => {
  const extension = vscode.extensions.getExtension<InkbearingApi & { readonly entities: EntityTree }>(
    'inkbearing.inkbearing',
  );
  assert.ok(extension, 'the extension is not installed');
  return (await extension.activate()).entities;
};

/** The lines of the tree with one kind, below all lines above them. */
const nodes = async (kind: EntityNode['kind']): Promise<readonly EntityNode[]> => {
  const shown = await tree();
  const below = (list: readonly EntityNode[]): readonly EntityNode[] =>
    list.flatMap((node) => [node, ...below(shown.getChildren(node))]);
  return below(shown.getChildren()).filter((node) => node.kind === kind);
};

const itemNamed = async (kind: EntityNode['kind'], name: string): Promise<vscode.TreeItem> => {
  const shown = await tree();
  const found = (await nodes(kind)).map((node) => shown.getTreeItem(node)).find(({ label }) => labelOf(label) === name);
  assert.ok(found, `no line ${name}`);
  return found;
};

const labelOf = (label: string | vscode.TreeItemLabel | undefined): string =>
  typeof label === 'object' ? label.label : (label ?? '');

/** The names of an open draft, as commands see them. */
const entitiesOf = async (document: vscode.TextDocument): Promise<DraftEntities> => {
  const state = await settled(document);
  return new DraftEntities({
    state: (asked) => (asked === document && state.version === document.version ? state : undefined),
    annotate: (asked) => settled(asked),
  });
};

/** Puts the cursor into the nth place where a draft holds a text. */
const cursorAt = (editor: vscode.TextEditor, text: string, nth = 0): vscode.Position => {
  let at = -1;
  for (let count = 0; count <= nth; count += 1) at = editor.document.getText().indexOf(text, at + 1);
  const position = editor.document.positionAt(at + 1);
  editor.selection = new vscode.Selection(position, position);
  return position;
};

const undo = async (): Promise<void> => {
  await vscode.commands.executeCommand('undo');
};

const closeAll = (): Thenable<unknown> => vscode.commands.executeCommand('workbench.action.closeAllEditors');

describe('the tree of entities', () => {
  afterEach(closeAll);

  it('lists kinds, and names by the number of their mentions', async () => {
    const { document } = await openText(DRAFT);
    await settled(document);
    const shown = await tree();
    assert.equal(shown.document, document);
    const [people, places] = shown.getChildren();
    assert.ok(people && places);
    assert.deepEqual(
      [people, places].map((node) => labelOf(shown.getTreeItem(node).label)),
      ['People', 'Places'],
    );
    assert.deepEqual(
      shown.getChildren(places).map((node) => labelOf(shown.getTreeItem(node).label)),
      ['Berlin', 'Paris'],
    );
  });

  it('says a name, its type and its mentions to a screen reader', async () => {
    const { document } = await openText(DRAFT);
    await settled(document);
    const { accessibilityInformation } = await itemNamed('entity', 'Berlin');
    assert.match(accessibilityInformation?.label ?? '', /^Berlin, place, 4 mentions/);
  });

  it('shows each mention in the text around it, and its line', async () => {
    const { document } = await openText(DRAFT);
    await settled(document);
    const shown = await tree();
    const node = (await nodes('mention')).find((one) => one.kind === 'mention' && one.text === 'Paris');
    assert.ok(node);
    const { label, description } = shown.getTreeItem(node);
    assert.ok(typeof label === 'object');
    const [[start, end] = [0, 0]] = label.highlights ?? [];
    assert.equal(label.label.slice(start, end), 'Paris');
    assert.ok(label.label.startsWith('In Paris people'), label.label);
    assert.match(String(description), /^line 3/);
  });

  it('keeps the ids of its lines when text is typed above them', async () => {
    const editor = await openText(DRAFT);
    await settled(editor.document);
    const shown = await tree();
    const ids = async (): Promise<readonly (string | undefined)[]> =>
      (await nodes('entity')).map((node) => shown.getTreeItem(node).id);
    const before = await ids();
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'It rained all day.\n\n'));
    await settled(editor.document);
    assert.ok(before.length > 0);
    assert.deepEqual(await ids(), before);
  });

  it('is empty without a draft', async () => {
    const { document } = await openText(DRAFT);
    await settled(document);
    await openText('Angela Merkel in Berlin', 'plaintext');
    const shown = await tree();
    assert.deepEqual([shown.document, shown.getChildren()], [undefined, []]);
  });

  it('has lines that lead to their mentions', async () => {
    const editor = await openText(DRAFT);
    await settled(editor.document);
    const shown = await tree();
    const last = (await nodes('mention')).map((node) => shown.getTreeItem(node)).at(-1);
    assert.ok(last?.command);
    await vscode.commands.executeCommand(last.command.command, ...(last.command.arguments ?? []));
    const line = editor.document.lineAt(editor.selection.start.line).text;
    assert.ok(line.includes('Paris'), line);
  });
});

describe('the hover over a name', () => {
  afterEach(closeAll);

  it('links to its mentions, and to what can be done about it', async () => {
    const editor = await openText(DRAFT);
    await settled(editor.document);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      cursorAt(editor, 'Berlin'),
    );
    const own = hovers
      .flatMap(({ contents }) => contents)
      .find((one) => typeof one === 'object' && one.value.includes('**Berlin**'));
    assert.ok(own instanceof vscode.MarkdownString);
    assert.equal(own.value.match(/command:inkbearing\.entity\.reveal/g)?.length, 4);
    assert.match(own.value, /\[Correct…\]\(command:inkbearing\.entity\.correct\?/);
    assert.match(own.value, /\[Rename…\]\(command:inkbearing\.entity\.rename\?/);
    assert.ok(typeof own.isTrusted === 'object');
    assert.ok(own.isTrusted.enabledCommands.every((command) => command.startsWith('inkbearing.entity.')));
  });

  it('has links that jump', async () => {
    const editor = await openText(DRAFT);
    const entities = await entitiesOf(editor.document);
    const named = entities.known(editor.document);
    const last = named?.mentions.at(-1);
    assert.ok(named && last);
    assert.ok((await revealMention(entities, targetOf(named, last))).ok);
    assert.equal(editor.document.offsetAt(editor.selection.start), last.span.start);
  });

  it('has links that say when the name has gone', async () => {
    const editor = await openText(DRAFT);
    const entities = await entitiesOf(editor.document);
    const named = entities.known(editor.document);
    const mention = named?.mentions.find(({ text }) => text === 'Paris');
    assert.ok(named && mention);
    const target = targetOf(named, mention);
    const { document } = editor;
    await editor.edit((edit) =>
      edit.delete(new vscode.Range(document.positionAt(mention.span.start), document.positionAt(mention.span.end))),
    );
    const gone = await revealMention(await entitiesOf(document), target);
    assert.deepEqual(gone, { ok: false, failure: { code: 'mention-vanished' } });
  });
});

describe('renaming a name', () => {
  afterEach(closeAll);

  it('changes all its mentions, keeps possessives, and one undo brings all back', async () => {
    const editor = await openText(DRAFT);
    const entities = await entitiesOf(editor.document);
    cursorAt(editor, 'Berlin');
    assert.deepEqual(await renameEntity(entities, null, { newName: 'Rome' }), { ok: true, value: 4 });
    assert.equal(editor.document.getText(), DRAFT.replaceAll('Berlin', 'Rome'));
    await undo();
    assert.equal(editor.document.getText(), DRAFT);
  });

  it('works with F2 in prose', async () => {
    const editor = await openText(DRAFT);
    await settled(editor.document);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      editor.document.uri,
      cursorAt(editor, 'Berlin', 1),
      'Rome',
    );
    assert.equal(edit.get(editor.document.uri).length, 4);
  });

  it('leaves F2 on a heading to the editor', async () => {
    const { uri } = (await openFile('quiet-logs.md')).document;
    const file = vscode.Uri.joinPath(uri, '..', 'berlin.md');
    await vscode.workspace.fs.writeFile(file, Buffer.from('# Berlin\n\nTo [the top](#berlin) of Berlin.\n'));
    const editor = await vscode.window.showTextDocument(file);
    await settled(editor.document);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      editor.document.uri,
      cursorAt(editor, 'Berlin'),
      'Rome',
    );
    await vscode.workspace.applyEdit(edit);
    assert.equal(editor.document.getText(), '# Rome\n\nTo [the top](#rome) of Berlin.\n');
  });

  it('fails where there is no name', async () => {
    const editor = await openText(DRAFT);
    const entities = await entitiesOf(editor.document);
    cursorAt(editor, 'reporters');
    assert.deepEqual(await renameEntity(entities, null, { newName: 'X' }), {
      ok: false,
      failure: { code: 'no-mention' },
    });
  });

  it('fails without a draft', async () => {
    const { document } = await openText(DRAFT);
    const entities = await entitiesOf(document);
    await closeAll();
    assert.deepEqual(await renameEntity(entities, null), { ok: false, failure: { code: 'no-draft' } });
  });

  it('fails in a draft that is read-only', async () => {
    const editor = await openFile('quiet-logs.md');
    const entities = await entitiesOf(editor.document);
    const text = editor.document.getText();
    cursorAt(editor, 'Rotterdam');
    await vscode.commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession');
    const done = await renameEntity(entities, null, { newName: 'Rome' });
    await vscode.commands.executeCommand('workbench.action.files.resetActiveEditorReadonlyInSession');
    assert.deepEqual(done, { ok: false, failure: { code: 'read-only' } });
    assert.equal(editor.document.getText(), text);
  });
});

describe('correcting a name', () => {
  afterEach(closeAll);

  it('writes the name at the cursor into the lexicon', async () => {
    const editor = await openText(DRAFT);
    const entities = await entitiesOf(editor.document);
    const learnt: (readonly [LexiconEntry, vscode.TextDocument])[] = [];
    cursorAt(editor, 'Berlin');
    const learn = async (entry: LexiconEntry, document: vscode.TextDocument): Promise<void> => {
      learnt.push([entry, document]);
    };
    await correctEntity(entities, learn, null, 'ORG');
    assert.deepEqual(learnt, [[{ text: 'Berlin', type: 'ORG' }, editor.document]]);
  });

  it('writes what is selected into the lexicon', async () => {
    const editor = await openText(DRAFT);
    const entities = await entitiesOf(editor.document);
    const start = cursorAt(editor, 'reporters').translate(0, -1);
    editor.selection = new vscode.Selection(start, start.translate(0, 'reporters'.length));
    const done = await correctEntity(entities, () => Promise.resolve(), null, 'none');
    assert.deepEqual(done, { ok: true, value: [{ text: 'reporters', type: 'none' }] });
  });

  it('says when the lexicon cannot be written', async () => {
    const editor = await openText(DRAFT);
    const entities = await entitiesOf(editor.document);
    cursorAt(editor, 'Berlin');
    const done = await correctEntity(entities, () => Promise.reject(new Error('no folder')), null, 'ORG');
    assert.deepEqual(done, { ok: false, failure: { code: 'lexicon-unwritable', message: 'no folder' } });
  });
});

describe('the mentions of a name', () => {
  afterEach(closeAll);

  it('are walked through in both directions, round the ends', async () => {
    const editor = await openText(DRAFT);
    const entities = await entitiesOf(editor.document);
    cursorAt(editor, 'Berlin');
    const places: number[] = [];
    for (const direction of ['next', 'next', 'next', 'next', 'previous'] as const) {
      const gone = await goToNeighbour(entities, direction);
      assert.ok(gone.ok);
      places.push(editor.document.offsetAt(editor.selection.start));
    }
    const all = [...DRAFT.matchAll(/Berlin/g)].map(({ index }) => index);
    assert.deepEqual(places, [...all.slice(1), all[0], all[3]]);
  });
});

describe('a draft beside what it is compared with', () => {
  afterEach(closeAll);

  it('has editors without a column, in which nothing is drawn', async () => {
    const [file] = await vscode.workspace.findFiles('quiet-logs.md');
    const [other] = await vscode.workspace.findFiles('morning-market.md');
    await vscode.commands.executeCommand('vscode.diff', other, file);
    const columns = vscode.window.visibleTextEditors.map(({ viewColumn }) => viewColumn);
    assert.deepEqual(columns, [undefined, undefined]);
  });
});

describe('tags', () => {
  afterEach(closeAll);
  const tags = { travel: ['reporters'], politics: ['merkel'], rust: [] };

  it('are added in one step, and one undo takes them away', async () => {
    const editor = await openText(`---\ntitle: Berlin\n---\n\n${DRAFT}`);
    const before = editor.document.getText();
    const entities = await entitiesOf(editor.document);
    const done = await addTags(entities, editor.document, tags, (proposals) =>
      Promise.resolve(proposals.map(({ tag }) => tag)),
    );
    assert.deepEqual(done, { ok: true, value: ['politics', 'travel'] });
    assert.equal(editor.document.getText(), before.replace('Berlin\n', 'Berlin\ntags: [politics, travel]\n'));
    await undo();
    assert.equal(editor.document.getText(), before);
  });

  for (const [code, source, list] of [
    ['no-list', DRAFT, {}],
    ['nothing-fits', DRAFT, { rust: [] }],
    ['toml', `+++\ntitle = "T"\n+++\n\n${DRAFT}`, tags],
    ['broken', `---\ntitle: [\n---\n\n${DRAFT}`, tags],
  ] as const) {
    it(`are not added: ${code}`, async () => {
      const { document } = await openText(source);
      const done = await addTags(await entitiesOf(document), document, list, () => Promise.resolve(['rust']));
      assert.deepEqual(done, { ok: false, failure: { code } });
    });
  }
});
