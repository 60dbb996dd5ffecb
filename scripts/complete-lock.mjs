// node scripts/complete-lock.mjs: adds to package-lock.json what npm leaves out of it.  Native packages come as one
// optional package for each platform; where a registry lacks some, npm drops them from the lock, and `npm ci` then
// refuses the lock, on this platform as on theirs.  Run it after `npm install` has changed the lock.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './vscode/paths.mjs';

const platform =
  /(android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|ia32|ppc64|riscv64|s390x|x64)(?:-(gnu|musl|msvc|eabi|gnueabihf|musleabihf))?$/;

/** The entry of a package that npm could not ask for: what its name says of its platform, without a checksum. */
function entry(name, version, dev) {
  const base = { version, ...(dev ? { dev } : {}), optional: true };
  if (name.includes('wasm32')) return { ...base, cpu: ['wasm32'] };
  const match = platform.exec(name);
  if (match === null) throw new Error(`${name} does not name its platform.`);
  const [, os, cpu, abi = ''] = match;
  const libc = abi.startsWith('musl') ? ['musl'] : abi.startsWith('gnu') ? ['glibc'] : undefined;
  return { ...base, os: [os], cpu: [cpu], ...(libc === undefined ? {} : { libc }) };
}

const file = path.join(root, 'package-lock.json');
const lock = JSON.parse(await readFile(file, 'utf8'));
const known = new Set(Object.keys(lock.packages));
const added = Object.entries(lock.packages).flatMap(([from, { dev, optionalDependencies = {} }]) =>
  Object.entries(optionalDependencies)
    .filter(([name]) => !known.has(`node_modules/${name}`) && !known.has(`${from}/node_modules/${name}`))
    .map(([name, version]) => [`node_modules/${name}`, entry(name, version, dev)]),
);
const packages = [...Object.entries(lock.packages), ...added].sort(([a], [b]) => a.localeCompare(b, 'en'));
await writeFile(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`);
console.log(`${added.length} entries added.`);
