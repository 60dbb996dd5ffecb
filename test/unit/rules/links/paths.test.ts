import assert from 'node:assert/strict';
import { joinPath, nearestName, parted, renamed } from '../../../../src/domain/rules/links/paths.js';

describe('paths', () => {
  for (const [folder, path, joined] of [
    ['/a/b', 'c.md', '/a/b/c.md'],
    ['/a/b', '../c/./d.md', '/a/c/d.md'],
    ['/a', '../../../b.md', '/b.md'],
    ['c:/a', '../../b.md', 'c:/b.md'],
    ['scheme://host/a', '../../b.md', 'scheme://host/b.md'],
    ['', '../b.md', '../b.md'],
    ['a', '../../b.md', '../b.md'],
  ] as const) {
    it(`join ${folder} and ${path}`, () => assert.equal(joinPath(folder, path), joined));
  }

  it('are parted at the last slash', () => {
    assert.deepEqual(parted('/a/b.md'), { folder: '/a', name: 'b.md' });
    assert.deepEqual(parted('/b.md'), { folder: '/', name: 'b.md' });
    assert.deepEqual(parted('b.md'), { folder: '', name: 'b.md' });
  });

  for (const [name, names, meant] of [
    ['Guide.md', ['guid.md', 'guide.md'], 'guide.md'],
    ['instal.md', ['index.md', 'install.md'], 'install.md'],
    ['install.md', ['install.png'], null],
    ['ab.md', ['cd.md'], null],
    ['图一.png', ['图二.png'], '图二.png'],
  ] as const) {
    it(`find ${name} among ${names.join(', ')}: ${meant ?? 'none'}`, () =>
      assert.equal(nearestName(name, names), meant));
  }

  it('are renamed with their folder, query and fragment', () => {
    assert.equal(renamed('../a/b.md?c#d/e', 'f g.md'), '../a/f%20g.md?c#d/e');
    assert.equal(renamed('b.md', '中.md'), '中.md');
  });
});
