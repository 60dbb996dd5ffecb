import assert from 'node:assert/strict';
import { parseDraft } from '../../../src/domain/text/parse-draft.js';

const languagesOf = (source: string): readonly string[] => {
  const { language, blocks } = parseDraft(source);
  return [language, ...blocks.map((block) => block.language)];
};

const english = 'The server keeps what it has read, and it does not read it again when you ask for it.';
const french = 'Le serveur garde ce qui est lu, et il ne le lit pas une autre fois pour vous.';
const chinese = '服务器会保留已经读取的内容，再次请求时不会重新读取，这样可以节省时间。';

describe('the language', () => {
  it('of English and Chinese is found block by block', () => {
    assert.deepEqual(languagesOf(`${english}\n\n${chinese}`), ['mixed', 'en', 'zh']);
  });
  it('of Chinese with English terms is Chinese', () => {
    assert.deepEqual(languagesOf('使用 React Hooks API 和 Redux Toolkit 管理状态'), ['zh', 'zh']);
  });
  it('of English that quotes Chinese is English', () => {
    assert.deepEqual(languagesOf('The word 你好 is what you say when you meet a friend in the street.'), ['en', 'en']);
  });
  for (const [name, text] of [
    ['French', french],
    ['German', 'Der Server behält, was er gelesen hat, und liest es nicht noch einmal für die Leute.'],
    ['Spanish', 'El servidor guarda lo que se ha leído y no lo lee otra vez para los usuarios.'],
    ['Polish', 'Serwer zachowuje już przeczytane treści, więc później możesz szybciej otworzyć żądaną stronę.'],
    ['Japanese', 'サーバーは読み込んだ内容を保持します。'],
    ['Korean', '서버는 읽은 내용을 보관합니다.'],
    ['Russian', 'Сервер хранит прочитанное.'],
  ] as const) {
    it(`of ${name} is neither`, () => assert.deepEqual(languagesOf(text), ['other', 'other']));
  }
  it('of a short block is that of the draft', () => {
    assert.deepEqual(languagesOf(`# API Server\n\n${english}`), ['en', 'en', 'en']);
    assert.deepEqual(languagesOf(`# Introduction\n\n${french}`), ['other', 'other', 'other']);
  });
  it('of a draft without words is none', () => assert.deepEqual(languagesOf(''), ['other']));
});
