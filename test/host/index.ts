// The entry that VS Code calls inside its extension host: Mocha over the bundled files beside this one.
// The workspace is a copy of samples/, so a test may change its drafts.
import Mocha from 'mocha';
import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Runs the tests, or those of the files whose names hold INKBEARING_ONLY; rejects when one fails, as @vscode/test-electron wants it. */
export async function run(): Promise<void> {
  const reporter = process.env['INKBEARING_REPORTER'];
  const mocha = new Mocha({ color: false, timeout: 120_000, ...(reporter === undefined ? {} : { reporter }) });
  const names = readdirSync(__dirname, { recursive: true, encoding: 'utf8' });
  const only = process.env['INKBEARING_ONLY'] ?? '';
  for (const name of names.filter((file) => file.endsWith('.test.cjs') && file.includes(only)).sort())
    mocha.addFile(path.join(__dirname, name));
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} test(s) failed.`);
}
