/** Things that are brought together two at a time. */
export interface Groups {
  /** Says that two things belong together. */
  readonly join: (a: number, b: number) => void;
  /** The thing that stands for all that belong together with this one. */
  readonly rootOf: (one: number) => number;
}

/** Disjoint sets over the numbers below `size` (Tarjan 1975), with the smallest number as the root. */
export const groups = (size: number): Groups => {
  const parents = Array.from({ length: size }, (_, index) => index);
  const rootOf = (one: number): number => {
    let root = one;
    while (parents[root] !== root) root = parents[root] ?? root;
    for (let at = one; at !== root;) {
      const next = parents[at] ?? root;
      parents[at] = root;
      at = next;
    }
    return root;
  };
  return {
    rootOf,
    join: (a, b) => {
      const [first, second] = [rootOf(a), rootOf(b)];
      parents[Math.max(first, second)] = Math.min(first, second);
    },
  };
};
