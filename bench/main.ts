// npm run bench [-- --only NAME,…] [--json FILE] [--write]: measures the budgets and prints one table; --write puts it
// into docs/bench.md.
// oxlint-disable-next-line import/no-unassigned-import -- it must come first
import './support/no-telemetry.js';
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { cellsOf, HEAD, machineName } from './report.js';
import type { BenchRow } from './row.js';
import { benchColdDraft } from './rows/cold-draft.js';
import { benchEncoder } from './rows/encoder.js';
import { benchHarper } from './rows/harper.js';
import { benchHost } from './rows/host.js';
import { benchInfluence } from './rows/influence.js';
import { benchLargeFile } from './rows/large-file.js';
import { benchLines } from './rows/lines.js';
import { benchMemory } from './rows/memory.js';
import { benchPage } from './rows/page.js';
import { benchPlan } from './rows/plan.js';
import { benchRules } from './rows/rules.js';
import { benchSchedule } from './rows/schedule.js';
import { benchTagging } from './rows/tagging.js';
import { benchTyping } from './rows/typing.js';
import { benchKills } from './rows/kills.js';
import { benchStore } from './store.js';
import { readProse, type Prose } from './support/prose.js';
import { markdownTable, textTable } from './support/table.js';

const benches: Readonly<Record<string, (prose: Prose) => Promise<readonly BenchRow[]>>> = {
  typing: benchTyping,
  cold: benchColdDraft,
  tagging: benchTagging,
  memory: benchMemory,
  large: benchLargeFile,
  store: benchStore,
  kills: benchKills,
  host: benchHost,
  schedule: benchSchedule,
  plan: benchPlan,
  influence: benchInfluence,
  rules: benchRules,
  page: benchPage,
  harper: benchHarper,
  lines: benchLines,
  encoder: benchEncoder,
};

/** What is measured to choose settings, not to hold a budget. */
const ONLY_BY_NAME = ['encoder'];

const { values } = parseArgs({
  options: { only: { type: 'string' }, json: { type: 'string' }, write: { type: 'boolean', default: false } },
});
const only = values.only?.split(',');
const unknown = only?.find((name) => benches[name] === undefined);
if (unknown !== undefined) {
  console.error(`There is no measurement "${unknown}"; there are: ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}

const machine = machineName();
const prose = await readProse();
const rows: BenchRow[] = [];
for (const [name, bench] of Object.entries(benches)) {
  if (only === undefined ? ONLY_BY_NAME.includes(name) : !only.includes(name)) continue;
  console.error(`Measuring: ${name} …`);
  rows.push(...(await bench(prose)));
}
console.log(`${machine}\nTexts: ${prose.origin}.\n\n${textTable(HEAD, rows.map(cellsOf))}`);
if (values.json !== undefined) {
  await writeFile(values.json, `${JSON.stringify({ machine, texts: prose.origin, rows }, null, 2)}\n`);
}
if (values.write) {
  const file = new URL('../docs/bench.md', import.meta.url);
  const table = `${machine}. Texts: ${prose.origin}.\n\n${markdownTable(HEAD, rows.map(cellsOf))}`;
  const between = /(<!-- table -->\n)[\s\S]*?(\n<!-- end of table -->)/u;
  await writeFile(
    file,
    (await readFile(file, 'utf8')).replace(between, (_, start: string, end: string) => `${start}\n${table}\n${end}`),
  );
}
