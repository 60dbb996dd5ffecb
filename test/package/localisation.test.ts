import assert from 'node:assert/strict';
import { readCatalogue, readProjectFile } from './support/manifest.js';
import { translatedTexts } from './support/sources.js';

const placeholders = (text: string): readonly string[] => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();
const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

describe('the manifest in English and Chinese', () => {
  const english = readCatalogue('package.nls.json');
  const chinese = readCatalogue('package.nls.zh-cn.json');
  const used = new Set([...readProjectFile('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key = '']) => key));

  it('has an English text for each key, and no text that nothing uses', () => {
    assert.deepEqual(Object.keys(english).sort(), [...used].sort());
  });

  it('has the same keys in Chinese', () => {
    assert.deepEqual(Object.keys(chinese).sort(), Object.keys(english).sort());
  });

  it('says in Chinese what is more than a name', () => {
    const untranslated = Object.entries(chinese).filter(([, text]) => !hasHan(text) && text !== 'Inkbearing');
    assert.deepEqual(untranslated, []);
  });

  it('leaves no title or description in the manifest untranslated', () => {
    const bare = [
      ...readProjectFile('package.json').matchAll(/"(title|markdownDescription|viewsWelcome)": "([^%"][^"]*)"/g),
    ];
    assert.deepEqual(
      bare.map(([, , text]) => text).filter((text) => text !== 'Inkbearing'),
      [],
    );
  });
});

describe('the messages in Chinese', () => {
  const catalogue = readCatalogue('l10n/bundle.l10n.zh-cn.json');
  const texts = translatedTexts();

  it('cover every sentence of the sources', () => {
    assert.deepEqual(
      [...texts].filter((text) => catalogue[text] === undefined),
      [],
    );
  });

  it('hold no sentence that the sources have given up', () => {
    assert.deepEqual(
      Object.keys(catalogue).filter((text) => !texts.has(text)),
      [],
    );
  });

  it('fill in the same values as the English ones', () => {
    const differing = Object.entries(catalogue).filter(
      ([text, translation]) => placeholders(text).join() !== placeholders(translation).join(),
    );
    assert.deepEqual(differing, []);
  });
});
