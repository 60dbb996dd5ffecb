import { html, nothing, svg, type TemplateResult } from 'lit';
import { t } from '@vscode/l10n';
import type { TimerSnapshot } from '../../src/protocol/page-snapshot.js';
import { timerStateName } from '../announce.js';
import { readTimer, timerDigits, type TimerReading } from '../timer-reading.js';
import type { TodayView } from '../view.js';
import { focusChoice } from './focus-choice.js';
import { timerButtons, timerKey } from './timer-buttons.js';

/** The interval that runs: its state, what is left, its task, and what can be done with it. */
export const timer = (view: TodayView): TemplateResult => {
  const { timer: running } = view.snapshot;
  const reading = readTimer(running, view.now);
  return html`<section
    class="timer ${reading.state}"
    aria-label=${t('Timer')}
    @keydown=${(event: KeyboardEvent) => timerKey(event, view)}
  >
    <div class="reading">
      <span class="digits" role="timer" aria-label=${digitsName(reading)}>${timerDigits(reading)}</span>
      <span class="state">${stateText(running, reading)}</span>
    </div>
    ${bar(reading, running)} ${running.phase === 'idle' ? focusChoice(view) : task(running)}
    <div class="buttons">${timerButtons(view)}</div>
  </section>`;
};

/** What the digits stand for. */
export const digitsName = ({ left }: TimerReading): string =>
  left === null ? t('Time passed') : left <= 0 ? t('Time over') : t('Time left');

const stateText = (running: TimerSnapshot, reading: TimerReading): string => {
  const name = timerStateName(reading.state);
  if (running.phase === 'idle' || (reading.state !== 'paused' && reading.state !== 'overrun')) return name;
  return t('{0}: {1}', timerStateName(running.phase), name);
};

const task = (running: Exclude<TimerSnapshot, { readonly phase: 'idle' }>): TemplateResult => {
  if (running.task === null) return html`<p class="task">${t('No task')}</p>`;
  const { title, done, planned } = running.task;
  const intervals = Math.max(done, planned);
  const dots = intervals <= 12 ? '●'.repeat(done) + '○'.repeat(intervals - done) : `${done}/${intervals}`;
  return html`<p class="task">
    <span class="title" title=${title}>${title}</span>
    ${
      intervals === 0
        ? nothing
        : html`<span class="dots" role="img" aria-label=${t('{0} of {1} focus intervals done', done, planned)}
            >${dots}</span
          >`
    }
  </p>`;
};

/** How much has passed, as a thin line; in flow there is nothing to be a share of. */
const bar = ({ elapsed, left }: TimerReading, running: TimerSnapshot): TemplateResult => {
  const whole = left === null || running.phase === 'idle' ? 0 : elapsed + left;
  const share = whole === 0 ? 0 : Math.min(1, elapsed / whole);
  return html`<svg class="passed" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
    <rect class="whole" width="100" height="1" />
    ${svg`<rect class="part" width=${share * 100} height="1" />`}
  </svg>`;
};
