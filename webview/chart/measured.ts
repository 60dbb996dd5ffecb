import { LitElement, type PropertyDeclarations } from 'lit';

/** A figure that is drawn as wide as there is room, with a table that is made when it is asked for. */
export class Measured extends LitElement {
  static override properties: PropertyDeclarations = {
    width: { state: true },
    asked: { state: true },
  };

  /** In pixels; 0 until it is known. */
  declare width: number;
  /** Whether its table has been asked for. */
  declare asked: boolean;
  readonly #resized = new ResizeObserver(([entry]) => {
    this.width = Math.round(entry?.contentRect.width ?? this.width);
  });

  constructor() {
    super();
    this.width = 0;
    this.asked = false;
  }

  /** Drawn into the page itself: its colours and letters are the page's. */
  override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
  }

  /** The width is asked for when the whole page is drawn around it: before, each chart would lay out what is there so far. */
  override willUpdate(): void {
    if (this.width === 0) this.width = Math.round(this.getBoundingClientRect().width);
  }

  override disconnectedCallback(): void {
    this.#resized.disconnect();
    super.disconnectedCallback();
  }
}
