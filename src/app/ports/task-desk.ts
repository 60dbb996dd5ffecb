import type { Chip } from '../../protocol/page.js';
import type { ActionGroup } from '../../protocol/page-snapshot.js';
import type { StoreDocument } from '../../domain/store/document.js';

/** What the planning page needs of the tasks: what to show, and what a person does to them. */
export interface TaskDesk {
  /** Next actions by context, and how many captured things wait to be clarified. */
  shown(document: StoreDocument): { readonly actions: readonly ActionGroup[]; readonly inbox: number };
  /** What a line of capture would be understood as. */
  preview(line: string): readonly Chip[];
  /** Adds what a line says; settles with why not, in words, or null. */
  capture(line: string): Promise<string | null>;
  /** Closes a task or opens it again; settles with why not, in words, or null. */
  setDone(task: string, done: boolean): Promise<string | null>;
}
