import assert from 'node:assert/strict';
import { durationText, ruleProblemMessage } from '../../../src/messages/audit.js';
import { auditReportText, type AuditPage } from '../../../src/messages/audit-report.js';
import { forecastSnapshot, hoursSnapshot } from '../../../src/messages/audit-snapshots.js';
import { readKindRules } from '../../../src/domain/audit/read-kind-rules.js';

const EMPTY: AuditPage = {
  hours: null,
  velocity: { count: 0, factor: 1 },
  weeks: [],
  items: [],
  calibration: [],
  problems: [],
};

const HOURS: AuditPage['hours'] = {
  from: '2026-11-23',
  to: '2026-11-26',
  workdays: 4,
  kinds: [{ kind: 'writing', minutes: 125, planned: 240 }],
  projects: [{ project: 'file:///work/my%20%7Csite', minutes: 125 }],
  files: [{ uri: 'file:///work/my%20%7Csite/a_b.md', minutes: 125 }],
  waste: [{ code: 'overruns', count: 2, minutes: 65 }],
};

describe('the report of the audit', () => {
  it('says how to begin where nothing is known', () => {
    assert.match(auditReportText(EMPTY), /^# Where the hours went\n\nNothing has been recorded\./);
  });

  it('holds hours against the plan', () => {
    const text = auditReportText({ ...EMPTY, hours: HOURS });
    assert.match(text, /\| Writing \| 2 h 05 min \| 4 h 00 min \|/);
    assert.match(text, /\| Overruns: focus beyond its planned end \| 2 times, 1 h 05 min \|/);
  });

  it('shows names with signs of Markdown as they are', () => {
    const text = auditReportText({ ...EMPTY, hours: HOURS });
    assert.match(text, /\| my \\\|site \| 2 h 05 min \|/);
    assert.match(text, /\| a\\_b\.md \| 2 h 05 min \|/);
  });

  it('has the forecasts and how they came true', () => {
    const items = [{ id: 'a', title: 'Write <b>\nit', p50: '2026-12-01', p80: '2026-12-03' }];
    const text = auditReportText({ ...EMPTY, items, calibration: [{ predicted: 0.52, observed: 0.4, count: 10 }] });
    assert.match(text, /\| Write \\<b\\> it \| 2026-12-01 \| 2026-12-03 \|/);
    assert.match(text, /\| 52 % \| 40 % \| 10 \|/);
  });

  it('says by how much estimates are out', () => {
    const weeks = [{ week: '2026-11-23', tasks: 2, estimate: 60, actual: 90, ratio: 1.5 }];
    const text = auditReportText({ ...EMPTY, velocity: { count: 2, factor: 1.12 }, weeks });
    assert.match(text, /Tasks take 1\.12 times their estimate/);
    assert.match(text, /\| 2026-11-23 \| 2 \| 1 h 00 min \| 1 h 30 min \| 1\.50 \|/);
  });

  it('says which rules do not count', () => {
    const { problems } = readKindRules([{ language: 'go', kind: 'gaming' }]);
    const text = auditReportText({ ...EMPTY, problems });
    assert.match(
      text,
      /> Rule 1 of inkbearing\.audit\.rules does not count: its "kind" is none of coding, collaborating/,
    );
  });
});

describe('messages about rules', () => {
  it('name the rule and its fault', () => {
    const faults = [
      {},
      'a',
      [3],
      [{ kind: 'coding' }],
      [{ path: 'x', kind: 'coding' }],
      [{ pattern: 'a{', kind: 'coding' }],
    ];
    const texts = faults.flatMap((fault) => readKindRules(fault).problems.map(ruleProblemMessage));
    assert.equal(new Set(texts).size, 5);
  });
});

describe('durations', () => {
  it('are hours and minutes', () => {
    assert.deepEqual([0, 59, 60, 605].map(durationText), ['0 min', '59 min', '1 h 00 min', '10 h 05 min']);
  });
});

describe('the snapshots for the planning page', () => {
  it('name kinds and leave out what was not wasted', () => {
    const report = {
      from: '',
      to: '',
      workdays: 1,
      kinds: [{ kind: 'coding' as const, minutes: 30, planned: 240 }],
      projects: [],
      files: [],
      waste: [
        { code: 'overruns' as const, count: 0, minutes: 0 },
        { code: 'missed-hours' as const, count: null, minutes: 45 },
      ],
    };
    assert.deepEqual(hoursSnapshot(report), {
      kinds: [{ kind: 'Coding', minutes: 30, planned: 240 }],
      waste: [{ kind: 'Planned for tasks, and not worked on them', count: 0, minutes: 45 }],
    });
  });

  it('have no forecast while nothing is known', () => {
    assert.equal(forecastSnapshot([], []), undefined);
  });
});
