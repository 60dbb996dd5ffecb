/** A source of numbers in [0, 1), each as likely as the others. */
export type Random = () => number;

/**
 * A source that gives the same numbers for the same seed: mulberry32 (Tommy Ettinger, 2017, public domain), 32 bits of
 * state, a period of about 2³². Good enough to simulate with, useless for secrets.
 *
 * @param seed an integer; only its low 32 bits count
 */
export const mulberry32 = (seed: number): Random => {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** A draw from the normal distribution with mean 0 and deviation 1 (Box and Muller, 1958). */
export const standardNormal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
