import { workspace } from 'vscode';

/** Whether activity is recorded in this window. */
export const isAuditEnabled = (): boolean => workspace.getConfiguration('inkbearing').get('audit.enabled', false);
