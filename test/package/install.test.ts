import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import { hostIsAvailable } from '../../scripts/vscode/host.mjs';
import { installVsix } from '../../scripts/vscode/install-vsix.mjs';
import { root } from '../../scripts/vscode/paths.mjs';
import { openWorkbench } from '../ui/support/open-workbench.js';
import { packaged } from './support/packaged.js';

const draft = path.join(root, 'samples/quiet-logs.md');

describe('the VSIX in a VS Code that has nothing else', () => {
  let extensionsDir = '';

  before(async function () {
    if (!hostIsAvailable() && process.env['INKBEARING_ALLOW_MISSING']) this.skip();
    extensionsDir = await mkdtemp(path.join(os.tmpdir(), 'inkbearing-installed-'));
    await installVsix((await packaged()).file, extensionsDir);
  });

  after(async () => {
    if (extensionsDir !== '') await rm(extensionsDir, { recursive: true, force: true });
  });

  it('annotates a draft', async () => {
    const workbench = await openWorkbench({ folder: path.dirname(draft), open: path.basename(draft), extensionsDir });
    try {
      await workbench.statusBar(/^Quality/).waitFor({ timeout: 90_000 });
      await workbench.squiggles().first().waitFor();
    } finally {
      await workbench.screenshot('installed');
      await workbench.close();
    }
  });

  it('brings a command line that annotates the same draft', async () => {
    const [folder = ''] = (await readdir(extensionsDir)).filter((name) => name.startsWith('inkbearing.'));
    const program = path.join(extensionsDir, folder, 'dist/cli.js');
    const { stdout } = await promisify(execFile)(process.execPath, [program, 'annotate', '--format', 'json', draft]);
    const { files } = z
      .object({ files: z.array(z.object({ entities: z.array(z.object({ text: z.string() })) })) })
      .parse(JSON.parse(stdout));
    assert.ok(files[0]?.entities.some(({ text }) => text.includes('Rotterdam')));
  });
});
