import { t } from '@vscode/l10n';
import type { CalibrationPoint } from '../domain/audit/calibration.js';
import type { ForecastItem } from '../domain/audit/forecast-items.js';
import { pathOf, projectName } from '../domain/audit/kinds.js';
import type { RuleProblem } from '../domain/audit/read-kind-rules.js';
import type { AuditReport } from '../domain/audit/report.js';
import type { Velocity, VelocityWeek } from '../domain/audit/velocity.js';
import { durationText, kindName, ruleProblemMessage, wasteName, wasteText } from './audit.js';
import { markdownTable } from './markdown-table.js';

/** All that the report for people is made from. */
export interface AuditPage {
  /** Null where activity is not recorded and none is kept. */
  readonly hours: AuditReport | null;
  readonly velocity: Velocity;
  readonly weeks: readonly VelocityWeek[];
  readonly items: readonly ForecastItem[];
  readonly calibration: readonly CalibrationPoint[];
  readonly problems: readonly RuleProblem[];
}

/** So many files, projects, weeks and forecasts are listed. */
const MOST_ROWS = 20;

/** The report as Markdown. */
export const auditReportText = (page: AuditPage): string => {
  const parts = [
    `# ${t('Where the hours went')}`,
    ...page.problems.map((problem) => `> ${plain(ruleProblemMessage(problem))}`),
    ...hoursParts(page.hours),
    ...estimateParts(page),
    ...forecastParts(page),
  ];
  return `${parts.join('\n\n')}\n`;
};

const hoursParts = (report: AuditReport | null): readonly string[] => {
  if (report === null)
    return [
      t('Nothing has been recorded. The command “Inkbearing: Toggle Time Audit” switches it on for this workspace.'),
    ];
  const { from, to, workdays, kinds, waste, projects, files } = report;
  return [
    t('From {0} to {1}; working days: {2}.', from, to, workdays),
    markdownTable(
      [t('Kind'), t('Spent'), t('Planned')],
      kinds.map(({ kind, minutes, planned }) => [kindName(kind), durationText(minutes), durationText(planned)]),
    ),
    `## ${t('What was lost')}`,
    markdownTable(
      [t('Kind'), t('How much')],
      waste.map((each) => [wasteName(each.code), wasteText(each)]),
    ),
    ...section(
      t('Projects'),
      [t('Project'), t('Spent')],
      projects.map(({ project, minutes }) => [
        project === '' ? t('No workspace folder') : plain(projectName(project)),
        durationText(minutes),
      ]),
    ),
    ...section(
      t('Files'),
      [t('File'), t('Spent')],
      files.map(({ uri, minutes }) => [
        plain(pathOf({ uri, project: projectOf(uri, projects) })),
        durationText(minutes),
      ]),
    ),
  ];
};

const projectOf = (uri: string, projects: AuditReport['projects']): string =>
  projects.find(({ project }) => project !== '' && uri.startsWith(`${project}/`))?.project ?? '';

const estimateParts = ({ velocity, weeks }: AuditPage): readonly string[] => {
  if (velocity.count === 0) return [];
  return [
    `## ${t('Estimate against actual')}`,
    t(
      'Tasks take {0} times their estimate (learnt from {1} finished tasks; new estimates are corrected by it).',
      velocity.factor.toFixed(2),
      velocity.count,
    ),
    markdownTable(
      [t('Week of'), t('Tasks'), t('Estimate'), t('Actual'), t('Ratio')],
      weeks
        .slice(-MOST_ROWS)
        .map(({ week, tasks, estimate, actual, ratio }) => [
          week,
          String(tasks),
          durationText(Math.round(estimate)),
          durationText(Math.round(actual)),
          ratio.toFixed(2),
        ]),
    ),
  ];
};

const forecastParts = ({ items, calibration }: AuditPage): readonly string[] => [
  ...section(
    t('When it will be finished'),
    [t('What'), t('By this day with a chance of 50 %'), t('Of 80 %')],
    items.map(({ title, p50, p80 }) => [plain(title), p50, p80]),
  ),
  ...section(
    t('How often forecasts came true'),
    [t('Predicted'), t('Came true'), t('Forecasts')],
    calibration.map(({ predicted, observed, count }) => [percent(predicted), percent(observed), String(count)]),
  ),
];

const percent = (share: number): string => `${Math.round(share * 100)} %`;

const section = (title: string, head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] =>
  rows.length === 0 ? [] : [`## ${title}`, markdownTable(head, rows.slice(0, MOST_ROWS))];

/** Text that may hold anything, as one line that means nothing in Markdown. */
const plain = (text: string): string =>
  text.replaceAll(/\s+/gu, ' ').replaceAll(/[\\`*_[\]<>|#!~&$]/g, String.raw`\$&`);
