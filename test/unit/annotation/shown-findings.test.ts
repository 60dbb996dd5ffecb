import assert from 'node:assert/strict';
import type { Finding, Severity } from '../../../src/domain/annotation/finding.js';
import { shownFindings } from '../../../src/domain/annotation/shown-findings.js';

const finding = (start: number, severity: Severity = 'information', gain: number | null = null): Finding => ({
  code: 'grammar',
  severity,
  span: { start, end: start + 5 },
  values: {},
  gain,
  fixes: [],
});

const ALL = { most: 50, level: 'information', typing: null } as const;

describe('the findings that are shown', () => {
  it('are the gravest, then those that gain most, then the first', () => {
    const [hint, late, early, gaining, warning] = [
      finding(0, 'hint'),
      finding(20),
      finding(10),
      finding(30, 'information', 2),
      finding(40, 'warning'),
    ];
    assert.deepEqual(shownFindings([hint, late, early, gaining, warning], ALL), [warning, gaining, early, late, hint]);
  });

  it('are no more than wanted', () => {
    assert.deepEqual(
      shownFindings([finding(0), finding(10), finding(20)], { ...ALL, most: 2 }).map(({ span }) => span.start),
      [0, 10],
    );
  });

  it('leave out the block that somebody is typing in', () => {
    const shown = shownFindings([finding(0), finding(10), finding(30)], { ...ALL, typing: { start: 8, end: 20 } });
    assert.deepEqual(
      shown.map(({ span }) => span.start),
      [0, 30],
    );
  });

  it('take the level of the user where they are information', () => {
    const shown = shownFindings([finding(0), finding(10, 'warning')], { ...ALL, level: 'hint' });
    assert.deepEqual(
      shown.map(({ severity }) => severity),
      ['warning', 'hint'],
    );
  });

  it('are none where the user wants none', () => {
    assert.deepEqual(shownFindings([finding(0, 'warning')], { ...ALL, level: 'off' }), []);
  });
});
