// npm test [-- unit|contract|host|webview|ui|package|all …]: builds, runs the suites, and closes with one line that sums
// them all: "N passed, N failed" (", N skipped" where some were).
import path from 'node:path';
import { add, nothing, summary } from './testing/results.mjs';
import { runSuite, suiteNames } from './testing/suites.mjs';
import { root } from './vscode/paths.mjs';
import { run } from './vscode/run.mjs';

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => name !== 'all' && !suiteNames.includes(name));
if (unknown.length > 0) {
  console.error(`No such suite: ${unknown.join(', ')}. There are: ${suiteNames.join(', ')}, all.`);
  process.exit(2);
}
const chosen =
  asked.length === 0 || asked.includes('all') ? suiteNames : suiteNames.filter((name) => asked.includes(name));

// The unit tests read the sources; everything else runs what was built.
if (chosen.some((name) => name !== 'unit')) {
  const code = await run(process.execPath, [path.join(root, 'scripts/build.mjs')]);
  if (code !== 0) {
    console.error('The build failed: no test was run.\n\n0 passed, 1 failed');
    process.exit(1);
  }
}

let total = nothing;
for (const name of chosen) {
  console.log(`\n== ${name} ==`);
  const started = Date.now();
  const result = await runSuite(name);
  console.log(`${name}: ${summary(result)} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  const failures = result.failures.map((failure) => ({ ...failure, title: `${name}: ${failure.title}` }));
  total = add(total, { ...result, failures });
}

for (const [index, { title, message }] of total.failures.entries()) {
  if (index === 0) console.log('\nWhat failed:');
  console.log(`\n${index + 1}) ${title}\n${message.replaceAll(/^/gm, '   ')}`);
}
console.log(`\n${summary(total)}`);
process.exit(total.failed > 0 ? 1 : 0);
