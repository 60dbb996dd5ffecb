import { ConfigurationTarget, workspace } from 'vscode';
import { USUAL_IDLE } from '../domain/audit/activity.js';
import { readKindRules, type KindRules } from '../domain/audit/read-kind-rules.js';
import { isAuditEnabled } from './audit-enabled.js';

/** The settings of the audit in this window. */
export interface AuditSettings {
  readonly enabled: boolean;
  /** Seconds without a sign of somebody at work that count as idle. */
  readonly idle: number;
  readonly rules: KindRules;
}

/** Reads the settings of the audit. */
export const auditSettings = (): AuditSettings => {
  const values = workspace.getConfiguration('inkbearing');
  return {
    enabled: isAuditEnabled(),
    idle: Math.max(0, values.get('audit.idleMinutes', USUAL_IDLE / 60)) * 60,
    rules: readKindRules(values.get<unknown>('audit.rules', [])),
  };
};

/** Switches the recording for this workspace, or for the user where no workspace is open. */
export const toggleAudit = async (): Promise<boolean> => {
  const next = !isAuditEnabled();
  const target = workspace.name === undefined ? ConfigurationTarget.Global : ConfigurationTarget.Workspace;
  await workspace.getConfiguration('inkbearing').update('audit.enabled', next, target);
  return next;
};
