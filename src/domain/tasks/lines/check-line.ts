/** A line of a check list in Markdown: `- [ ] text ^id`. */
export interface CheckLine {
  /** Its number, from 0. */
  readonly line: number;
  /** Where in the source the character between the brackets is. */
  readonly box: number;
  readonly ticked: boolean;
  /** What stands after the box, without blanks around it and without the `^id`; never empty. */
  readonly text: string;
  /** The `^id` at its end, without the sign, or null. */
  readonly anchor: string | null;
  /** The headings that it stands beneath, the highest first. */
  readonly headings: readonly string[];
  /** The texts of the lines that it is nested in, the outermost first. */
  readonly parents: readonly string[];
  /** The `#tags` in its text, without the sign. */
  readonly tags: readonly string[];
}

/** A line in a file. */
export interface FoundLine extends CheckLine {
  readonly uri: string;
  /** Whether the person chose it to be a task. */
  readonly chosen: boolean;
}
