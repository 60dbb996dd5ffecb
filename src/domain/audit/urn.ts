import { standardNormal, type Random } from '../random.js';

/** What is believed before anything was seen, and how many observations that weighs. */
export interface Prior {
  readonly draw: (random: Random) => number;
  readonly weight: number;
}

/**
 * A log-normal prior with median 1. Its mean is exp(spread² / 2); Bernhardsson (2019) found a median of 1 and a mean of
 * 1.8 for software tasks, which is a spread of about 1.
 */
export const logNormalPrior = (weight: number, spread: number): Prior => ({
  draw: (random) => Math.exp(spread * standardNormal(random)),
  weight,
});

/**
 * Draws values like those that were seen: Blackwell and MacQueen's urn (Annals of Statistics 1, 1973), which is the
 * predictive distribution of a Dirichlet process. The next value is one of the n that were seen or of the m that were
 * drawn since the beginning, each with the weight 1, or a new one from the prior, with its weight k. With many
 * observations it is the bootstrap, with none the prior. Because what was drawn comes again, the draws of one simulated
 * future go wrong together, as those of one person do, instead of levelling each other out.
 */
export class Urn {
  readonly #seen: readonly number[];
  readonly #prior: Prior;
  readonly #random: Random;
  readonly #drawn: number[] = [];
  #count = 0;

  constructor(seen: readonly number[], prior: Prior, random: Random) {
    this.#seen = seen;
    this.#prior = prior;
    this.#random = random;
  }

  /** Begins another future: what was drawn is forgotten, what was seen is not. */
  begin(): void {
    this.#count = 0;
  }

  draw(): number {
    const at = this.#random() * (this.#prior.weight + this.#seen.length + this.#count) - this.#prior.weight;
    const known = at < 0 ? undefined : this.#known(Math.floor(at));
    const value = known ?? this.#prior.draw(this.#random);
    this.#drawn[this.#count++] = value;
    return value;
  }

  #known(index: number): number | undefined {
    return index < this.#seen.length ? this.#seen[index] : this.#drawn[index - this.#seen.length];
  }
}
