import { html, nothing, svg, type TemplateResult } from 'lit';

/** How far something is, as a thin bar with what is ahead in a lighter colour and a mark where it is to be; what it says stands beside it in words. */
export const meter = (
  value: number | null,
  most: number,
  {
    kind = '',
    ahead = 0,
    target = null,
  }: { readonly kind?: string; readonly ahead?: number; readonly target?: number | null } = {},
): TemplateResult => {
  const share = (part: number): number => (most <= 0 ? 0 : Math.min(100, Math.max(0, (part / most) * 100)));
  return html`<svg class="meter ${kind}" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
    <rect class="whole" width="100" height="6" />
    ${value === null ? nothing : svg`<rect class="part" width=${share(value)} height="6" />`}
    ${ahead <= 0 ? nothing : svg`<rect class="ahead" x=${share(value ?? 0)} width=${share((value ?? 0) + ahead) - share(value ?? 0)} height="6" />`}
    ${
      target === null
        ? nothing
        : svg`<line class="target" x1=${share(target)} x2=${share(target)} y1="0" y2="6" vector-effect="non-scaling-stroke" />`
    }
  </svg>`;
};
