import assert from 'node:assert/strict';
import { spacesScripts } from '../../../src/domain/proofreading/consistent-spacing.js';
import { draft } from '../../support/builders.js';

const spaces = (...lines: readonly string[]): boolean => spacesScripts(draft(...lines).blocks);

describe('spacesScripts', () => {
  it('is true of a draft that sets blanks with a slip', () => {
    assert.equal(spaces('我们使用 React 构建界面，也写 API 和UI组件。'), false);
    assert.equal(spaces('我们使用 React 构建界面，也写 API 和 UI 组件，还有 3 个CSS 文件。'), true);
  });

  it('is false of a draft that sets none', () => assert.equal(spaces('我们使用React构建界面。'), false));

  it('does not count the blanks beside code', () => {
    assert.equal(spaces('调用 `a` 和 `b` 与 `c` 与 `d` 的函数，使用React构建。'), false);
  });
});
