// ThirdPartyNotices.txt: the licences of everything that is shipped and not ours.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../vscode/paths.mjs';

const mit = (holder) => `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** Shipped beside the bundles rather than inside them. */
const shipped = ['onnxruntime-node', 'onnxruntime-common'].map((name) => path.join(root, 'node_modules', name));

/** Packages whose tarball lacks the licence that their repository or read-me states. */
const missingTexts = new Map([
  ['@huacnlee/autocorrect', mit('Jason Lee')],
  ['@vscode/l10n', mit('Microsoft Corporation')],
  ['format', mit('2010-2014 Sami Samhuri')],
  ['onnxruntime-common', mit('Microsoft Corporation')],
  ['onnxruntime-node', mit('Microsoft Corporation')],
]);

/** What the weights are made of: the base with its licence, and the collections that they were trained on. */
async function modelNotice() {
  const { licences } = JSON.parse(await readFile(path.join(root, 'models/manifest.json'), 'utf8'));
  const lines = licences.map(({ name, use, licence, url }) => `- ${name} (${use}): ${licence}, ${url}`);
  const base = `multilingual-e5-small, the base of the encoder:\n\n${mit('Microsoft Corporation')}`;
  return { title: 'The model in models/', text: [`Made with:\n\n${lines.join('\n')}`, base].join('\n\n') };
}

/** The folders of the packages whose files went into the bundles. */
export function bundledPackages(metafile) {
  const folders = new Set();
  for (const { inputs } of Object.values(metafile.outputs)) {
    for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
      const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
      if (match !== null && bytesInOutput > 0) folders.add(path.join(root, match[1]));
    }
  }
  return [...folders];
}

async function notice(folder) {
  const { name, version, license = 'MIT' } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const files = (await readdir(folder)).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file)).sort();
  const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')));
  const text = texts.join('\n\n') || missingTexts.get(name);
  if (text === undefined) throw new Error(`${name} ${version} comes without the text of its licence (${license}).`);
  return { title: `${name} ${version} (${license})`, text: text.trim() };
}

/** The whole text, for bundles described by esbuild's metafile. */
export async function thirdPartyNotices(metafile) {
  const notices = await Promise.all([...bundledPackages(metafile), ...shipped].map(notice));
  const unique = new Map([...notices, await modelNotice()].map(({ title, text }) => [title, text]));
  const sections = [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([title, text]) => `${title}\n\n${text}\n`);
  const rule = `\n${'-'.repeat(80)}\n\n`;
  return [`Inkbearing contains the following works of others, under their licences.\n`, ...sections].join(rule);
}
