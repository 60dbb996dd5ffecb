import { workspace, type ConfigurationScope, type WorkspaceConfiguration } from 'vscode';
import type { Severity } from '../domain/annotation/finding.js';
import type { Announce } from './announce.js';
import type { Proofreading } from './other-checkers.js';

/** The settings of a draft. Everything else gets them as values. */
export interface DraftSettings {
  readonly enabled: boolean;
  /** Milliseconds without a keystroke before a draft is annotated again. */
  readonly delay: number;
  readonly showEntities: boolean;
  readonly findings: Severity | 'off';
  readonly mostFindings: number;
  readonly english: Proofreading;
  readonly chinese: Proofreading;
  /** Words that the user calls right in all drafts. */
  readonly lexicon: readonly string[];
  /** Whether a line above each heading gives its section's score. */
  readonly sectionScores: boolean;
  readonly quiet: boolean;
}

/** The settings of the machine; a workspace cannot set them. */
export interface MachineSettings {
  /** The model's folder; empty for the one that is shipped. */
  readonly modelFolder: string;
  /** Minutes without a request after which the model's memory is given back. */
  readonly modelIdleMinutes: number;
  /** The store's folder; empty for the platform's own. */
  readonly storeFolder: string;
}

const configuration = (scope?: ConfigurationScope): WorkspaceConfiguration =>
  workspace.getConfiguration('inkbearing', scope);

/** Reads the settings that hold for a draft. */
export const draftSettings = (scope?: ConfigurationScope): DraftSettings => {
  const values = configuration(scope);
  return {
    enabled: values.get('annotation.enabled', true),
    delay: values.get('annotation.delay', 300),
    showEntities: values.get('entities.show', true),
    findings: values.get<Severity | 'off'>('findings.severity', 'information'),
    mostFindings: values.get('findings.maximum', 50),
    english: values.get<Proofreading>('findings.english', 'automatic'),
    chinese: values.get<Proofreading>('findings.chinese', 'automatic'),
    lexicon: values.get<readonly string[]>('lexicon.words', []),
    sectionScores: values.get('sections.show', true),
    quiet: values.get('quiet', false),
  };
};

/** Reads the machine's settings. */
export const machineSettings = (): MachineSettings => {
  const values = configuration();
  return {
    modelFolder: values.get('model.folder', ''),
    modelIdleMinutes: values.get('model.idleMinutes', 10),
    storeFolder: values.get('store.folder', ''),
  };
};

/** How ends of focus intervals are announced. */
export const focusAnnounce = (): Announce => configuration().get<Announce>('focus.announce', 'notification');

/** Switches a yes-or-no setting for the user, or for the workspace where the workspace has its own value. */
export const toggleSetting = async (name: 'entities.show' | 'sections.show' | 'quiet'): Promise<boolean> => {
  const values = configuration();
  const next = !values.get(name, false);
  const inWorkspace = values.inspect(name)?.workspaceValue !== undefined;
  await values.update(name, next, !inWorkspace);
  return next;
};
