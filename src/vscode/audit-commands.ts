import { t } from '@vscode/l10n';
import { setImmediate } from 'node:timers/promises';
import { commands, Disposable, window, workspace } from 'vscode';
import { Forecaster } from '../app/forecaster.js';
import { PERIODS, type Period } from '../domain/audit/hours.js';
import { storeFailureMessage } from '../messages/store.js';
import type { AuditParts } from './audit-parts.js';
import { AuditRecording } from './audit-recording.js';
import { auditReportPage } from './audit-report-page.js';
import { auditSettings, toggleAudit } from './audit-settings.js';
import { forgetActivity } from './forget-activity.js';
import { MarkdownPage } from './markdown-page.js';
import { pickPeriod } from './pick-period.js';

/** The commands of the audit, and the recording while it is switched on. */
export class AuditCommands implements Disposable {
  readonly #parts: AuditParts;
  readonly #subscriptions: Disposable;
  readonly #forecaster = new Forecaster(() => setImmediate());
  readonly #page = new MarkdownPage('inkbearing-audit', t('Where the hours went'));
  #recording: AuditRecording | undefined;

  constructor(parts: AuditParts) {
    this.#parts = parts;
    this.#subscriptions = Disposable.from(
      this.#page,
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('inkbearing.audit')) void this.#restart();
      }),
      commands.registerCommand('inkbearing.audit.toggle', async () => {
        // What the settings of a folder say of this is not followed before somebody trusts it.
        if (!workspace.isTrusted) return void askForTrust();
        const enabled = await toggleAudit();
        const text = enabled
          ? t('Where the hours go is recorded in this workspace from now on, on this machine only.')
          : t('Where the hours go is not recorded in this workspace any more.');
        window.setStatusBarMessage(text, 5000);
      }),
      commands.registerCommand('inkbearing.audit.report', async (period: unknown) => {
        const chosen = PERIODS.find((one) => one === period) ?? (await pickPeriod());
        return chosen === undefined ? undefined : this.#report(chosen);
      }),
      commands.registerCommand('inkbearing.audit.forget', () => forgetActivity(parts.ledger, () => this.#drop())),
    );
    void this.#restart();
  }

  dispose(): void {
    this.#subscriptions.dispose();
    void this.#recording?.end();
  }

  async #restart(): Promise<void> {
    const ending = this.#recording?.end();
    const settings = auditSettings();
    this.#recording = settings.enabled ? new AuditRecording(this.#parts.ledger, this.#parts.log, settings) : undefined;
    await ending;
  }

  async #drop(): Promise<void> {
    await this.#recording?.recorder.forget();
  }

  /** Shows the report and returns its Markdown. */
  async #report(period: Period): Promise<string | undefined> {
    await this.#recording?.recorder.flush();
    const page = await auditReportPage(this.#parts, this.#forecaster, period);
    if (!page.ok) {
      void window.showErrorMessage(storeFailureMessage(page.failure));
      return undefined;
    }
    await this.#page.show(page.value);
    return page.value;
  }
}

const askForTrust = async (): Promise<void> => {
  const manage = t('Manage trust');
  const chosen = await window.showInformationMessage(
    t('Where the hours go can be recorded once this workspace is trusted.'),
    manage,
  );
  if (chosen === manage) await commands.executeCommand('workbench.trust.manage');
};
