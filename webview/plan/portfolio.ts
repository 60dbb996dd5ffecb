import { html, type TemplateResult } from 'lit';
import { t } from '@vscode/l10n';
import type { PlannedRow } from '../../src/protocol/plan-snapshot.js';
import { records, type Column } from '../records.js';
import { section, teach } from '../section.js';
import { showMore } from '../show-more.js';
import type { PlanView } from '../view.js';

const FIRST = 20;

/** The pieces that the plan chooses, each with its reason. */
export const portfolio = (view: PlanView): TemplateResult => {
  const { rows, planning } = view.plan;
  return section(view, { id: 'portfolio', title: t('Portfolio'), count: rows.length }, () => {
    if (rows.length === 0)
      return teach(
        planning
          ? t('The pieces that fit into your hours will stand here.')
          : t('No piece fits. Set a goal, add a kind of output, or give the plan more weeks.'),
      );
    const shown = rows.slice(0, view.ui.shown['portfolio'] ?? FIRST);
    return html`${records({ label: t('Portfolio'), key: ({ id }) => id }, columns(view), shown)}
    ${showMore(view, 'portfolio', { shown: shown.length, all: rows.length })}`;
  });
};

const columns = ({ format, acts }: PlanView): readonly Column<PlannedRow>[] => [
  {
    label: t('Piece'),
    cell: ({ id, title, kind, piece }) =>
      piece === null
        ? html`<em>${t('New: {0}', kind)}</em>`
        : html`<button
            class="link"
            data-key="row ${id}"
            data-column="row"
            title=${t('Open the draft')}
            @click=${() => acts.perform({ type: 'open-draft', piece })}
          >
            ${title ?? kind}
          </button>`,
  },
  { label: t('Kind'), cell: ({ kind }) => kind },
  { label: t('Channel'), cell: ({ channel }) => channel },
  { label: t('By'), number: true, cell: ({ by }) => format.date(by) },
  { label: t('Quality'), number: true, cell: ({ quality }) => (quality === null ? null : format.score(quality)) },
  { label: t('Words'), number: true, cell: ({ words }) => (words === null ? null : format.number(words)) },
  {
    label: t('Hours'),
    number: true,
    cell: ({ hours, hoursFrom }) => html`<span title=${hoursFrom}>${format.hours(hours)}</span>`,
  },
  { label: t('Reason'), wide: true, cell: ({ reason }) => html`<span class="quiet">${reason}</span>` },
];
