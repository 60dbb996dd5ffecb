import assert from 'node:assert/strict';
import { isInDate, spacingOf, type Spacing } from '../../../src/domain/proofreading/consistent-spacing.js';
import { draft } from '../../support/builders.js';

const spacing = (...lines: readonly string[]): Spacing => spacingOf(draft(...lines).blocks);
const spaces = (...lines: readonly string[]): boolean => spacing(...lines).scripts;

describe('spacingOf', () => {
  it('is true of a draft that sets blanks with a slip', () => {
    assert.equal(spaces('我们使用 React 构建界面，也写 API 和UI组件。'), false);
    assert.equal(spaces('我们使用 React 构建界面，也写 API 和 UI 组件，还有 3 个CSS 文件。'), true);
  });

  it('is false of a draft that sets none', () => assert.equal(spaces('我们使用React构建界面。'), false));

  it('does not count the blanks beside code', () => {
    assert.equal(spaces('调用 `a` 和 `b` 与 `c` 与 `d` 的函数，使用React构建。'), false);
  });

  it('holds the dates of a draft apart', () => {
    const text = '我们使用 React 构建界面，也写 API 和 UI 组件，还有 CSS 文件，用 Rust 写。';
    assert.deepEqual(spacing(`${text}在 2021年7月开始。`), { scripts: true, dates: false });
    assert.deepEqual(spacing(`${text}从 2020 年到 2021 年，再到 2022 年 3月。`), { scripts: true, dates: true });
  });

  it('knows the place of a missing blank in a date', () => {
    assert.equal(isInDate('1年'), true);
    assert.equal(isInDate('年9'), true);
    assert.equal(isInDate('在2'), false);
    assert.equal(isInDate('3个'), false);
  });
});
