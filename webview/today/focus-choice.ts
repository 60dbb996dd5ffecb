import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { t } from '@vscode/l10n';
import type { TodaySnapshot } from '../../src/protocol/page-snapshot.js';
import { valueOf } from '../shapes.js';
import type { TodayView } from '../view.js';

/** So many actions can be chosen from a menu; the others are started from their row. */
const CHOICES = 30;

/** What the next focus interval can be about: what is placed today, then what is most urgent. */
export const focusChoices = ({
  agenda,
  actions,
}: TodaySnapshot): readonly { readonly id: string; readonly title: string }[] => {
  const placed = agenda.entries.flatMap(({ task, title, done }) =>
    task === null || done ? [] : [{ id: task, title }],
  );
  // Each group has its most urgent first.
  const urgent = actions.flatMap(({ items }) => items.slice(0, CHOICES)).toSorted((a, b) => b.urgency - a.urgency);
  const unique = new Map<string, string>();
  for (const { id, title } of [...placed, ...urgent]) {
    if (unique.size === CHOICES) break;
    if (!unique.has(id)) unique.set(id, title);
  }
  return [...unique].map(([id, title]) => ({ id, title }));
};

/** The task that the next interval is for. */
export const focusChoice = ({ today, ui, acts }: TodayView): TemplateResult => {
  return html`<select
    class="choice"
    data-key="timer task"
    aria-label=${t('Task of the next focus interval')}
    @change=${(event: Event) => acts.change({ task: valueOf(event) })}
  >
    ${guard([today, ui.task], () => {
      const choices = focusChoices(today);
      const selected = choices.some(({ id }) => id === ui.task) ? ui.task : '';
      return html`<option value="" ?selected=${selected === ''}>${t('No task')}</option>
        ${choices.map(({ id, title }) => html`<option value=${id} ?selected=${id === selected}>${title}</option>`)}`;
    })}
  </select>`;
};
