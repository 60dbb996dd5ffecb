import { html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { t } from '@vscode/l10n';
import { frame, hitArea, layOut, mark } from './drawing.js';
import type { ChartPoint, ChartSpec } from './spec.js';
import { chartTable } from './table.js';
import { twin } from './twin.js';

let made = 0;

/** A chart with a cursor for the keyboard and the pointer, and its table beneath. */
class Chart extends LitElement {
  static override properties = {
    spec: { attribute: false },
    cursor: { state: true },
    width: { state: true },
    asked: { state: true },
  };

  declare spec: ChartSpec | undefined;
  declare cursor: number;
  declare width: number;
  /** Whether its table has been asked for. */
  declare asked: boolean;
  readonly #id = `chart-${(made += 1)}`;
  readonly #resized = new ResizeObserver(([entry]) => {
    this.width = Math.round(entry?.contentRect.width ?? this.width);
  });

  constructor() {
    super();
    this.cursor = -1;
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

  override render(): TemplateResult | typeof nothing {
    const { spec } = this;
    if (spec === undefined) return nothing;
    const point = spec.points[this.cursor];
    return html`<figure>
      <figcaption id="${this.#id}-label">${spec.label}</figcaption>
      ${this.width === 0 ? nothing : this.#plot(spec)}
      <p class="quiet said">${point === undefined ? spec.summary : pointText(spec, point)}</p>
      ${twin({ asked: this.asked, ask: () => (this.asked = true) }, () => chartTable(spec))}
    </figure>`;
  }

  #plot(spec: ChartSpec): TemplateResult {
    const layout = layOut(spec, this.width);
    const { width, height } = layout;
    const active = this.cursor in spec.points ? `${this.#id}-${this.cursor}` : nothing;
    return html`<div
      class="plot"
      role="listbox"
      tabindex="0"
      aria-labelledby="${this.#id}-label"
      aria-orientation="horizontal"
      aria-activedescendant=${active}
      @keydown=${(event: KeyboardEvent) => this.#onKey(event, spec)}
      @focus=${() => this.#move(Math.max(0, this.cursor), spec)}
      @blur=${() => (this.cursor = -1)}
      @pointerleave=${() => (this.cursor = -1)}
    >
      <svg role="presentation" viewBox="0 0 ${width} ${height}" width=${width} height=${height}>
        ${frame(spec, layout)}
        ${spec.points.map(
          (point, index) =>
            svg`<g
              role="option"
              id="${this.#id}-${index}"
              class=${classOf(index === this.cursor, spec.choose !== undefined)}
              aria-selected=${spec.choose === undefined ? index === this.cursor : point.chosen === true}
              aria-label=${pointText(spec, point)}
              @pointerenter=${() => this.#move(index, spec)}
              @click=${() => spec.choose?.act(index)}
            >${hitArea(layout, point, index, spec.points.length)}${mark(spec, layout, point, index)}</g>`,
        )}
      </svg>
    </div>`;
  }

  #onKey(event: KeyboardEvent, { points, choose }: ChartSpec): void {
    if (choose !== undefined && (event.key === 'Enter' || event.key === ' ') && this.cursor in points) {
      event.preventDefault();
      choose.act(this.cursor);
      return;
    }
    const moves: Readonly<Record<string, number>> = {
      ArrowRight: this.cursor + 1,
      ArrowDown: this.cursor + 1,
      ArrowLeft: this.cursor - 1,
      ArrowUp: this.cursor - 1,
      Home: 0,
      End: points.length - 1,
    };
    const next = moves[event.key];
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.cursor = Math.min(points.length - 1, Math.max(0, next));
  }

  #move(index: number, { points }: ChartSpec): void {
    this.cursor = Math.min(index, points.length - 1);
  }
}

/** Makes `<ink-chart .spec=…>` known to the document. */
export const defineChart = (): void => customElements.define('ink-chart', Chart);

const classOf = (current: boolean, choosable: boolean): string =>
  ['point', ...(current ? ['current'] : []), ...(choosable ? ['choosable'] : [])].join(' ');

/** All that there is to say of a point: its name and value, its target, what its size stands for, whether it is chosen. */
const pointText = (
  { y, targets, weight, choose }: ChartSpec,
  { name, y: value, target, weight: size, chosen }: ChartPoint,
): string =>
  [
    weight === undefined ? t('{0}: {1}', name, y.format(value)) : t('{0}: {1} {2}', name, y.label, y.format(value)),
    ...(target === undefined || targets === undefined ? [] : [t('{0}: {1}', targets, y.format(target))]),
    ...(weight === undefined || size === undefined ? [] : [t('{0}: {1}', weight.label, weight.format(size))]),
    ...(chosen === true && choose !== undefined ? [choose.label] : []),
  ].join(t('; '));
