import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/vscode/paths.mjs';
import { readManifest } from './support/manifest.js';
import { sources } from './support/sources.js';

const manifest = readManifest();
const { commands, configuration, menus, keybindings, viewsContainers, views } = manifest.contributes;
const settings = configuration.flatMap(({ properties }) => Object.entries(properties));
const code = sources().join('\n');

/** Whether the sources name a setting, whole or below its section. */
function isRead(name: string): boolean {
  return code.includes(`'${name}'`) || code.includes(`'${name.replace(/^inkbearing\./, '')}'`);
}

describe('the manifest', () => {
  it('points at files that exist', () => {
    const icons = Object.values(viewsContainers)
      .flat()
      .map(({ icon }) => icon);
    const viewIcons = Object.values(views)
      .flat()
      .flatMap(({ icon }) => (icon === undefined ? [] : [icon]));
    const named = [manifest.main, manifest.icon ?? 'media/icon.png', ...icons, ...viewIcons];
    assert.deepEqual(
      named.filter((name) => !name.startsWith('$(') && !existsSync(path.join(root, name))),
      [],
    );
  });

  it('wakes the extension neither always nor for every language', () => {
    assert.deepEqual(
      manifest.activationEvents.filter((event) => event === '*' || event === 'onLanguage'),
      [],
    );
  });

  it('has commands, each under one category and named inkbearing.<noun>.<verb>', () => {
    assert.ok(commands.length > 0);
    for (const { command, category } of commands) {
      assert.match(command, /^inkbearing\.[a-zA-Z]+\.[a-zA-Z]+$/);
      assert.equal(category, 'Inkbearing', command);
    }
  });

  it('offers only commands that the code knows', () => {
    const unknown = commands.filter(({ command }) => !code.includes(`'${command}'`));
    assert.deepEqual(
      unknown.map(({ command }) => command),
      [],
    );
  });

  it('puts only its own commands into menus and key bindings', () => {
    const known = new Set(commands.map(({ command }) => command));
    const used = [...Object.values(menus).flat(), ...keybindings].flatMap(({ command }) =>
      command === undefined ? [] : [command],
    );
    assert.deepEqual(
      used.filter((command) => command.startsWith('inkbearing.') && !known.has(command)),
      [],
    );
  });

  it('has at most 25 settings, each with a scope and a description', () => {
    assert.ok(settings.length <= 25, `${settings.length} settings`);
    for (const [name, { scope, description, markdownDescription }] of settings) {
      assert.match(name, /^inkbearing\.[a-zA-Z]+(\.[a-zA-Z]+)?$/);
      assert.ok(scope, `${name} has no scope`);
      assert.ok(description ?? markdownDescription, `${name} has no description`);
    }
  });

  it('offers only settings that the code reads', () => {
    assert.deepEqual(
      settings.map(([name]) => name).filter((name) => !isRead(name)),
      [],
    );
  });
});
