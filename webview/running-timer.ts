import { html, nothing, type TemplateResult } from 'lit';
import { t } from '@vscode/l10n';
import { timerStateName } from './announce.js';
import { readTimer, timerDigits } from './timer-reading.js';
import { digitsName } from './today/timer.js';
import { mainAction } from './today/timer-actions.js';
import type { View } from './view.js';

/** The timer in one line, while something runs: what is left, what of, and the one thing most wanted of it. */
export const runningTimer = ({ snapshot: { timer }, now, acts }: View): TemplateResult | typeof nothing => {
  if (timer.phase === 'idle') return nothing;
  const reading = readTimer(timer, now);
  const { label, intent } = mainAction(timer, reading.state);
  const what = timer.task?.title ?? timerStateName(timer.phase);
  return html`<div class="running ${reading.state}" role="group" aria-label=${t('Timer')}>
    <button
      class="link reading"
      data-key="running"
      title=${t('{0}: {1}', timerStateName(reading.state), what)}
      @click=${() => acts.show({ panel: 'today' })}
    >
      <span class="spoken">${t('{0}: {1}', timerStateName(reading.state), what)} ${digitsName(reading)}</span>
      <span class="digits">${timerDigits(reading)}</span>
      <span class="what" aria-hidden="true">${what}</span>
    </button>
    <button class="link" data-key="running main" @click=${() => acts.perform(intent)}>${label}</button>
  </div>`;
};
