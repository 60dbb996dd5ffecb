import type { Chip, Intent, Shown } from '../../protocol/page.js';
import type { PageSnapshot } from '../../protocol/page-snapshot.js';
import type { Disposable } from './disposable.js';

/** What the planning page shows and what it can ask for. */
export interface PageHost {
  /** All that there is to show now on a panel. */
  snapshot(shown: Shown): PageSnapshot;
  /** Something that the snapshot shows has changed. */
  onDidChange(listener: () => void): Disposable;
  /** Does what a person wants; settles with why it was not done, in words for that person, or with null. */
  perform(intent: Intent): Promise<string | null>;
  /** What a line of capture would be understood as. */
  preview(line: string): readonly Chip[];
}
