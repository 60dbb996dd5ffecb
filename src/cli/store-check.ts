import { t } from '@vscode/l10n';
import { remarkMessage, reportSummary } from '../messages/store-report.js';
import type { StoreReport } from '../storage/inspect.js';
import { inspectStore } from '../storage/inspect.js';
import type { ExitCode } from './io.js';
import type { StoreCommandLine } from './store-command-line.js';
import { folderProblem } from './store-command-line.js';
import { recordCounts } from './record-counts.js';

/** `store check`: exit 1 on damage, 2 when this version cannot judge. Nothing is changed. */
export const checkStore = async (line: StoreCommandLine): Promise<ExitCode> => {
  if (line.operands.length > 0) return line.refuse(t('check takes no operands.'));
  const problem = await folderProblem(line);
  if (problem !== null) return line.refuse(problem);
  const report = await inspectStore(line.folder);
  if (line.json) line.io.stdout(`${JSON.stringify(reportJson(report))}\n`);
  else {
    line.io.stdout(`${reportSummary(report)}\n`);
    for (const remark of report.remarks) line.io.stdout(`${remarkMessage(remark)}\n`);
  }
  return exitCode(report);
};

const exitCode = ({ remarks }: StoreReport): ExitCode => {
  const failed = remarks.flatMap((remark) => (remark.code === 'failure' ? [remark.failure.code] : []));
  if (failed.some((code) => code === 'store-newer' || code === 'store-io' || code === 'store-busy')) return 2;
  return remarks.some(({ level }) => level === 'damage') ? 1 : 0;
};

const reportJson = (report: StoreReport) => ({
  schema: 1,
  ok: exitCode(report) === 0,
  folder: report.folder,
  revision: report.document?.revision ?? null,
  drafts: report.document === null ? null : recordCounts(report.document).drafts,
  tasks: report.document === null ? null : recordCounts(report.document).tasks,
  entries: report.document === null ? null : Object.values(report.document.drafts).flat().length,
  bytes: report.bytes,
  journal: report.journal,
  generations: report.generations,
  remarks: report.remarks.map((remark) => ({
    level: remark.level,
    code: remark.code === 'failure' ? remark.failure.code : remark.code,
    file: remark.file,
    message: remarkMessage(remark),
  })),
});
