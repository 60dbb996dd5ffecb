import { html, nothing, type TemplateResult } from 'lit';
import { t } from '@vscode/l10n';
import type { GoalSnapshot } from '../src/protocol/plan-snapshot.js';
import type { Format } from './format.js';
import { icon } from './icons.js';
import { meter } from './meter.js';

/** A goal in words, how far it is, and what can be done about it. */
export const goalItem = (goal: GoalSnapshot, format: Format, buttons: unknown): TemplateResult => {
  const { text, asked, planned, proposed = 0, done, state } = goal;
  const ahead = planned + proposed;
  const number = (value: number): string => format.number(value, Number.isInteger(value) ? 0 : 1);
  return html`<li class="goal ${state}">
    <div class="line">
      <span class="text">${text}</span>
      ${buttons === nothing ? nothing : html`<span class="tools">${buttons}</span>`}
    </div>
    ${meter(done, Math.max(asked, done + ahead), { ahead, target: asked < done + ahead ? asked : null })}
    <p class="quiet">
      <span class="state"
        >${state === 'met' ? icon('check') : state === 'on-track' ? nothing : icon('warning')}${goalState(state)}</span
      >
      ${
        proposed === 0
          ? t('{0} done, {1} planned, {2} asked for', number(done), number(planned), number(asked))
          : t(
              '{0} done, {1} planned, {2} proposed, {3} asked for',
              number(done),
              number(planned),
              number(proposed),
              number(asked),
            )
      }
    </p>
  </li>`;
};

const goalState = (state: GoalSnapshot['state']): string => {
  switch (state) {
    case 'met':
      return t('Met');
    case 'on-track':
      return t('On track');
    case 'behind':
      return t('Behind');
    case 'impossible':
      return t('Cannot be met');
  }
};
