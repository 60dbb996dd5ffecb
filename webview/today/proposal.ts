import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { t } from '@vscode/l10n';
import type { PlanChange, ProposalSnapshot, Stretch } from '../../src/protocol/page-snapshot.js';
import type { Format } from '../format.js';
import { icon } from '../icons.js';
import { withName } from '../ui-state.js';
import type { TodayView } from '../view.js';

/** The name under which the page remembers that the changes are unfolded. */
const CHANGES = 'changes';

/** A schedule that waits: what would change and why, to be accepted or not. */
export const proposal = ({ today, ui, acts, format }: TodayView): TemplateResult | typeof nothing => {
  const proposed = today.proposal;
  if (proposed === null) return nothing;
  const open = ui.unfolded.includes(CHANGES);
  return html`<section class="note proposal" aria-label=${t('Proposed schedule')}>
    ${icon('calendar')}
    <div>
      <p><strong>${t('A new schedule is proposed.')}</strong> ${summary(proposed)}</p>
      <p class="quiet">${proposed.gap}</p>
      <div class="buttons">
        <vscode-button @click=${() => acts.perform({ type: 'accept-proposal', proposal: proposed.id })}
          >${t('Accept')}</vscode-button
        >
        <vscode-button secondary @click=${() => acts.perform({ type: 'discard-proposal', proposal: proposed.id })}
          >${t('Discard')}</vscode-button
        >
        <button
          class="link"
          aria-expanded=${open}
          aria-controls="changes"
          @click=${() => acts.change({ unfolded: withName(ui.unfolded, CHANGES, !open) })}
        >
          ${open ? t('Hide changes') : t('See changes')}
        </button>
      </div>
      <ul id="changes" class="changes" ?hidden=${!open}>
        ${
          open
            ? repeat(
                proposed.changes,
                ({ id }) => id,
                (change) => changeItem(change, format),
              )
            : nothing
        }
      </ul>
    </div>
  </section>`;
};

const summary = ({ changes }: ProposalSnapshot): string => {
  const count = (kind: Kind): number => changes.filter((change) => kindOf(change) === kind).length;
  const parts = [
    [count('added'), (times: number) => t('{0} added', times)],
    [count('moved'), (times: number) => t('{0} moved', times)],
    [count('removed'), (times: number) => t('{0} taken away', times)],
  ] as const;
  const named = parts.flatMap(([times, name]) => (times === 0 ? [] : [name(times)]));
  return named.length === 0 ? t('Nothing changes.') : t('{0}.', named.join(t(', ')));
};

type Kind = 'added' | 'moved' | 'removed';

const kindOf = ({ from, to }: PlanChange): Kind => (from === null ? 'added' : to === null ? 'removed' : 'moved');

const SIGNS: Readonly<Record<Kind, string>> = { added: '+', moved: '→', removed: '−' };

const changeItem = (change: PlanChange, format: Format): TemplateResult => {
  const kind = kindOf(change);
  const times = [change.from, change.to].flatMap((stretch) => (stretch === null ? [] : [stretchText(stretch, format)]));
  return html`<li class=${kind}>
    <span class="sign" role="img" aria-label=${kindName(kind)}>${SIGNS[kind]}</span>
    <div>
      <span>${change.title}</span> <span class="quiet when">${times.join(' → ')}</span>
      <p class="quiet">${change.reason}</p>
    </div>
  </li>`;
};

const kindName = (kind: Kind): string => {
  switch (kind) {
    case 'added':
      return t('Added');
    case 'moved':
      return t('Moved');
    case 'removed':
      return t('Taken away');
  }
};

const stretchText = ({ start, end }: Stretch, format: Format): string =>
  `${format.instantDay(start)} ${format.time(start)}–${format.time(end)}`;
