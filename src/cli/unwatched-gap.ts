import { runningInterval } from '../domain/focus/apply-focus.js';
import { shiftedBy } from '../domain/focus/clock-anchor.js';
import type { FocusCommand } from '../domain/focus/command.js';
import { unwatchedSince } from '../domain/focus/found-gap.js';
import type { StoreDocument } from '../domain/store/document.js';
import { LeaderFile } from '../storage/leader-file.js';
import { thisProcess } from '../storage/lock-owner.js';
import { systemClock } from '../storage/system-clock.js';
import type { StoreOptions } from './store-options.js';

/** Where a window watched the interval and went away, or its planned end went by unseen, what records that; or null. */
export const unwatchedGap = async (
  document: StoreDocument,
  { folder, now }: StoreOptions,
): Promise<FocusCommand | null> => {
  const interval = runningInterval(document);
  if (interval === null) return null;
  const watch = await new LeaderFile(folder, systemClock(), thisProcess()).look();
  const watched = watch?.interval === interval.id ? watch.at + shiftedBy(interval) - watch.shifted : null;
  const since = unwatchedSince(interval, watched, now().getTime());
  if (since === null) return null;
  return {
    kind: 'find-gap',
    interval: interval.id,
    from: new Date(since).toISOString(),
    to: now().toISOString(),
  };
};
