/** The six traits of human essay raters, 1 (low) to 5 (high). */
export const TRAITS = ['cohesion', 'syntax', 'vocabulary', 'phraseology', 'grammar', 'conventions'] as const;

/** One quality dimension. */
export type Trait = (typeof TRAITS)[number];

/** A value for each trait, 1–5. */
export type Traits = Readonly<Record<Trait, number>>;

/** Whether a value names a trait. */
export const isTrait = (value: unknown): value is Trait => TRAITS.some((trait) => trait === value);
