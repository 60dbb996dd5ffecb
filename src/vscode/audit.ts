import { Disposable, workspace } from 'vscode';
import type { AuditParts } from './audit-parts.js';
import { isAuditEnabled } from './audit-enabled.js';
import { LazyPart } from './lazy-part.js';

const COMMANDS = ['inkbearing.audit.toggle', 'inkbearing.audit.report', 'inkbearing.audit.forget'];

/** The audit: while it is off, nothing of it is loaded until one of its commands is called. */
export const registerAudit = (parts: AuditParts): Disposable => {
  const part = new LazyPart(COMMANDS, async () => {
    const { AuditCommands } = await import('./audit-commands.js');
    return () => new AuditCommands(parts);
  });
  const load = (): void => {
    if (isAuditEnabled()) void part.get();
  };
  load();
  return Disposable.from(
    part,
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('inkbearing.audit')) load();
    }),
  );
};
