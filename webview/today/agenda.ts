import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { t } from '@vscode/l10n';
import type { AgendaEntry } from '../../src/protocol/page-snapshot.js';
import { icon } from '../icons.js';
import { section, teach } from '../section.js';
import { withName } from '../ui-state.js';
import type { TodayView } from '../view.js';

/** What is placed today, in order of time, with a line where now is. */
export const agenda = (view: TodayView): TemplateResult => {
  const { entries, scheduled } = view.today.agenda;
  return section(view, { id: 'agenda', title: t('Today’s schedule') }, () => {
    if (entries.length > 0) return list(view, entries);
    const act = (): void => view.acts.perform({ type: 'schedule' });
    return scheduled
      ? teach(t('Nothing is placed today. What comes new finds its place when you schedule again.'), {
          label: t('Schedule again'),
          act,
        })
      : teach(
          t(
            'Schedule fits your next actions into the hours you work, around your meetings, and says why each stands where it stands.',
          ),
          { label: t('Schedule'), act },
        );
  });
};

const list = (view: TodayView, entries: readonly AgendaEntry[]): TemplateResult => {
  const next = entries.findIndex(({ start }) => Date.parse(start) > view.now);
  const at = next < 0 ? entries.length : next;
  const rows = [...entries.slice(0, at), 'now' as const, ...entries.slice(at)];
  return html`<ol class="entries">
      ${repeat(
        rows,
        (row) => (row === 'now' ? row : row.id),
        (row) => (row === 'now' ? nowLine(view) : entryItem(view, row)),
      )}
    </ol>
    <div class="buttons">
      <button class="link" data-key="schedule" @click=${() => view.acts.perform({ type: 'schedule' })}>
        ${t('Schedule again')}
      </button>
    </div>`;
};

const nowLine = ({ now, format }: TodayView): TemplateResult =>
  html`<li class="now"><span class="spoken">${t('Now')}</span><span class="time">${format.time(now)}</span></li>`;

const entryItem = (view: TodayView, entry: AgendaEntry): TemplateResult => {
  const { now, ui, format, acts } = view;
  const [start, end] = [Date.parse(entry.start), Date.parse(entry.end)];
  const current = start <= now && now < end;
  const classes = [
    'entry',
    ...(entry.task === null ? ['meeting'] : []),
    ...(entry.done ? ['done'] : []),
    ...(current ? ['current'] : now >= end ? ['past'] : []),
  ].join(' ');
  const line = html`<span class="time">${format.time(start)}–${format.time(end)}</span>
    <span class="title">${entry.title}${entry.done ? doneMark() : nothing}</span>`;
  const name = `reason ${entry.id}`;
  return html`<li class=${classes} aria-current=${current ? 'time' : nothing}>
    ${
      entry.reason === null
        ? html`<div class="line">${line}<span class="quiet kind">${t('Meeting')}</span></div>`
        : html`<details
            ?open=${ui.unfolded.includes(name)}
            @toggle=${(event: ToggleEvent) => unfold(view, name, event.newState === 'open')}
          >
            <summary class="line" data-key=${name} title=${t('Why it stands here')}>${line}${icon('chevron')}</summary>
            <div class="reason">
              <p>${entry.reason}</p>
              ${
                entry.task === null || entry.done
                  ? nothing
                  : html`<button class="link" @click=${() => acts.perform(focusOn(entry.task))}>
                      ${t('Start focus')}
                    </button>`
              }
            </div>
          </details>`
    }
  </li>`;
};

const doneMark = (): TemplateResult => html` ${icon('check')}<span class="spoken">${t('done')}</span>`;

const focusOn = (task: string | null) => ({ type: 'start-focus', task, flow: false }) as const;

const unfold = ({ ui, acts }: TodayView, name: string, open: boolean): void => {
  if (ui.unfolded.includes(name) !== open) acts.change({ unfolded: withName(ui.unfolded, name, open) });
};
