/** The moments of a write after which the disk looks different; a process that dies at any of them loses nothing. */
export const WRITE_POINTS = [
  'locked',
  'journal-opened',
  'journal-written',
  'journal-synced',
  'unlocked',
  'main-synced',
  'generation-kept',
  'main-renamed',
  'folder-synced',
  'journal-archived',
  'generations-pruned',
] as const;

export type WritePoint = (typeof WRITE_POINTS)[number];

/** Told at each moment; what it throws is taken for a refusal of the disk. */
export type OnWritePoint = (point: WritePoint) => void;
