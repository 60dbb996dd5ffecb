/**
 * A cycle that can be reached from some tasks, as ids in its order (each needs the next, the last needs the first), or
 * null. Takes time in proportion to the tasks and dependencies reached; ids that nothing is known of end a path.
 * @param after the ids of the tasks that must be done before a task
 */
export const findCycle = (
  from: Iterable<string>,
  after: (id: string) => readonly string[],
): readonly string[] | null => {
  const finished = new Set<string>();
  for (const start of from) {
    // The path from the start, each step with the dependencies not looked at yet: a recursion would overflow on long chains.
    const path: { readonly id: string; readonly left: string[] }[] = [];
    const onPath = new Set<string>();
    const enter = (id: string): void => {
      path.push({ id, left: [...after(id)] });
      onPath.add(id);
    };
    if (!finished.has(start)) enter(start);
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const next = step.left.pop();
      if (next === undefined) {
        finished.add(step.id);
        onPath.delete(step.id);
        path.pop();
      } else if (onPath.has(next)) {
        return path.slice(path.findIndex(({ id }) => id === next)).map(({ id }) => id);
      } else if (!finished.has(next)) enter(next);
    }
  }
  return null;
};
