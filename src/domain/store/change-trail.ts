/** What a collection was made from, and the ids of the records that differ. */
export interface Changed<Known> {
  /** What is known of the collection of before. */
  readonly known: Known;
  readonly ids: ReadonlySet<string>;
}

interface Step {
  /** Weak, so that a collection does not keep all that were before it. */
  readonly before: WeakRef<object>;
  readonly ids: ReadonlySet<string>;
}

/** So many changed records at most: with more of them there is little to be gained. */
const MOST_IDS = 500;

/**
 * Which collections were made from which. What was found out about a large collection need then not be found out anew for the one
 * that a command made of it, and nobody can tell but by the time it takes: where the trail is lost, all of it is read again.
 */
const STEPS = new WeakMap<object, Step>();

/** Notes that a collection is made from another. @param ids of the records that differ; it grows while the collection is made */
export const noteChange = (before: object, after: object, ids: ReadonlySet<string>): void => {
  STEPS.set(after, { before: new WeakRef(before), ids });
};

/** The latest of the collections that one was made from of which something is known, and what has changed since. */
export const changedFrom = <Known>(
  collection: object,
  known: { get(collection: object): Known | undefined },
): Changed<Known> | undefined => {
  const ids = new Set<string>();
  for (let step = STEPS.get(collection); step !== undefined && step.ids.size <= MOST_IDS;) {
    for (const id of step.ids) ids.add(id);
    const before = step.before.deref();
    if (before === undefined || ids.size > MOST_IDS) return undefined;
    const found = known.get(before);
    if (found !== undefined) return { known: found, ids };
    step = STEPS.get(before);
  }
  return undefined;
};
