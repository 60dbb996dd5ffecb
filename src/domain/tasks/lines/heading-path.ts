/** The headings that a place in a document stands beneath. */
export class HeadingPath {
  readonly #open: { readonly level: number; readonly text: string }[] = [];
  #path: readonly string[] = [];

  /** The texts of the headings, the highest first. */
  get path(): readonly string[] {
    return this.#path;
  }

  /** A heading begins its section and ends those of its level and below. */
  enter(level: number, text: string): void {
    while ((this.#open.at(-1)?.level ?? 0) >= level) this.#open.pop();
    this.#open.push({ level, text });
    this.#path = this.#open.map((heading) => heading.text);
  }
}
