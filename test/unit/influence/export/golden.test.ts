import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import assert from 'node:assert/strict';
import { EXPORT_FORMATS, type ExportFormat } from '../../../../src/domain/influence/channel.js';
import type { ExportRequest } from '../../../../src/domain/influence/export/export-request.js';
import { exported } from '../../../support/exports.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** INKBEARING_GOLDEN=write writes the expected files anew: look at the difference before it is committed. */
const WRITE = process.env['INKBEARING_GOLDEN'] === 'write';

interface Example {
  readonly name: string;
  readonly source: () => string;
  readonly known: Partial<ExportRequest>;
}

const EXAMPLES: readonly Example[] = [
  {
    name: 'night-builds',
    source: () => readFileSync(here('drafts/night-builds.md'), 'utf8'),
    known: { canonical: 'https://ada.example/posts/night-builds/', site: 'https://ada.example', language: 'en' },
  },
  {
    name: 'duan-luo',
    source: () => readFileSync(here('drafts/duan-luo.md'), 'utf8').replaceAll('\n', '\r\n'),
    known: { language: 'zh' },
  },
];

const ENDINGS = { 'text/markdown': 'md', 'text/html': 'html', 'text/plain': 'txt' } as const;

/** Compares with the expected file, byte by byte. */
const same = (path: string, text: string): void => {
  if (WRITE) writeFileSync(path, text);
  assert.ok(existsSync(path), `${path} is missing; INKBEARING_GOLDEN=write makes it`);
  assert.equal(text, readFileSync(path, 'utf8'));
};

describe('the export of two drafts', () => {
  for (const { name, source, known } of EXAMPLES) {
    const folder = here(`golden/${name}`);

    before(() => {
      if (WRITE) mkdirSync(folder, { recursive: true });
    });

    for (const format of EXPORT_FORMATS.filter((one): one is Exclude<ExportFormat, 'none'> => one !== 'none')) {
      it(`is what is expected: ${name} for ${format}`, () => {
        const piece = exported(format, source(), { ...known, slug: name });
        same(`${folder}/${format}.${ENDINGS[piece.mediaType]}`, piece.text);
        if (piece.html !== null && piece.mediaType !== 'text/html') same(`${folder}/${format}.html`, piece.html);
        same(
          `${folder}/${format}.notes.json`,
          `${JSON.stringify({ fileName: piece.fileName, notes: piece.notes }, null, 2)}\n`,
        );
      });
    }
  }
});
