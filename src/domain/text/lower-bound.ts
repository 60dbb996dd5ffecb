/**
 * The first index of an ordered list that something no longer holds for, or its length: a binary search.
 *
 * @param isBefore true for the first entries of the list and false for all after them
 */
export const lowerBound = <Entry>(list: readonly Entry[], isBefore: (entry: Entry) => boolean): number => {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const entry = list[middle];
    if (entry !== undefined && isBefore(entry)) low = middle + 1;
    else high = middle;
  }
  return low;
};
