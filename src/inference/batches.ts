/** The most stretches of one run of the encoder, and the most places, padding included; larger runs were slower. */
const MOST = 8;
const PLACES = 512;

/** A run is padded to its longest stretch, so lengths may differ by this factor at most. */
const SPREAD = 1.25;

/** The special subwords at both ends of a stretch. */
const EDGES = 2;

/**
 * Groups stretches of known lengths into runs of the encoder, so that little is computed for padding.
 *
 * @returns indexes into `lengths`, each once
 */
export const batchesOf = (lengths: readonly number[]): readonly (readonly number[])[] => {
  const batches: number[][] = [];
  const sizeOf = (index: number | undefined): number => EDGES + (lengths[index ?? -1] ?? 0);
  for (const index of lengths.map((_, own) => own).toSorted((a, b) => sizeOf(a) - sizeOf(b))) {
    const size = sizeOf(index);
    const last = batches.at(-1);
    const fits =
      last !== undefined &&
      last.length < MOST &&
      size * (last.length + 1) <= PLACES &&
      size <= SPREAD * sizeOf(last[0]);
    if (fits) last.push(index);
    else batches.push([index]);
  }
  return batches;
};
