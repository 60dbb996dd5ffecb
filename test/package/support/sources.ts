import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../scripts/vscode/paths.mjs';

/** The text of every TypeScript source of the product: the extension's and the planning page's. */
export function sources(): readonly string[] {
  return ['src', 'webview'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(path.join(root, folder, name), 'utf8')),
  );
}

const literal = String.raw`'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"`;
const translated = new RegExp(String.raw`\bt\(\s*(${literal})`, 'g');

/** The sentences that the sources ask the catalogue for: the first argument of each `t('…')`. */
export function translatedTexts(): ReadonlySet<string> {
  const texts = sources().flatMap((source) => [...source.matchAll(translated)].map(([, text = '']) => unquote(text)));
  return new Set(texts);
}

function unquote(text: string): string {
  return text
    .slice(1, -1)
    .replaceAll(/\\(?:u([0-9a-fA-F]{4})|(.))/g, (_, unicode?: string, char = '') =>
      unicode === undefined ? (char === 'n' ? '\n' : char) : String.fromCharCode(parseInt(unicode, 16)),
    );
}
