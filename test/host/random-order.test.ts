import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fixedChance } from '../../bench/models/written.js';
import { findings, openText, settled, withSetting } from './support.js';

/** Each once: a word that is written again and again is taken for a term. */
const TYPOS =
  'recieve gaurd seperate adress enviroment goverment neccessary diferent definately knowlege succesful acheive'.split(
    ' ',
  );

/** Paragraphs with one slip each: what is wrong, and what it becomes; the number makes each text the only one. */
const SLIPS = [
  (n: number) => [`On day ${n} we walked to the the market and came home late.`, `On day ${n} we walked to the market`],
  (n: number) => [`In week ${n} the file was kept on Github by the team.`, `In week ${n} the file was kept on GitHub`],
  (n: number) => [
    `In year ${n} they wrote the word ${TYPOS[n - 10] ?? ''} into a letter to us.`,
    `In year ${n} they wrote the word`,
  ],
  (n: number) => [`See https://example.org/${n} for the whole story of it.`, `See <https://example.org/${n}> for`],
  (n: number) => [`第${n}天我们去了市场,买了面包和水果，然后回家了。`, `天我们去了市场，买了面包`],
] as const;

const ROUNDS = 12;

describe('every fix of a long draft', () => {
  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('can be applied one after another in random order, without the draft being read again', async () => {
    const chance = fixedChance(7);
    const slips = Array.from({ length: ROUNDS }, (_, round) => SLIPS.map((make) => make(round + 10))).flat();
    const { document } = await openText(`# Slips\n\n${slips.map(([text]) => text).join('\n\n')}\n`);
    const [everything, later] = [
      await withSetting('findings.maximum', 1000),
      await withSetting('annotation.delay', 5000),
    ];
    try {
      await settled(document);
      const { version } = document;
      const fixable = ['repeated-word', 'inconsistent-name', 'spelling', 'bare-url', 'chinese-punctuation'];
      const places = findings(document)
        .filter(({ code }) => typeof code === 'object' && fixable.includes(String(code.value)))
        .map(({ range }) => document.offsetAt(range.start));
      assert.ok(places.length >= slips.length, `${places.length} of ${slips.length} slips were found`);
      let moved = places.map((place) => ({ place }));
      const follow = vscode.workspace.onDidChangeTextDocument(({ contentChanges }) => {
        for (const { rangeOffset, rangeLength, text } of contentChanges)
          moved = moved.map(({ place }) => ({
            place: place > rangeOffset ? place + text.length - rangeLength : place,
          }));
      });
      while (moved.length > 0) {
        const [next] = moved.splice(Math.floor(chance() * moved.length), 1);
        const position = document.positionAt(next?.place ?? 0);
        const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          document.uri,
          new vscode.Range(position, position),
        );
        const fix = actions.find(({ isPreferred, edit }) => isPreferred === true && edit !== undefined);
        assert.ok(fix?.edit, `there is no fix at ${document.lineAt(position).text}`);
        assert.ok(await vscode.workspace.applyEdit(fix.edit));
      }
      follow.dispose();
      assert.ok(document.version > version);
      for (const typo of TYPOS) assert.ok(!document.getText().includes(typo), typo);
      for (const [, wanted = ''] of slips) assert.ok(document.getText().includes(wanted), wanted);
    } finally {
      await later();
      await everything();
    }
  });
});
