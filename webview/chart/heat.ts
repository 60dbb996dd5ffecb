import { html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { t } from '@vscode/l10n';
import { addDays } from '../../src/domain/time/add-days.js';
import type { LocalDate } from '../../src/domain/time/local.js';
import { heatWeeks, type HeatSpec } from './heat-spec.js';
import { twin } from './twin.js';

const CELL = 14;
const SIZE = 12;
const LEFT = 34;
const TOP = 16;
const MOST_WEEKS = 52;

let made = 0;

/** A year of days as squares, darker where more came out, with a cursor and a table beneath. */
class Heat extends LitElement {
  static override properties = {
    spec: { attribute: false },
    cursor: { state: true },
    width: { state: true },
    asked: { state: true },
  };

  declare spec: HeatSpec | undefined;
  declare cursor: LocalDate | null;
  declare width: number;
  /** Whether its table has been asked for. */
  declare asked: boolean;
  readonly #id = `heat-${(made += 1)}`;
  readonly #resized = new ResizeObserver(([entry]) => {
    this.width = Math.round(entry?.contentRect.width ?? this.width);
  });

  constructor() {
    super();
    this.cursor = null;
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
    const weeks = heatWeeks(spec, Math.max(4, Math.min(MOST_WEEKS, Math.floor((this.width - LEFT) / CELL))));
    return html`<figure>
      <figcaption id="${this.#id}-label">${t('What came out, by day')}</figcaption>
      ${this.width === 0 ? nothing : this.#plot(spec, weeks)}
      <p class="quiet said">${this.cursor === null ? summary(spec, weeks) : dayText(spec, this.cursor)}</p>
      ${twin({ asked: this.asked, ask: () => (this.asked = true) }, () => table(spec, weeks))}
    </figure>`;
  }

  #plot(spec: HeatSpec, weeks: readonly (readonly LocalDate[])[]): TemplateResult {
    const [width, height] = [LEFT + weeks.length * CELL, TOP + 7 * CELL];
    const known = this.cursor !== null && weeks.some((week) => week.some((day) => day === this.cursor));
    return html`<div
      class="plot heat"
      role="grid"
      tabindex="0"
      aria-labelledby="${this.#id}-label"
      aria-readonly="true"
      aria-activedescendant=${known ? `${this.#id}-${this.cursor}` : nothing}
      @keydown=${(event: KeyboardEvent) => this.#onKey(event, spec, weeks)}
      @focus=${() => (this.cursor ??= spec.today)}
      @blur=${() => (this.cursor = null)}
      @pointerleave=${() => (this.cursor = null)}
    >
      <svg role="presentation" viewBox="0 0 ${width} ${height}" width=${width} height=${height}>
        ${months(spec, weeks)} ${Array.from({ length: 7 }, (_, row) => this.#row(spec, weeks, row))}
      </svg>
    </div>`;
  }

  #row(spec: HeatSpec, weeks: readonly (readonly LocalDate[])[], row: number): unknown {
    const [first] = weeks.map((week) => week[row]);
    return svg`<g role="row">
      ${
        first === undefined || row % 2 === 1
          ? nothing
          : svg`<text class="y" aria-hidden="true" x=${LEFT - 6} y=${TOP + row * CELL + 10}>${spec.format.weekday(first)}</text>`
      }
      ${weeks.map((week, column) => {
        const day = week[row];
        return day === undefined ? nothing : this.#cell(spec, day, column, row);
      })}
    </g>`;
  }

  #cell(spec: HeatSpec, day: LocalDate, column: number, row: number): unknown {
    const count = spec.titles.get(day)?.length ?? 0;
    const classes = ['square', `of-${Math.min(3, count)}`, ...(day === this.cursor ? ['current'] : [])].join(' ');
    return svg`<rect
      role="gridcell"
      id="${this.#id}-${day}"
      class=${classes}
      aria-label=${dayText(spec, day)}
      x=${LEFT + column * CELL + 1}
      y=${TOP + row * CELL + 1}
      width=${SIZE}
      height=${SIZE}
      rx="2"
      @pointerenter=${() => (this.cursor = day)}
    />`;
  }

  #onKey(event: KeyboardEvent, spec: HeatSpec, weeks: readonly (readonly LocalDate[])[]): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const [first, day] = [weeks[0]?.[0] ?? spec.today, this.cursor ?? spec.today];
    const moves: Readonly<Record<string, LocalDate>> = {
      ArrowRight: addDays(day, 7),
      ArrowLeft: addDays(day, -7),
      ArrowDown: addDays(day, 1),
      ArrowUp: addDays(day, -1),
      PageUp: addDays(day, -28),
      PageDown: addDays(day, 28),
      Home: first,
      End: spec.today,
    };
    const next = moves[event.key];
    if (next === undefined) return;
    event.preventDefault();
    this.cursor = next < first ? first : next > spec.today ? spec.today : next;
  }
}

/** Makes `<ink-heat .spec=…>` known to the document. */
export const defineHeat = (): void => customElements.define('ink-heat', Heat);

/** The names of months above the weeks in which they begin, as far as they do not touch. */
const months = ({ format }: HeatSpec, weeks: readonly (readonly LocalDate[])[]): unknown => {
  let free = 0;
  return weeks.map((week, column) => {
    const first = week.find((day) => day.endsWith('-01'));
    if (first === undefined || column < free) return nothing;
    free = column + 3;
    return svg`<text class="month" aria-hidden="true" x=${LEFT + column * CELL} y="11">${format.shortMonth(first)}</text>`;
  });
};

const dayText = ({ titles, format }: HeatSpec, day: LocalDate): string => {
  const named = titles.get(day) ?? [];
  return named.length === 0 ? t('{0}: nothing', format.day(day)) : t('{0}: {1}', format.day(day), named.join(t(', ')));
};

const summary = ({ titles }: HeatSpec, weeks: readonly (readonly LocalDate[])[]): string => {
  const count = (days: readonly LocalDate[]): number =>
    days.reduce((sum, day) => sum + (titles.get(day)?.length ?? 0), 0);
  const all = count(weeks.flat());
  if (all === 0) return t('Nothing came out in the last {0} weeks.', weeks.length);
  return t(
    'In the last {0} weeks {1} came out, on {2} days; in the fullest week {3}.',
    weeks.length,
    all,
    weeks.flat().filter((day) => titles.has(day)).length,
    Math.max(...weeks.map(count)),
  );
};

const table = ({ titles, format }: HeatSpec, weeks: readonly (readonly LocalDate[])[]): TemplateResult => {
  const days = weeks.flat().filter((day) => titles.has(day));
  return html`
    <table class="plain">
      <caption class="spoken">
        ${t('What came out, by day')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t('Day')}</th>
          <th scope="col">${t('Came out')}</th>
        </tr>
      </thead>
      <tbody>
        ${days.toReversed().map(
          (day) =>
            html`<tr>
              <th scope="row">${format.day(day)}</th>
              <td>${(titles.get(day) ?? []).join(t(', '))}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  `;
};
