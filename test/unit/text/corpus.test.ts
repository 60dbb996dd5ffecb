import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import assert from 'node:assert/strict';
import { createParser } from '../../../src/domain/text/draft-parser.js';
import { parseDraft } from '../../../src/domain/text/parse-draft.js';
import { assertInvariants } from './invariants.js';

const folder = fileURLToPath(new URL('../../../../shared/data/markdown/', import.meta.url));

/** Every so many of the drafts are read; INKBEARING_ALL_DRAFTS reads them all. */
const step = process.env['INKBEARING_ALL_DRAFTS'] === undefined ? 30 : 1;

const draftsOf = (language: 'en' | 'zh'): readonly { readonly name: string; readonly source: string }[] =>
  readdirSync(folder + language)
    .filter((name, index) => name.endsWith('.md') && index % step === 0)
    .map((name) => ({ name, source: readFileSync(`${folder}${language}/${name}`, 'utf8') }));

describe('parseDraft over published drafts', function () {
  this.timeout(600_000);

  before(function () {
    if (!existsSync(folder)) {
      console.log('      The collection of published drafts is not here: skipped.');
      this.skip();
    }
  });

  for (const language of ['en', 'zh'] as const) {
    it(`keeps the promises of its types (${language})`, () => {
      for (const { source } of draftsOf(language)) assertInvariants(source, parseDraft(source));
    });

    // Chinese release notes hold long lists in English.
    it(`finds their language (${language})`, () => {
      const drafts = draftsOf(language).map(({ name, source }) => ({ name, ...parseDraft(source) }));
      const odd = drafts.filter(
        (draft) =>
          draft.words > 50 && draft.language !== language && !(language === 'zh' && draft.language === 'mixed'),
      );
      assert.ok(odd.length <= drafts.length * 0.05, odd.map((draft) => `${draft.name}: ${draft.language}`).join('\n'));
    });

    it(`reads them in parts, edit by edit, as it reads them whole (${language})`, () => {
      for (const { source } of draftsOf(language)) {
        const parser = createParser();
        assert.deepEqual(parser.read(source), createParser({ cut: false }).read(source));
        for (const [share, inserted] of [
          [0.3, ' word'],
          [0.6, '\n\n```\n'],
          [0.9, '\n\n'],
        ] as const) {
          const place = Math.floor(source.length * share);
          const changed = source.slice(0, place) + inserted + source.slice(place);
          assert.deepEqual(parser.read(changed), createParser({ cut: false }).read(changed));
        }
      }
    });
  }
});
