import { html, type TemplateResult } from 'lit';
import { t } from '@vscode/l10n';
import { problemNote } from '../problem-note.js';
import type { TodayView } from '../view.js';
import { agenda } from './agenda.js';
import { capture } from './capture.js';
import { dayCharts } from './day-charts.js';
import { forecast } from './forecast.js';
import { hours } from './hours.js';
import { nextActions } from './next-actions.js';
import { proposal } from './proposal.js';
import { timer } from './timer.js';
import { warnings } from './warnings.js';

/** The panel *Today*: one column in a side bar, two or three in a tab. */
export const todayPanel = (view: TodayView): TemplateResult =>
  html`<h1 class="spoken">${t('Today')}</h1>
    <div class="top">${problemNote(view)} ${capture(view)} ${warnings(view)} ${proposal(view)}</div>
    <div class="columns">
      <div class="column">${timer(view)} ${agenda(view)}</div>
      <div class="column">${nextActions(view)}</div>
      <div class="column facts">${dayCharts(view)} ${hours(view)} ${forecast(view)}</div>
    </div>`;
