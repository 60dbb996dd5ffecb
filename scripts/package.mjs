// npm run package [-- --target linux-x64]: builds, and makes the VSIX of one platform (this one if none is named).
import path from 'node:path';
import { parseArgs } from 'node:util';
import { makeVsix, thisTarget } from './packaging/vsix.mjs';
import { root } from './vscode/paths.mjs';
import { run } from './vscode/run.mjs';

const { values } = parseArgs({ options: { target: { type: 'string', default: thisTarget } } });
if ((await run(process.execPath, [path.join(root, 'scripts/build.mjs')])) !== 0) process.exit(1);
try {
  const { file, bytes } = await makeVsix(values.target);
  console.log(`${path.relative(root, file)}: ${(bytes / 1e6).toFixed(1)} MB`);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
