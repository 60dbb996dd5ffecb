import { html, type TemplateResult } from 'lit';
import { t } from '@vscode/l10n';
import type { KindRow } from '../../src/protocol/plan-snapshot.js';
import { icon } from '../icons.js';
import { records, type Column } from '../records.js';
import { section } from '../section.js';
import type { PlanView } from '../view.js';

/** The kinds of output that the plan chooses from. */
export const kinds = (view: PlanView): TemplateResult =>
  section(
    view,
    { id: 'kinds', title: t('Kinds of output'), count: view.plan.kinds.length },
    () =>
      html`${records({ label: t('Kinds of output'), key: ({ id }) => id }, columns(view), view.plan.kinds)}
        <button
          class="link more"
          data-key="add kind"
          data-column="kind"
          @click=${() => view.acts.perform({ type: 'edit-kind', kind: null })}
        >
          ${t('Add a kind of output')}
        </button>`,
  );

const columns = ({ format, acts }: PlanView): readonly Column<KindRow>[] => [
  {
    label: t('Name'),
    cell: ({ id, name }) =>
      html`<span class="named"
        >${name}<button
          class="plain"
          data-key="kind ${id}"
          data-column="kind"
          title=${t('Edit')}
          aria-label=${t('Edit: {0}', name)}
          @click=${() => acts.perform({ type: 'edit-kind', kind: id })}
        >
          ${icon('edit')}
        </button></span
      >`,
  },
  { label: t('Channel'), cell: ({ channel }) => channel },
  { label: t('Words'), number: true, cell: ({ words }) => (words === null ? null : format.number(words)) },
  {
    label: t('Quality'),
    number: true,
    cell: ({ qualityLevels }) =>
      qualityLevels.length === 0 ? null : qualityLevels.map((level) => format.number(level)).join(' / '),
  },
  {
    label: t('Hours'),
    cell: ({ fixedHours }) => (fixedHours === null ? t('by length and quality') : format.hours(fixedHours)),
  },
  { label: t('Hours of'), cell: ({ hoursFrom }) => hoursFrom },
  { label: t('Most a week'), number: true, cell: ({ maximumPerWeek }) => format.number(maximumPerWeek) },
  { label: t('Reach'), number: true, cell: ({ reach }) => format.number(reach) },
];
